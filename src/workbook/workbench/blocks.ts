/** Cells as few ranges of the engine's, which compares every range with every other. */
import type { IRange } from '@univerjs/core';
import type { CellAddress } from '../../sheet/address';
import { rectanglesOf } from '../../sheet/rectangles';

/** Ranges that cover exactly the given cells, by sheet. */
export function blocksOf(cells: readonly CellAddress[]): ReadonlyMap<string, readonly IRange[]> {
  const bySheet = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    const list = bySheet.get(cell.sheet);
    if (list === undefined) bySheet.set(cell.sheet, [cell]);
    else list.push(cell);
  }
  return new Map(
    [...bySheet].map(([sheet, list]) => [
      sheet,
      rectanglesOf(list).map(
        ({ top, left, bottom, right }): IRange => ({
          startRow: top,
          startColumn: left,
          endRow: bottom,
          endColumn: right,
        }),
      ),
    ]),
  );
}

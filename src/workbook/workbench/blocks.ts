/** Cells as few ranges: the engine compares every range with every other, which thousands of single cells do not bear. */
import type { IRange } from '@univerjs/core';
import type { CellAddress } from '../workbook';

/** Ranges that cover exactly the given cells, by sheet: runs down a column, runs alike side by side taken together. */
export function blocksOf(cells: readonly CellAddress[]): ReadonlyMap<string, readonly IRange[]> {
  const columns = new Map<string, Map<number, Set<number>>>();
  for (const { sheet, row, column } of cells) {
    const inSheet = columns.get(sheet) ?? new Map<number, Set<number>>();
    columns.set(sheet, inSheet);
    const rows = inSheet.get(column) ?? new Set<number>();
    inSheet.set(column, rows.add(row));
  }
  return new Map([...columns].map(([sheet, inSheet]) => [sheet, widened(inSheet)]));
}

function widened(columns: ReadonlyMap<number, ReadonlySet<number>>): IRange[] {
  const done: IRange[] = [];
  let open = new Map<string, IRange>();
  let previous = Number.NaN;
  for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
    const next = new Map<string, IRange>();
    const beside = column === previous + 1 ? open : new Map<string, IRange>();
    for (const [startRow, endRow] of runs(rows)) {
      const key = `${startRow}:${endRow}`;
      const startColumn = beside.get(key)?.startColumn ?? column;
      beside.delete(key);
      next.set(key, { startRow, endRow, startColumn, endColumn: column });
    }
    done.push(...open.values());
    open = next;
    previous = column;
  }
  return [...done, ...open.values()];
}

/** Rows that follow each other, as first and last. */
function runs(rows: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

/** The ranges that formulas fill, as the engine keeps them: each begins at the cell that holds the formula. */
import type { IRange, Nullable } from '@univerjs/core';

type Spills = Nullable<Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<IRange>>>>>>>;

export function rangesIn(spills: Spills): readonly IRange[] {
  return Object.values(spills ?? {}).flatMap((row) => Object.values(row ?? {}).flatMap((range) => range ?? []));
}

/** The range that covers a cell. */
export function rangeAround(spills: Spills, row: number, column: number): IRange | undefined {
  return rangesIn(spills).find(
    ({ startRow, startColumn, endRow, endColumn }) =>
      row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
  );
}

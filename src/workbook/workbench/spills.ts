/** The ranges that formulas fill, as the engine keeps them: each begins at the cell that holds the formula. */
import type { IRange, Nullable } from '@univerjs/core';

type Spills = Nullable<Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<IRange>>>>>>>;

export function rangesIn(spills: Spills): readonly IRange[] {
  return Object.values(spills ?? {}).flatMap((row) => Object.values(row ?? {}).flatMap((range) => range ?? []));
}

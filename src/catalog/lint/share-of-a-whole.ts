import type { Problem } from './linter';

/** What to mend where numbers are no shares between two limits. */
export function noShareProblems(
  file: string,
  path: string,
  values: readonly (number | null | undefined)[],
  [lowest, highest]: readonly [number, number],
): readonly Problem[] {
  return values.flatMap((value) => {
    if (value === null || value === undefined || (value >= lowest && value <= highest)) return [];
    const fix =
      value > 1 && value <= 100 ? `write ${value}% as ${value / 100}` : `a share lies between ${lowest} and ${highest}`;
    return [{ file, path, rule: `${value} is no share of a whole`, fix }];
  });
}

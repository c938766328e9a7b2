import fc from 'fast-check';

/** Numbers of a range with their ends, in steps that a person might type, and in between. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

/** A property as a test; fast-check prints the seed and the smallest counterexample when it fails. */
export function law<Arguments extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [Index in keyof Arguments]: fc.Arbitrary<Arguments[Index]> },
  holds: (...given: Arguments) => void,
): void {
  test(name, () => {
    fc.assert(fc.property(...arbitraries, holds));
  });
}

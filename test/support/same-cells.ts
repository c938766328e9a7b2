/** Compares cells with an example: a number is right when it agrees to the digits that the example writes. */
import { likeWritten, rowsIn } from '../../src/build/example-results';
import type { Example } from '../../src/functions/define';

type Value = number | string | boolean;

export function expectCells(actual: readonly (readonly Value[])[], expected: Example['result']): void {
  expect(likeWritten(actual, { result: expected })).toEqual(rowsIn(expected));
}

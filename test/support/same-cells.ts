/** Compares cells with an example: a number is right when it agrees to the digits that the example writes. */
import type { Example } from '../../src/functions/define';

type Value = number | string | boolean;

export function expectCells(actual: readonly (readonly Value[])[], expected: Example['result']): void {
  if (typeof expected === 'object' && 'beginsWith' in expected) {
    expectCells(actual.slice(0, 1), [expected.beginsWith]);
    return;
  }
  const rows = (Array.isArray(expected) ? expected : [[expected]]) as readonly (readonly Value[])[];
  const rounded = actual.map((row, r) => row.map((cell, c) => likeWritten(cell, rows[r]?.[c])));
  expect(rounded).toEqual(rows);
}

function likeWritten(cell: Value, expected: Value | undefined): Value {
  if (typeof cell !== 'number' || typeof expected !== 'number') return cell;
  const [mantissa = '', exponent = '0'] = String(expected).toLowerCase().split('e');
  const decimals = (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
  const tolerance = 0.5000001 * 10 ** -Math.max(decimals, 0);
  return Math.abs(cell - expected) <= tolerance ? expected : cell;
}

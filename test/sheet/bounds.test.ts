import { type Bounds, boundsConditions, boundsInWords, within, withPercent } from '../../src/sheet/bounds';

const worded: readonly (readonly [Bounds, string])[] = [
  [{ min: 0, below: 1 }, '0 to below 1'],
  [{ above: 0, max: 1 }, 'above 0 to 1'],
  [{ above: 0 }, 'above 0'],
  [{ min: 0 }, 'at least 0'],
  [{ max: 1 }, 'at most 1'],
  [{ below: 1 }, 'below 1'],
  [{ min: Number.NEGATIVE_INFINITY, max: 1 }, 'at most 1'],
  [{ min: 1, max: 12, integer: true }, 'a whole number from 1 to 12'],
  [{ min: 1, integer: true }, 'a whole number, at least 1'],
  [{ integer: true }, 'a whole number'],
  [{}, ''],
];

test.each(worded)('%j is "%s"', (bounds, words) => expect(boundsInWords(bounds)).toBe(words));

it('writes bounds of a fraction in both ways', () =>
  expect(boundsInWords({ min: -0.5, below: 1 }, withPercent)).toBe('-0.5 (-50%) to below 1 (100%)'));

/** A condition such as "A1>=0", as a program would see it. */
const holds = (condition: string, value: number): boolean => {
  const [, sign, bound] = /^A1(>=|<=|>|<|=)(.+)$/.exec(condition) ?? [];
  if (sign === '=') return value === Math.floor(value);
  const difference = value - Number(bound);
  return sign === '>='
    ? difference >= 0
    : sign === '<='
      ? difference <= 0
      : sign === '>'
        ? difference > 0
        : difference < 0;
};

test.each(worded)('the check and the formula of %j agree', (bounds) => {
  for (const value of [-1, -0.5, 0, 0.5, 1, 1.5, 2, 12, 12.5, 13])
    expect(boundsConditions(bounds, 'A1').every((each) => holds(each, value))).toBe(within(value, bounds));
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%p is within no bounds', (value) =>
  expect(within(value, {})).toBe(false),
);

it('puts brackets around what an operator could tear apart', () =>
  expect(boundsConditions({ above: 0 }, 'A1-B1')).toEqual(['(A1-B1)>0']));

import fc from 'fast-check';
import { effectiveNumber, herfindahlHirschmanIndex, lookThroughExposure } from '../../src/models/concentration';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

/** Accelerator cards in China 2025 in thousands: IDC via Reuters, April 2026; the last are unnamed domestic makers. */
const china2025 = { named: [2200, 812, 265, 160, 116, 116], unnamed: 341 };

describe('herfindahlHirschmanIndex', () => {
  test('IDC 2025: 3,496 with the unnamed makers atomistic, 3,569 with them as one firm', () => {
    const { named, unnamed } = china2025;
    const atoms = Array.from({ length: 100_000 }, () => unnamed / 100_000);
    expect(herfindahlHirschmanIndex([...named, ...atoms]) * 10_000).toBeCloseTo(3496, -0.5);
    expect(herfindahlHirschmanIndex([...named, unnamed]) * 10_000).toBeCloseTo(3569, -0.5);
    expect(effectiveNumber({ weights: [...named, ...atoms], method: 'inverse hhi' })).toBeCloseTo(2.86, 2);
  });
  test('vector 6: four names at a quarter each', () =>
    expect(herfindahlHirschmanIndex([0.25, 0.25, 0.25, 0.25])).toBe(0.25));
  test('any unit', () =>
    expect(herfindahlHirschmanIndex([55, 45])).toBeCloseTo(herfindahlHirschmanIndex([0.55, 0.45]), 12));
  test('a million weights', () =>
    expect(herfindahlHirschmanIndex(new Array(1_048_576).fill(1))).toBeCloseTo(2 ** -20, 12));
  test('numbers whose sum overflows', () => expect(herfindahlHirschmanIndex([1e308, 1e308])).toBeCloseTo(0.5, 12));

  test.each([[[]], [[0, 0]], [[-1, 2]], [[Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])('refuses %p', (weights) => {
    expect(() => herfindahlHirschmanIndex(weights)).toThrow(OutOfDomain);
  });

  const weights = fc.array(between(1e-6, 1e6), { minLength: 1, maxLength: 30 });
  law('lies between 1/n and 1', [weights], (given) => {
    const index = herfindahlHirschmanIndex(given);
    expect(index).toBeGreaterThanOrEqual(1 / given.length - 1e-12);
    expect(index).toBeLessThanOrEqual(1 + 1e-12);
  });
  law('effective numbers lie between 1 and n, and entropy counts at least as many', [weights], (given) => {
    const hill2 = effectiveNumber({ weights: given, method: 'inverse hhi' });
    const hill1 = effectiveNumber({ weights: given, method: 'entropy' });
    expect(hill2).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(hill1).toBeGreaterThanOrEqual(hill2 - 1e-9);
    expect(hill1).toBeLessThanOrEqual(given.length + 1e-9);
  });
});

describe('effectiveNumber', () => {
  test.each(['inverse hhi', 'entropy'] as const)('%s of four equal parts is 4', (method) =>
    expect(effectiveNumber({ weights: [1, 1, 1, 1], method })).toBeCloseTo(4, 12),
  );
  test('nothing counts for nothing', () =>
    expect(effectiveNumber({ weights: [1, 0, 1], method: 'entropy' })).toBeCloseTo(2, 12));
  it('knows its methods', () =>
    expect(() => effectiveNumber({ weights: [1], method: 'gini' as 'entropy' })).toThrow(
      'allowed is inverse hhi, entropy',
    ));
});

describe('lookThroughExposure', () => {
  test('vector 6: Cambricon, Hygon, AMD, AWS: foundry HHI 0.50 by SMIC, SMIC, TSMC, TSMC', () => {
    const { exposures, unallocated } = lookThroughExposure({
      weights: [0.25, 0.25, 0.25, 0.25],
      holdings: [
        [1, 0],
        [1, 0],
        [0, 1],
        [0, 1],
      ],
    });
    expect(exposures).toEqual([0.5, 0.5]);
    expect(unallocated).toBe(0);
    expect(herfindahlHirschmanIndex(exposures)).toBe(0.5);
  });
  it('keeps what a row leaves open', () =>
    expect(
      lookThroughExposure({
        weights: [0.5, 0.5],
        holdings: [
          [1, 0],
          [0.4, 0.4],
        ],
      }),
    ).toEqual({
      exposures: [0.7, 0.2],
      unallocated: expect.closeTo(0.1, 12),
    }));
  test.each([
    ['weights', [0.5, 0.4], [[1], [1]]],
    ['weights', [1.5, -0.5], [[1], [1]]],
    ['weights', [], []],
    ['weights', [0.5, 0.500002], [[1], [1]]],
    ['holdings', [0.5, 0.5], [[1]]],
    ['holdings', [0.5, 0.5], [[1], [1, 0]]],
    [
      'holdings',
      [0.5, 0.5],
      [
        [0.6, 0.6],
        [1, 0],
      ],
    ],
    [
      'holdings',
      [0.5, 0.5],
      [
        [-0.1, 0.6],
        [1, 0],
      ],
    ],
  ])('refuses impossible %s', (argument, weights, holdings) => {
    expect(() => lookThroughExposure({ weights, holdings })).toThrow(expect.objectContaining({ argument }));
  });
  it('takes weights that are 1 within a millionth', () =>
    expect(lookThroughExposure({ weights: [0.5, 0.5000009], holdings: [[1], [1]] }).exposures[0]).toBeCloseTo(1, 5));
});

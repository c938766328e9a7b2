import fc from 'fast-check';
import { between, law } from '../../models/law';
import { asking, world } from '../../support/cells';

const { cells, number, sentence } = asking(world);
const row = (values: readonly number[]) => [values];
const column = (values: readonly number[]) => values.map((value) => [value]);

describe('concentration', () => {
  const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });

  law(
    'HHI lies between 1/n and 1, in a row as in a column',
    [weights.filter((list) => Math.max(...list) > 1e-6)],
    (list) => {
      const index = number('HHI', row(list));
      expect(index).toBeGreaterThanOrEqual(1 / list.length - 1e-12);
      expect(index).toBeLessThanOrEqual(1 + 1e-12);
      expect(number('HHI', column(list))).toBe(index);
      expect(number('EFFECTIVEN', row(list))).toBeCloseTo(1 / index, 9);
    },
  );

  law('entropy counts no fewer parts', [weights.filter((list) => Math.max(...list) > 1e-6)], (list) => {
    expect(number('EFFECTIVEN', row(list), 'entropy')).toBeGreaterThanOrEqual(number('EFFECTIVEN', row(list)) - 1e-9);
  });

  it('takes a whole column, whose empty cells Excel hands over as 0', () => {
    const whole = Array.from({ length: 1_048_576 }, (_, index) => [index < 4 ? 25 : 0]);
    expect(number('HHI', whole)).toBeCloseTo(0.25, 12);
    expect(number('EFFECTIVEN', whole, 'entropy')).toBeCloseTo(4, 9);
  });
});

describe('EXPOSURE', () => {
  it('takes no difference of case for another name', () => {
    expect(cells('EXPOSURE', [[0.5], [0.3], [0.2]], [['SMIC'], ['smic '], ['TSMC']], null, false)).toEqual([
      ['SMIC', 0.8],
      ['TSMC', 0.2],
      ['unallocated', 0],
    ]);
  });

  it('gathers holdings under the names beside them', () => {
    expect(cells('EXPOSURE', [[0.5, 0.3, 0.2]], [['TSMC', 'SMIC', 'TSMC']], null, false)).toEqual([
      ['TSMC', 0.7],
      ['SMIC', 0.3],
      ['unallocated', 0],
    ]);
  });

  it('numbers columns that have no name', () => {
    expect(cells('EXPOSURE', [[1]], [[0.25, 0.5]])).toEqual([
      ['exposure', 'fraction'],
      ['column 1', 0.25],
      ['column 2', 0.5],
      ['unallocated', 0.25],
    ]);
  });

  it.each([
    [['EXPOSURE', [[0.5, 0.6]], [['A', 'B']]], /^#VALUE! weights: 1.1 given, allowed is a sum of 1/],
    [['EXPOSURE', [[0.5, 0.5]], [['A', 'B', 'C']]], /^#VALUE! holdings: 3 rows given, allowed is 2 rows, one for each/],
    [['EXPOSURE', [[0.5], [0.5]], [[1], ['B']]], /^#VALUE! holdings: give one name for each weight, or/],
    [
      [
        'EXPOSURE',
        [[0.5], [0.5]],
        [
          [0.7, 0.7],
          [1, 0],
        ],
      ],
      /^#VALUE! holdings: 1.4 given, allowed is rows that sum to at/,
    ],
    [
      [
        'EXPOSURE',
        [[0.5], [0.5]],
        [
          [0.7, 0.1],
          [1, 0],
        ],
        [['one']],
      ],
      /^#VALUE! by: 1 names given, allowed is 2/,
    ],
    [['EXPOSURE', [[0.5], [0.5]], [['A'], [null]]], /^#VALUE! holdings: a cell in the range is empty/],
    [['HHI', [[0.5, -0.5]]], /^#VALUE! weights: -0.5 given, allowed is at least 0/],
    [['HHI', [[0, 0]]], /^#VALUE! weights: nothing but 0 given, allowed is at least one weight above 0/],
    [['HHI'], /^#VALUE! weights is missing/],
    [['EFFECTIVEN', [[1, 1]], 'gini'], /^#VALUE! method: "gini" is unknown. Allowed: inverse hhi, entropy/],
  ] as const)('%j is refused with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});

describe('weights from a covariance', () => {
  it.each(['MINVARIANCE', 'RISKPARITY'])('%s takes 400 holdings', (name) => {
    const identity = Array.from({ length: 400 }, (_, i) => Array.from({ length: 400 }, (_, j) => (i === j ? 1 : 0)));
    for (const [weight] of cells(name, identity)) expect(weight).toBeCloseTo(1 / 400, 9);
  });

  const covariance = [
    [0.04, 0.006, 0],
    [0.006, 0.09, 0.01],
    [0, 0.01, 0.16],
  ];

  it.each(['MINVARIANCE', 'RISKPARITY'])('%s gives a column that sums to 1', (name) => {
    const weights = cells(name, covariance).map(([weight]) => Number(weight));
    expect(weights).toHaveLength(3);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
  });

  it.each([
    [
      [
        [0.04, 0.02],
        [0, 0.04],
      ],
      /^#VALUE! covariance: 0 and 0.02 at rows 2, 1 given, allowed is the same number on both/,
    ],
    [
      [
        [0.01, 0.03],
        [0.03, 0.01],
      ],
      /^#VALUE! covariance: a matrix with a negative variance .*positive semidefinite/,
    ],
    [[[0.01, 0.02, 0.03]], /^#VALUE! covariance: 1 rows, 3 columns given, allowed is as many columns as rows/],
    [
      [
        [0.01, null],
        [null, 0.01],
      ],
      /^#VALUE! covariance: a cell in the range is empty/,
    ],
  ] as const)('%j is refused with a sentence', (matrix, said) => {
    expect(sentence('MINVARIANCE', matrix)).toMatch(said);
    expect(sentence('RISKPARITY', matrix)).toMatch(said);
  });
});

describe('options', () => {
  law(
    'put–call parity',
    [between(1, 500), between(1, 500), between(0, 2), between(-0.05, 0.2), between(0, 5), between(0, 0.1)],
    (spot, strike, volatility, rate, years, dividends) => {
      const given = [spot, strike, volatility, rate, years, dividends];
      const parity = spot * Math.exp(-dividends * years) - strike * Math.exp(-rate * years);
      expect(number('OPTIONPRICE', 'call', ...given) - number('OPTIONPRICE', 'put', ...given)).toBeCloseTo(parity, 7);
    },
  );

  law(
    'a collar is its put minus its call',
    [between(50, 99), between(101, 200), between(0.1, 1)],
    (put, call, volatility) => {
      const given = [100, put, volatility, 0.04, 0.5, call, 0];
      expect(number('COLLARCOST', ...given)).toBeCloseTo(
        number('COLLARCOST', ...given, 'put') - number('COLLARCOST', ...given, 'call'),
        12,
      );
    },
  );

  it('without a strike for the call, the call pays for the put', () => {
    const strike = number('COLLARCOST', 100, 90, 0.45, 0.04, 0.5, null, 0, 'call strike');
    expect(number('COLLARCOST', 100, 90, 0.45, 0.04, 0.5, strike)).toBeCloseTo(0, 9);
    expect(number('COLLARCOST', 100, 90, 0.45, 0.04, 0.5)).toBeCloseTo(0, 9);
  });

  it.each([
    [['OPTIONPRICE', 'straddle', 1, 1, 0.1, 0, 1], /^#VALUE! type: "straddle" is unknown. Allowed: call, put/],
    [['OPTIONPRICE', 'put', 100, 90, -0.2, 0, 1], /^#VALUE! volatility: -0.2 given, allowed is 0 to 5 \(500%\)/],
    [['OPTIONPRICE', 'put', 0, 90, 0.2, 0, 1], /^#VALUE! spot: 0 given, allowed is above 0/],
    [['COLLARCOST', 100, 90, 0.2, 0, 1, 80], /^#VALUE! callStrike: 80 given, allowed is at least 90/],
    [
      ['COLLARCOST', 100, 110, 0.2, 0.04, 0.5],
      /^#VALUE! putStrike: 110 given, allowed is a strike at or below that of the call that pays for it, here 93\.4/,
    ],
    [['OPTIONPRICE', 'put', 100, 90, 45, 0, 1], /^#VALUE! volatility: 45 given, .*Did you mean 45%/],
    [['OPTIONPRICE', 'put', 100, 90, 0.45, 4, 1], /^#VALUE! rate: 4 given, .*Did you mean 4%/],
    [['OPTIONPRICE', 'put', 100, 90, 0.45, 0.04, 46_188], /^#VALUE! years: 46188 given, allowed is 0 to 100/],
    [['COLLARCOST', 100, 90, 0, 0, 1], /^#VALUE! volatility: 0 given, allowed is above 0/],
    [['HEDGERATIO', 1.2, 0.1, 0.1], /^#VALUE! correlation: 1.2 given, allowed is -1 to 1/],
    [['HEDGERATIO', 0.5, 0.1, 0], /^#VALUE! hedgeVolatility: 0 given, allowed is above 0/],
    [['HEDGERATIO', 0.5, 0.1, 0.1, 1000], /^#VALUE! contractSize is missing/],
  ] as const)('%j is refused with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});

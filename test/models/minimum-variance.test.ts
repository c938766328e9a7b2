import { portfolioVolatility, riskContributions } from '../../src/models/covariance';
import { minimumVariance } from '../../src/models/minimum-variance';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { covariances } from './covariances';
import { law } from './law';
import { maillard } from './published/portfolios';

describe('minimumVariance', () => {
  test('vector 5: portfolio_allocation_js tests, after Maillard et al.', () => {
    const weights = minimumVariance(maillard);
    [0.744828, 0, 0.151724, 0.103448].forEach((weight, index) => {
      expect(weights[index]).toBeCloseTo(weight, 6);
    });
    expect(portfolioVolatility({ weights, covariance: maillard })).toBeCloseTo(0.086303, 6);
  });
  test('uncorrelated: inverse variance', () => {
    const weights = minimumVariance([
      [0.01, 0],
      [0, 0.03],
    ]);
    expect(weights[0]).toBeCloseTo(0.75, 9);
    expect(weights[1]).toBeCloseTo(0.25, 9);
  });
  test('one holding takes all', () => expect(minimumVariance([[0.04]])).toEqual([1]));
  test('no risk anywhere: evenly', () => {
    for (const weight of minimumVariance([
      [0, 0],
      [0, 0],
    ]))
      expect(weight).toBeCloseTo(0.5, 9);
  });
  test('a singular covariance: two holdings that are one', () => {
    for (const weight of minimumVariance([
      [0.04, 0.04],
      [0.04, 0.04],
    ]))
      expect(weight).toBeCloseTo(0.5, 3);
  });
  test('more holdings than observations: no risk is left, and the weights are still weights', () => {
    const observations = [
      [1, -1, 2],
      [1, 1, -1],
    ];
    const covariance = [0, 1, 2].map((i) =>
      [0, 1, 2].map((j) => observations.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) / 2),
    );
    // Long-only the two observations cannot both be 0: 0.6 on the second and 0.4 on the third leaves 0.2 in each.
    const weights = minimumVariance(covariance);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(portfolioVolatility({ weights, covariance })).toBeLessThanOrEqual(0.2 + 1e-9);
  });
  test('the unit of the covariance does not matter', () => {
    const tiny = minimumVariance(maillard.map((row) => row.map((entry) => entry * 1e-9)));
    minimumVariance(maillard).forEach((weight, index) => {
      expect(tiny[index]).toBeCloseTo(weight, 9);
    });
  });

  law(
    'weights are at least 0 and sum to 1, and no shift between two holdings lowers the risk',
    [covariances],
    (covariance) => {
      const weights = minimumVariance(covariance);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      const risk = portfolioVolatility({ weights, covariance });
      const step = 0.01;
      weights.forEach((from, i) => {
        weights.forEach((_, j) => {
          if (i === j || from < step) return;
          const shifted = weights.map((weight, k) => (k === i ? weight - step : k === j ? weight + step : weight));
          expect(portfolioVolatility({ weights: shifted, covariance })).toBeGreaterThanOrEqual(risk - 1e-9);
        });
      });
    },
  );
});

describe('covariance', () => {
  test('vector 5: equal weights have a volatility of 11.51%', () =>
    expect(portfolioVolatility({ weights: [0.25, 0.25, 0.25, 0.25], covariance: maillard })).toBeCloseTo(0.115109, 6));
  test('risk contributions sum to 1', () => {
    const contributions = riskContributions({ weights: [0.4, 0.3, 0.2, 0.1], covariance: maillard });
    expect(contributions.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(
      riskContributions({
        weights: [0.5, 0.5],
        covariance: [
          [0.01, 0],
          [0, 0.03],
        ],
      }),
    ).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
  });

  test.each([
    ['nothing', []],
    ['no square', [[1, 0]]],
    ['no square', [[1, 0], [0]]],
    [
      'another half',
      [
        [1, 0.5],
        [0.4, 1],
      ],
    ],
    ['a negative variance', [[-1]]],
    [
      'correlations beyond 1',
      [
        [1, 1.1],
        [1.1, 1],
      ],
    ],
    [
      'correlations that contradict each other',
      [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
    ],
    ['no number', [[Number.NaN]]],
  ])('refuses %s', (_what, covariance) => {
    expect(() => minimumVariance(covariance)).toThrow(
      expect.objectContaining({ argument: 'covariance', name: 'OutOfDomain' }),
    );
  });
  it('takes a correlation of exactly 1 and a crumb of asymmetry', () => {
    expect(() =>
      portfolioVolatility({
        weights: [0.5, 0.5],
        covariance: [
          [1, 1],
          [1, 1],
        ],
      }),
    ).not.toThrow();
    expect(() =>
      portfolioVolatility({
        weights: [0.5, 0.5],
        covariance: [
          [1, 0.3],
          [0.1 + 0.2, 1],
        ],
      }),
    ).not.toThrow();
  });
  it('refuses weights that do not fit', () => {
    expect(() => portfolioVolatility({ weights: [1], covariance: maillard })).toThrow(
      'weights: "1 weights" given, allowed is 4',
    );
    expect(() => portfolioVolatility({ weights: [0.5, 0.5, 0.5, 0.5], covariance: maillard })).toThrow(OutOfDomain);
    expect(() => riskContributions({ weights: [1], covariance: [[0]] })).toThrow('a mix without risk');
  });
});

import { portfolioVolatility, riskContributions } from '../../src/models/covariance';
import { riskParity } from '../../src/models/risk-parity';
import { covariances } from './covariances';
import { law } from './law';
import { maillard } from './published/portfolios';

describe('riskParity', () => {
  test('vector 5: Maillard et al., 38.4 / 19.2 / 24.3 / 18.2%', () => {
    const weights = riskParity(maillard);
    [0.383613, 0.191806, 0.242618, 0.181963].forEach((weight, index) => {
      expect(weights[index]).toBeCloseTo(weight, 6);
    });
    expect(portfolioVolatility({ weights, covariance: maillard })).toBeCloseTo(0.102934, 6);
  });
  test('vector 5b: uncorrelated, inverse volatility, 48/24/16/12%', () => {
    const weights = riskParity(
      [0.01, 0.04, 0.09, 0.16].map((variance, i) => [0, 0, 0, 0].map((zero, j) => (i === j ? variance : zero))),
    );
    [0.48, 0.24, 0.16, 0.12].forEach((weight, index) => {
      expect(weights[index]).toBeCloseTo(weight, 9);
    });
  });
  test('the unit of the covariance does not matter', () => {
    const tiny = riskParity(maillard.map((row) => row.map((entry) => entry * 1e-12)));
    riskParity(maillard).forEach((weight, index) => {
      expect(tiny[index]).toBeCloseTo(weight, 9);
    });
  });
  test('holdings that nearly cancel each other: two of one volatility still share evenly', () => {
    for (const correlation of [-0.99999, 0.99999])
      for (const weight of riskParity([
        [0.04, correlation * 0.04],
        [correlation * 0.04, 0.04],
      ]))
        expect(weight).toBeCloseTo(0.5, 9);
  });
  test('one holding takes all', () => expect(riskParity([[0.04]])).toEqual([1]));

  it('refuses holdings without risk and holdings that cancel each other', () => {
    expect(() =>
      riskParity([
        [0, 0],
        [0, 1],
      ]),
    ).toThrow('a variance of 0');
    expect(() =>
      riskParity([
        [1, -1],
        [-1, 1],
      ]),
    ).toThrow('holdings that cancel each other');
    expect(() =>
      riskParity([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow('a positive semidefinite matrix');
  });

  law('each holding contributes the same risk', [covariances], (covariance) => {
    const weights = riskParity(covariance);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    for (const contribution of riskContributions({ weights, covariance }))
      expect(contribution).toBeCloseTo(1 / covariance.length, 9);
  });
});

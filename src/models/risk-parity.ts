/** The long-only mix to whose risk each holding contributes the same. */
import { covarianceMatrix, type Matrix, times } from './covariance';
import { OutOfDomain } from './out-of-domain';

/**
 * Weights, above 0 and together 1, with equal risk contributions `w_i (C w)_i`. Unique for a positive definite
 * covariance. Variances above 0.
 * Method: cyclical coordinate descent (Griveau-Billion, Richard, Roncalli 2013, arXiv 1311.4057).
 *
 * @example riskParity([[0.01, 0], [0, 0.04]]) // 2/3, 1/3: without correlation, inverse volatility
 */
export function riskParity(covariance: Matrix): readonly number[] {
  covarianceMatrix(covariance);
  const size = covariance.length;
  const volatilities = covariance.map((row, index) => Math.sqrt(row[index] ?? 0));
  if (!volatilities.every((volatility) => volatility > 0))
    throw new OutOfDomain(
      'covariance',
      'a variance of 0',
      'variances above 0: a holding without risk cannot contribute any',
    );

  // On the correlation matrix all unknowns are of one size: exposures y = w x volatility.
  const correlation = covariance.map((row, i) =>
    row.map((value, j) => value / ((volatilities[i] ?? 1) * (volatilities[j] ?? 1))),
  );
  const exposures = new Array<number>(size).fill(1);
  const budget = 1 / size;

  for (let round = 0; round < 2_000; round++) {
    const marginal = times(correlation, exposures);
    const variance = exposures.reduce((sum, exposure, asset) => sum + exposure * (marginal[asset] ?? 0), 0);
    const length = exposures.reduce((sum, exposure) => sum + exposure * exposure, 0);
    if (!(variance > 1e-12 * length)) break;

    const miss = Math.max(
      ...exposures.map((exposure, asset) => Math.abs((exposure * (marginal[asset] ?? 0)) / (budget * variance) - 1)),
    );
    if (miss < 1e-11) {
      const weights = exposures.map((exposure, asset) => exposure / (volatilities[asset] ?? 1));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map((weight) => weight / sum);
    }

    // At the solution the variance is 1. Going there in one stride saves the descent thousands of steps where
    // holdings nearly cancel each other.
    const stride = 1 / Math.sqrt(variance);
    for (let asset = 0; asset < size; asset++) exposures[asset] = (exposures[asset] ?? 0) * stride;
    for (let asset = 0; asset < size; asset++) {
      const row = correlation[asset] ?? [];
      const own = exposures[asset] ?? 0;
      const others = row.reduce((sum, entry, other) => sum + entry * (exposures[other] ?? 0), 0) - own;
      const root = Math.sqrt(others * others + 4 * budget);
      // The positive root of y^2 + others y = budget, in the form that does not cancel.
      exposures[asset] = others > 0 ? (2 * budget) / (others + root) : (root - others) / 2;
    }
  }
  // A mix of long holdings without any risk leaves nothing to share out.
  throw new OutOfDomain(
    'covariance',
    'holdings that cancel each other',
    'a covariance under which every mix has a risk',
  );
}

/** The long-only mix with the least variance. Arithmetic on the user's covariance, no forecast of returns in it. */
import { solveQP } from 'quadprog';
import { at, covarianceMatrix, type Matrix } from './covariance';
import { OutOfDomain } from './out-of-domain';

/**
 * Weights, at least 0 and together 1, that minimise `w' C w` (quadratic programme of Goldfarb and Idnani).
 * The covariance has to be symmetric and positive semidefinite. Where several mixes are equally good, the result lies
 * in the middle of them.
 *
 * @example minimumVariance([[0.01, 0], [0, 0.03]]) // 0.75, 0.25
 */
export function minimumVariance(covariance: Matrix): readonly number[] {
  covarianceMatrix(covariance);
  const size = covariance.length;
  const scale = Math.max(...covariance.map((row, index) => row[index] ?? 0));
  const assets = Array.from({ length: size }, (_, index) => index);

  // The solver needs a strictly positive definite matrix. This trace of the identity makes a singular one such, moves
  // no weight of a regular one by more than about its own size, and decides ties evenly.
  const trace = 1e-12;
  const quadratic = [undefined, ...assets.map((row) => [undefined, ...assets.map((column) => entry(row, column))])];
  function entry(row: number, column: number): number {
    return at(covariance, row, column) / (scale || 1) + (row === column ? trace : 0);
  }
  // First constraint: the weights sum to 1. Then one for each asset: its weight is at least 0.
  const constraints = [
    undefined,
    ...assets.map((row) => [undefined, 1, ...assets.map((column) => (row === column ? 1 : 0))]),
  ];
  const bounds = [undefined, 1, ...assets.map(() => 0)];
  const { solution, message } = solveQP(quadratic, [undefined, ...assets.map(() => 0)], constraints, bounds, 1);
  const weights = assets.map((asset) => Math.max(0, solution[asset + 1] ?? Number.NaN));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (message !== '' || !(sum > 0))
    throw new OutOfDomain('covariance', 'a nearly singular matrix', 'a better conditioned matrix');
  return weights.map((weight) => weight / sum);
}

/** What a covariance matrix has to be, and the risk of a mix under it. */
import { portions, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export type Matrix = readonly (readonly number[])[];

/** Numbers are taken as equal, or a matrix as semidefinite, within this share of the largest entry. */
const tolerance = 1e-9;

/** A square, symmetric, positive semidefinite matrix; throws where it is not one. */
export function covarianceMatrix(given: Matrix): Matrix {
  const size = given.length;
  if (size === 0) throw new OutOfDomain('covariance', 'an empty matrix', 'at least one row and column');
  for (const row of given) {
    if (row.length !== size)
      throw new OutOfDomain('covariance', `${size} rows, ${row.length} columns`, 'as many columns as rows');
    for (const entry of row) within('covariance', entry);
  }
  const scale = given.flat().reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++)
      if (Math.abs(at(given, row, column) - at(given, column, row)) > tolerance * scale)
        throw new OutOfDomain(
          'covariance',
          `${at(given, row, column)} and ${at(given, column, row)} at rows ${row + 1}, ${column + 1}`,
          'the same number on both sides of the diagonal',
        );
  if (!semidefinite(given, scale))
    throw new OutOfDomain(
      'covariance',
      'a matrix with a negative variance in some mix',
      'a positive semidefinite matrix',
    );
  return given;
}

/** Cholesky's algorithm on the matrix plus a trace of the identity succeeds exactly when no eigenvalue is negative. */
function semidefinite(matrix: Matrix, scale: number): boolean {
  const size = matrix.length;
  const lower: number[][] = [];
  for (let row = 0; row < size; row++) {
    const current: number[] = [];
    lower.push(current);
    for (let column = 0; column <= row; column++) {
      let rest = at(matrix, row, column) / (scale || 1);
      if (row === column) rest += tolerance * size;
      for (let inner = 0; inner < column; inner++) rest -= (current[inner] ?? 0) * at(lower, column, inner);
      if (row !== column) current.push(rest / at(lower, column, column));
      else if (rest > 0) current.push(Math.sqrt(rest));
      else return false;
    }
  }
  return true;
}

/** An entry, 0 outside the matrix. */
export const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

/** Matrix times vector. */
export const times = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, entry, column) => sum + entry * (vector[column] ?? 0), 0));

function checkedWeights(weights: readonly number[], covariance: Matrix): void {
  portions('weights', weights);
  if (weights.length !== covariance.length)
    throw new OutOfDomain(
      'weights',
      `${weights.length} weights`,
      `${covariance.length}, one for each row of the covariance`,
    );
}

export interface WeightedCovariance {
  /** At least 0, together 1 within a millionth. */
  readonly weights: readonly number[];
  readonly covariance: Matrix;
}

/**
 * Volatility of a mix, in the unit of the covariance's root: `sqrt(w' C w)`.
 *
 * @example portfolioVolatility({ weights: [0.5, 0.5], covariance: [[0.04, 0], [0, 0.04]] }) // 0.141421
 */
export function portfolioVolatility({ weights, covariance }: WeightedCovariance): number {
  covarianceMatrix(covariance);
  checkedWeights(weights, covariance);
  return Math.sqrt(Math.max(0, variance(weights, covariance)));
}

/**
 * Share of each holding in the variance of the mix, together 1: `w_i (C w)_i / w' C w`.
 *
 * @example riskContributions({ weights: [0.5, 0.5], covariance: [[0.01, 0], [0, 0.03]] }) // 0.25, 0.75
 */
export function riskContributions({ weights, covariance }: WeightedCovariance): readonly number[] {
  covarianceMatrix(covariance);
  checkedWeights(weights, covariance);
  const total = variance(weights, covariance);
  if (!(total > 0))
    throw new OutOfDomain('covariance', 'a mix without risk', 'a covariance under which the mix has a risk');
  return times(covariance, weights).map((marginal, holding) => ((weights[holding] ?? 0) * marginal) / total);
}

const variance = (weights: readonly number[], covariance: Matrix): number =>
  times(covariance, weights).reduce((sum, marginal, holding) => sum + marginal * (weights[holding] ?? 0), 0);

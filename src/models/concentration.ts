/** How concentrated a portfolio or a market is. */
import { notNegative, oneOf, portions, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export type EffectiveNumberMethod = 'inverse hhi' | 'entropy';
export const effectiveNumberMethods: readonly EffectiveNumberMethod[] = ['inverse hhi', 'entropy'];

/**
 * Herfindahl-Hirschman index, 1/n to 1: the sum of squared shares. Weights may be in any unit (money, cards, %): they
 * are scaled to sum to 1. Times 10,000 for the scale of competition authorities. Weights at least 0, not all 0.
 *
 * @example herfindahlHirschmanIndex([0.25, 0.25, 0.25, 0.25]) // 0.25
 */
export function herfindahlHirschmanIndex(weights: readonly number[]): number {
  return shares(weights).reduce((sum, share) => sum + share * share, 0);
}

/**
 * The number of equal parts that would be as concentrated, 1 to n: `1/HHI`, or `exp` of the entropy, which gives small
 * parts more say (Hill numbers of order 2 and 1).
 *
 * @example effectiveNumber({ weights: [0.5, 0.5], method: 'entropy' }) // 2
 */
export function effectiveNumber({
  weights,
  method,
}: {
  readonly weights: readonly number[];
  readonly method: EffectiveNumberMethod;
}): number {
  if (oneOf('method', method, effectiveNumberMethods) === 'inverse hhi') return 1 / herfindahlHirschmanIndex(weights);
  return Math.exp(
    shares(weights).reduce((entropy, share) => (share === 0 ? entropy : entropy - share * Math.log(share)), 0),
  );
}

export interface LookThrough {
  /** One exposure for each column, as a fraction of the portfolio. */
  readonly exposures: readonly number[];
  /** What the rows leave open: exposure of which nothing is known. */
  readonly unallocated: number;
}

/**
 * Exposure of a portfolio to countries, foundries or markets through what it holds: `w' E`.
 * Weights sum to 1 within a millionth. Each row of `holdings` says how one holding divides over the columns: at least
 * 0 each, at most 1 together; the rest of the row is unallocated.
 *
 * @example lookThroughExposure({ weights: [0.5, 0.5], holdings: [[1, 0], [0.4, 0.4]] }) // exposures 0.7, 0.2; unallocated 0.1
 */
export function lookThroughExposure({
  weights,
  holdings,
}: {
  readonly weights: readonly number[];
  readonly holdings: readonly (readonly number[])[];
}): LookThrough {
  portions('weights', weights);
  if (holdings.length !== weights.length)
    throw new OutOfDomain('holdings', `${holdings.length} rows`, `${weights.length} rows, one for each weight`);
  const columns = holdings[0]?.length ?? 0;
  const exposures = new Array<number>(columns).fill(0);
  let unallocated = 0;
  holdings.forEach((row, holding) => {
    if (row.length !== columns)
      throw new OutOfDomain('holdings', `a row of ${row.length}`, `rows of ${columns}, one for each column`);
    const weight = weights[holding] ?? 0;
    let allocated = 0;
    row.forEach((portion, column) => {
      within('holdings', portion, notNegative);
      allocated += portion;
      exposures[column] = (exposures[column] ?? 0) + weight * portion;
    });
    if (allocated > 1 + 1e-6) throw new OutOfDomain('holdings', allocated, 'rows that sum to at most 1');
    unallocated += weight * Math.max(0, 1 - allocated);
  });
  return { exposures, unallocated };
}

function shares(weights: readonly number[]): readonly number[] {
  for (const weight of weights) within('weights', weight, notNegative);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) throw new OutOfDomain('weights', 'nothing but 0', 'at least one weight above 0');
  // Dividing by the largest first keeps the sum finite for any finite weights.
  const scaled = weights.map((weight) => weight / largest);
  const sum = scaled.reduce((total, weight) => total + weight, 0);
  return scaled.map((weight) => weight / sum);
}

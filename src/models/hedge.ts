/** How much of one thing offsets the risk of another. */
import { notNegative, positive, representable, within } from './domain';

/**
 * Minimum-variance hedge ratio: correlation times the volatility of the exposure over that of the hedge.
 * Correlation -1 to 1, volatilities over the same period: at least 0, that of the hedge above 0. Hull, ch. 3.
 *
 * @example hedgeRatio({ correlation: 0.928, exposureVolatility: 0.0263, hedgeVolatility: 0.0313 }) // 0.779757
 */
export function hedgeRatio({
  correlation,
  exposureVolatility,
  hedgeVolatility,
}: {
  readonly correlation: number;
  readonly exposureVolatility: number;
  readonly hedgeVolatility: number;
}): number {
  within('correlation', correlation, { min: -1, max: 1 });
  within('exposureVolatility', exposureVolatility, notNegative);
  within('hedgeVolatility', hedgeVolatility, positive);
  return representable((correlation * exposureVolatility) / hedgeVolatility, 'hedgeVolatility', hedgeVolatility);
}

/**
 * Contracts for a hedge, not rounded: ratio times the quantity exposed over the quantity of one contract.
 *
 * @example hedgeContracts({ ratio: 0.779757, exposure: 2000000, contractSize: 42000 }) // 37.13
 */
export function hedgeContracts({
  ratio,
  exposure,
  contractSize,
}: {
  readonly ratio: number;
  readonly exposure: number;
  readonly contractSize: number;
}): number {
  within('ratio', ratio);
  within('exposure', exposure);
  within('contractSize', contractSize, positive);
  return representable((ratio * exposure) / contractSize, 'contractSize', contractSize);
}

/**
 * Index futures to sell so that a portfolio's beta becomes the target (0 when omitted), not rounded; negative: to buy.
 *
 * @example betaHedge({ beta: 1.5, portfolioValue: 5050000, contractValue: 252500 }) // 30
 */
export function betaHedge({
  beta,
  targetBeta = 0,
  portfolioValue,
  contractValue,
}: {
  readonly beta: number;
  readonly targetBeta?: number;
  readonly portfolioValue: number;
  readonly contractValue: number;
}): number {
  within('beta', beta);
  within('targetBeta', targetBeta);
  within('portfolioValue', portfolioValue, notNegative);
  within('contractValue', contractValue, positive);
  return representable(((beta - targetBeta) * portfolioValue) / contractValue, 'contractValue', contractValue);
}

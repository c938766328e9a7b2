/** The arguments that the portfolio functions share. */
import { listOf, matrixOf, number } from '../parameters';

export const weights = listOf(
  number({ min: 0, help: 'Weights in a row or column: shares, money or units; empty cells are left out.' }),
);

export const covariance = matrixOf(
  number({ help: 'Covariances: as many rows as columns, the same on both sides of the diagonal.' }),
);

export const spot = number({ above: 0, unit: 'money', help: 'Price of the underlying today.' });
/** Beyond these bounds lie percents for fractions (45 for 45%) and days or calendar years for years. */
export const volatility = number({ min: 0, max: 5, unit: 'fraction', help: 'Volatility a year: 0.45 is 45%.' });
export const rate = number({
  min: -1,
  max: 1,
  unit: 'fraction',
  help: 'Riskless rate a year, continuously compounded.',
});
export const years = number({ min: 0, max: 100, unit: 'years', help: 'Years to expiry.' });
export const dividendYield = number({
  min: -1,
  max: 1,
  default: 0,
  unit: 'fraction',
  help: 'Dividend yield a year, continuous.',
});

/** What holds for every figure of this family. */
export const notAdvice = "Arithmetic on the user's own inputs, no investment advice.";

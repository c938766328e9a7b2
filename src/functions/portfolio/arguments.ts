/** The arguments that the portfolio functions share. */
import { listOf, matrixOf, number } from '../parameters';

export const weights = listOf(
  number({ min: 0, help: 'Weights in a row or column: shares, money or units; empty cells are left out.' }),
);

export const covariance = matrixOf(
  number({ help: 'Covariances: as many rows as columns, the same on both sides of the diagonal.' }),
);

export const spot = number({ above: 0, unit: 'money', help: 'Price of the underlying today.' });
export const volatility = number({ min: 0, unit: 'fraction', help: 'Volatility a year: 0.45 is 45%.' });
export const rate = number({ unit: 'fraction', help: 'Riskless rate a year, continuously compounded.' });
export const years = number({ min: 0, unit: 'years', help: 'Years to expiry.' });
export const dividendYield = number({ default: 0, unit: 'fraction', help: 'Dividend yield a year, continuous.' });

/** What holds for every figure of this family. */
export const notAdvice = "Arithmetic on the user's own inputs, no investment advice.";

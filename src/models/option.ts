/**
 * European options by Black, Scholes and Merton with a continuous yield. Prices in the unit of the spot; rates, yield
 * and volatility a year as fractions, rates continuously compounded.
 */
import { notNegative, oneOf, positive, representable, within } from './domain';
import { cumulativeNormal } from './normal';
import { OutOfDomain } from './out-of-domain';

export type OptionType = 'call' | 'put';
export const optionTypes: readonly OptionType[] = ['call', 'put'];

export interface Underlying {
  /** Price today, above 0. */
  readonly spot: number;
  /** A year, at least 0 (0.45 is 45%). */
  readonly volatility: number;
  /** Riskless rate, any sign. */
  readonly rate: number;
  /** Years to expiry, at least 0. */
  readonly years: number;
  /** Dividend yield, any sign; 0 when omitted. */
  readonly dividendYield?: number;
}

/**
 * Price of a European option; the discounted intrinsic value when nothing is uncertain any more.
 *
 * @example optionPrice({ type: 'call', spot: 42, strike: 40, rate: 0.1, volatility: 0.2, years: 0.5 }) // 4.759422, Hull
 */
export function optionPrice({
  type,
  strike,
  spot,
  volatility,
  rate,
  years,
  dividendYield = 0,
}: Underlying & { readonly type: OptionType; readonly strike: number }): number {
  within('spot', spot, positive);
  within('strike', strike, positive);
  within('volatility', volatility, notNegative);
  within('rate', rate);
  within('years', years, notNegative);
  within('dividendYield', dividendYield);
  const asset = representable(spot * Math.exp(-dividendYield * years), 'dividendYield', dividendYield);
  const cash = representable(strike * Math.exp(-rate * years), 'rate', rate);
  const sign = oneOf('type', type, optionTypes) === 'call' ? 1 : -1;
  const deviation = volatility * Math.sqrt(years);
  if (deviation === 0) return Math.max(0, sign * (asset - cash));
  const moneyness = (Math.log(spot / strike) + (rate - dividendYield) * years) / deviation;
  const normal = (x: number): number => cumulativeNormal(sign * x);
  const price = sign * (asset * normal(moneyness + deviation / 2) - cash * normal(moneyness - deviation / 2));
  // Far out of the money the two terms agree to the last digit and may leave a negative crumb.
  return Math.max(0, representable(price, 'volatility', volatility));
}

export interface Collar {
  readonly put: number;
  readonly call: number;
  /** Put bought minus call sold: a cost when above 0, a credit when below. */
  readonly net: number;
}

/**
 * A collar: protection below the put's strike, paid with the gains above the call's strike, which is at least the put's.
 *
 * @example collar({ spot: 100, putStrike: 90, callStrike: 115, volatility: 0.45, rate: 0.04, years: 0.5 }) // net -1.108052
 */
export function collar({
  putStrike,
  callStrike,
  ...underlying
}: Underlying & { readonly putStrike: number; readonly callStrike: number }): Collar {
  within('putStrike', putStrike, positive);
  within('callStrike', callStrike, { min: putStrike });
  const put = optionPrice({ ...underlying, type: 'put', strike: putStrike });
  const call = optionPrice({ ...underlying, type: 'call', strike: callStrike });
  return { put, call, net: put - call };
}

/**
 * Strike of the call that pays for the put exactly, by bisection. Needs volatility and years above 0 and a put that
 * costs something, but less than the asset itself: otherwise no call pays for it. Nor may the call's strike come out below
 * the put's.
 *
 * @example zeroCostCallStrike({ spot: 100, putStrike: 90, volatility: 0.45, rate: 0.04, years: 0.5 }) // 119.07318
 */
export function zeroCostCallStrike({ putStrike, ...underlying }: Underlying & { readonly putStrike: number }): number {
  within('volatility', underlying.volatility, positive);
  within('years', underlying.years, positive);
  const put = optionPrice({ ...underlying, type: 'put', strike: putStrike });
  const tooDear = (strike: number): boolean => optionPrice({ ...underlying, type: 'call', strike }) > put;

  // Calls get cheaper with the strike: widen around the spot until the answer is inside.
  let low = underlying.spot;
  let high = underlying.spot;
  for (let step = 0; step < 400 && !tooDear(low); step++) low /= 2;
  for (let step = 0; step < 400 && tooDear(high); step++) high *= 2;
  if (put === 0 || !tooDear(low) || tooDear(high))
    throw new OutOfDomain('putStrike', putStrike, 'a strike at which the put costs something, but less than the asset');
  while (high - low > 1e-14 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tooDear(middle)) low = middle;
    else high = middle;
  }
  const callStrike = (low + high) / 2;
  if (callStrike < putStrike)
    throw new OutOfDomain(
      'putStrike',
      putStrike,
      `a strike at or below that of the call that pays for it, here ${Number(callStrike.toPrecision(6))}`,
    );
  return callStrike;
}

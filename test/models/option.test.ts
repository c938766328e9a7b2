import { collar, optionPrice, zeroCostCallStrike } from '../../src/models/option';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

describe('optionPrice', () => {
  const hull = { spot: 42, strike: 40, rate: 0.1, volatility: 0.2, years: 0.5 };
  const npm = { spot: 30, strike: 34, rate: 0.08, volatility: 0.2, years: 0.25 };
  test.each([
    ['vector 1: Hull, call 4.76', { ...hull, type: 'call' }, 4.759422, 6],
    ['vector 1: Hull, put 0.81', { ...hull, type: 'put' }, 0.808599, 6],
    ['vector 2: tests of MattL922/black-scholes, call', { ...npm, type: 'call' }, 0.2383490231, 10],
    ['vector 2: tests of MattL922/black-scholes, put', { ...npm, type: 'put' }, 3.5651039155, 9],
    [
      'vector 3: README of uqee/black-scholes, 28.61494768 interpolated',
      { spot: 100, strike: 90, rate: 0.1, volatility: 0.8, years: 0.5, type: 'call' },
      28.61494243,
      7,
    ],
    [
      'vector 4: Hull, index with a yield, 51.83',
      { spot: 930, strike: 900, rate: 0.08, volatility: 0.2, years: 2 / 12, dividendYield: 0.03, type: 'call' },
      51.832957,
      5,
    ],
    ['vector 9: put 90', { spot: 100, strike: 90, rate: 0.04, volatility: 0.45, years: 0.5, type: 'put' }, 6.907494, 6],
    ['vector 9: at 35%', { spot: 100, strike: 90, rate: 0.04, volatility: 0.35, years: 0.5, type: 'put' }, 4.533327, 6],
    ['vector 9: at 60%', { spot: 100, strike: 90, rate: 0.04, volatility: 0.6, years: 0.5, type: 'put' }, 10.592725, 6],
    ['expired: intrinsic value', { spot: 42, strike: 40, rate: 0.1, volatility: 0.2, years: 0, type: 'call' }, 2, 12],
    ['expired out of the money', { spot: 42, strike: 40, rate: 0.1, volatility: 0.2, years: 0, type: 'put' }, 0, 12],
    [
      'no volatility: discounted intrinsic value',
      { spot: 42, strike: 40, rate: 0.1, volatility: 0, years: 0.5, type: 'call' },
      42 - 40 * Math.exp(-0.05),
      12,
    ],
  ] as const)('%s', (_source, option, published, digits) => expect(optionPrice(option)).toBeCloseTo(published, digits));

  test.each([
    ['spot', 0],
    ['strike', 0],
    ['volatility', -0.1],
    ['years', -1],
    ['rate', Number.NaN],
    ['dividendYield', Number.POSITIVE_INFINITY],
    ['type', 'straddle'],
  ])('refuses %s %p', (argument, given) => {
    expect(() => optionPrice({ ...hull, type: 'call', [argument]: given })).toThrow(
      expect.objectContaining({ argument, given }),
    );
  });

  const options = [
    between(1, 500),
    between(1, 500),
    between(0.01, 1.5),
    between(-0.05, 0.2),
    between(0, 5),
    between(-0.05, 0.2),
  ] as const;
  law('put-call parity', [...options], (spot, strike, volatility, rate, years, dividendYield) => {
    const option = { spot, strike, volatility, rate, years, dividendYield };
    const parity = spot * Math.exp(-dividendYield * years) - strike * Math.exp(-rate * years);
    expect(optionPrice({ ...option, type: 'call' }) - optionPrice({ ...option, type: 'put' })).toBeCloseTo(parity, 8);
  });
  law('never below 0, dearer with volatility', [...options], (spot, strike, volatility, rate, years, dividendYield) => {
    for (const type of ['call', 'put'] as const) {
      const at = (v: number) => optionPrice({ type, spot, strike, volatility: v, rate, years, dividendYield });
      expect(at(volatility)).toBeGreaterThanOrEqual(0);
      expect(at(volatility + 0.1)).toBeGreaterThanOrEqual(at(volatility) - 1e-9);
    }
  });
});

describe('collar', () => {
  const stock = { spot: 100, rate: 0.04, volatility: 0.45, years: 0.5 };
  test('vector 10: long put 90, short call 115, a credit', () => {
    const { put, call, net } = collar({ ...stock, putStrike: 90, callStrike: 115 });
    expect(put).toBeCloseTo(6.907494, 6);
    expect(call).toBeCloseTo(8.015546, 6);
    expect(net).toBeCloseTo(-1.108052, 6);
  });
  test('vector 10: the zero-cost call', () =>
    expect(zeroCostCallStrike({ ...stock, putStrike: 90 })).toBeCloseTo(119.07318, 5));
  it('refuses strikes in the wrong order', () =>
    expect(() => collar({ ...stock, putStrike: 90, callStrike: 89 })).toThrow(
      'callStrike: 89 given, allowed is at least 90',
    ));
  it('has no zero-cost call for a put that costs nothing, or more than the asset', () => {
    expect(() => zeroCostCallStrike({ ...stock, putStrike: 1e-300 })).toThrow(OutOfDomain);
    expect(() => zeroCostCallStrike({ ...stock, putStrike: 1e6 })).toThrow(OutOfDomain);
    expect(() => zeroCostCallStrike({ ...stock, volatility: 0, putStrike: 90 })).toThrow('volatility: 0 given');
    expect(() => zeroCostCallStrike({ ...stock, years: 0, putStrike: 90 })).toThrow('years: 0 given');
  });
  it('has no zero-cost collar whose call lies below its put', () =>
    expect(() => zeroCostCallStrike({ spot: 100, putStrike: 110, volatility: 0.2, rate: 0.04, years: 0.5 })).toThrow(
      /putStrike: 110 given, allowed is a strike at or below that of the call that pays for it, here 93\.4/,
    ));
  law(
    'a zero-cost collar costs nothing',
    [between(0.2, 1), between(0.1, 2), between(0.5, 1)],
    (volatility, years, moneyness) => {
      const underlying = { spot: 100, rate: 0.04, volatility, years };
      const strike = zeroCostCallStrike({ ...underlying, putStrike: moneyness * 100 });
      expect(collar({ ...underlying, putStrike: moneyness * 100, callStrike: strike }).net).toBeCloseTo(0, 8);
    },
  );
});

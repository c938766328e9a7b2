import { OutOfDomain } from '../../src/models/out-of-domain';
import { buyerPriceChange, exporterPriceChange, landedCost, tariffHit } from '../../src/models/tariff';
import { between, law } from './law';

// Source: the model's table of test vectors, recomputed independently in double precision.
describe('tariffHit', () => {
  test.each([
    ['table 27: declared at price', 'price', 0.25],
    ['table 27: declared at 60% of price', 0.6, 0.15],
    ['table 27: declared at cost', 'cost', 0.125],
  ] as const)('%s', (_source, base, published) =>
    expect(tariffHit({ rate: 0.25, margin: 0.5, base })).toBeCloseTo(published, 12),
  );

  test('all passed on, in money: price 100, cost 50, duty 12.5: 50 of 112.5', () =>
    expect(tariffHit({ rate: 0.25, margin: 0.5, base: 'cost', passthrough: 1 })).toBeCloseTo(0.5 - 50 / 112.5, 12));

  test.each([
    ['rate', { rate: -0.1, margin: 0.5, base: 'cost' }],
    ['margin', { rate: 0.25, margin: 1.5, base: 'cost' }],
    ['base', { rate: 0.25, margin: 0.5, base: 1.1 }],
    ['base', { rate: 0.25, margin: 0.5, base: 'fob' as 'cost' }],
    ['passthrough', { rate: 0.25, margin: 0.5, base: 'cost', passthrough: -0.1 }],
  ] as const)('refuses an impossible %s', (argument, question) => {
    expect(() => tariffHit(question)).toThrow(expect.objectContaining({ argument, name: 'OutOfDomain' }));
  });

  law(
    'a higher rate hits more',
    [between(0, 2), between(0, 2), between(0, 1), between(0, 1)],
    (rate, more, margin, base) =>
      expect(tariffHit({ rate: rate + more, margin, base })).toBeGreaterThanOrEqual(tariffHit({ rate, margin, base })),
  );
});

describe('landedCost', () => {
  test('table 28', () => expect(landedCost({ value: 100, rate: 0.25, freight: 2, other: 1 })).toBe(128));
  test('freight and other may be left out', () => expect(landedCost({ value: 100, rate: 1 })).toBe(200));
  test.each(['value', 'rate', 'freight', 'other'])('refuses a negative %s', (argument) => {
    expect(() => landedCost({ value: 100, rate: 0.25, freight: 2, other: 1, [argument]: -1 })).toThrow(
      `${argument}: -1 given`,
    );
  });
  it('refuses a cost beyond numbers', () => expect(() => landedCost({ value: 1e308, rate: 9 })).toThrow(OutOfDomain));
});

describe('pass-through', () => {
  test('table 29: exporter at 80%', () =>
    expect(exporterPriceChange({ rate: 0.25, passthrough: 0.8 })).toBeCloseTo(-0.04, 12));
  test('formula 14: buyer at 80%', () =>
    expect(buyerPriceChange({ rate: 0.25, passthrough: 0.8 })).toBeCloseTo(0.2, 12));
  test('all passed on, the exporter loses nothing', () =>
    expect(exporterPriceChange({ rate: 0.25, passthrough: 1 })).toBe(0));
  it('refuses negative rates and shares', () => {
    expect(() => buyerPriceChange({ rate: -1, passthrough: 1 })).toThrow('rate: -1 given');
    expect(() => exporterPriceChange({ rate: 1, passthrough: -1 })).toThrow('passthrough: -1 given');
  });
  law('buyer and exporter share the duty', [between(0, 2), between(0, 1)], (rate, passthrough) =>
    expect((1 + exporterPriceChange({ rate, passthrough })) * (1 + rate)).toBeCloseTo(
      1 + buyerPriceChange({ rate, passthrough }),
      9,
    ),
  );
});

import fc from 'fast-check';
import { exactly, type Interval, rangeOf } from '../../src/models/interval';
import { type Levied, marginHit } from '../../src/models/margin';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

const sorted = (one: number, two: number, three: number): Interval => {
  const [low = 0, best = 0, high = 0] = [one, two, three].sort((a, b) => a - b);
  return { low, best, high };
};

describe('rangeOf', () => {
  test('the 8 to 10 points of the article are margins of 43.3 to 54.7%', () => {
    const range = rangeOf((levied: Levied) => marginHit(levied), {
      share: 0.15,
      margin: { low: 0.433333, best: 0.5, high: 0.546667 },
      treatment: 'net',
    });
    expect(range.low).toBeCloseTo(0.08, 5);
    expect(range.best).toBeCloseTo(0.088235, 6);
    expect(range.high).toBeCloseTo(0.1, 5);
  });
  test('opposite directions meet at opposite corners', () => {
    const ratio = ({ over, under }: { readonly over: number; readonly under: number }) => over / under;
    const range = rangeOf(ratio, { over: { low: 1, best: 2, high: 3 }, under: { low: 4, best: 5, high: 6 } });
    expect(range).toEqual({ low: 1 / 6, best: 0.4, high: 0.75 });
  });
  test('what is known exactly has no width', () =>
    expect(rangeOf(({ x }: { readonly x: number }) => x * x, { x: exactly(3) })).toEqual(exactly(9)));

  it('refuses ranges that are none', () => {
    const same = ({ x }: { readonly x: number }) => x;
    expect(() => rangeOf(same, { x: { low: 2, best: 1, high: 3 } })).toThrow('x: {"low":2,"best":1,"high":3} given');
    expect(() => rangeOf(same, { x: { low: 0, best: 4, high: 3 } })).toThrow(OutOfDomain);
    expect(() => rangeOf(same, { x: { low: Number.NaN, best: 1, high: 3 } })).toThrow(OutOfDomain);
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [`x${index}`, { low: 0, best: 1, high: 2 }]),
    );
    expect(() => rangeOf(() => 1, many)).toThrow('at most 12');
  });
  it('lets the formula refuse a corner', () =>
    expect(() =>
      rangeOf((levied: Levied) => marginHit(levied), {
        share: { low: 0.1, best: 0.5, high: 1 },
        margin: 0.5,
        treatment: 'net',
      }),
    ).toThrow('share: 1 given'));

  const shares = fc.tuple(between(0, 0.9), between(0, 0.9), between(0, 0.9));
  const margins = fc.tuple(between(-1, 1), between(-1, 1), between(-1, 1));
  law(
    'low, best, high, and nothing inside the ranges lies outside',
    [shares, margins, between(0, 1), between(0, 1)],
    (s, m, a, b) => {
      const share = sorted(...s);
      const margin = sorted(...m);
      const { low, best, high } = rangeOf((levied: Levied) => marginHit(levied), { share, margin, treatment: 'net' });
      expect(low).toBeLessThanOrEqual(best);
      expect(best).toBeLessThanOrEqual(high);
      const inside = marginHit({
        share: share.low + a * (share.high - share.low),
        margin: margin.low + b * (margin.high - margin.low),
        treatment: 'net',
      });
      expect(inside).toBeGreaterThanOrEqual(low - 1e-9);
      expect(inside).toBeLessThanOrEqual(high + 1e-9);
    },
  );
});

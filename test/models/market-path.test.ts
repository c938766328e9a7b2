import {
  bass,
  bassParameters,
  compoundGrowth,
  compoundGrowthRate,
  gompertz,
  gompertzParameters,
  linear,
  logistic,
  logisticRate,
  marketSize,
  sharePath,
  sharePathMethods,
} from '../../src/models/market-path';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

const anchors = (year1: number, share1: number, year2: number, share2: number) => ({
  first: { year: year1, value: share1 },
  second: { year: year2, value: share2 },
});
/** China's domestic share: 17% in 2023 (Bernstein via press), 55% in 2027 (Bernstein 2025). */
const china = anchors(2023, 0.17, 2027, 0.55);

describe('paths through 17% (2023) and 55% (2027)', () => {
  // Source: the model's table of paths, recomputed independently in double precision.
  const table: readonly (readonly [number, number, number, number, number, number])[] = [
    [2023, 0.17, 0.17, 0.17, 0.17, 0.17],
    [2024, 0.265, 0.2425, 0.228, 0.2591, 0.2516],
    [2025, 0.36, 0.3335, 0.3058, 0.3573, 0.3458],
    [2026, 0.455, 0.4388, 0.4101, 0.4564, 0.4476],
    [2027, 0.55, 0.55, 0.55, 0.55, 0.55],
    [2028, 0.645, 0.6564, 0.7376, 0.634, 0.646],
    [2029, 0.74, 0.7491, 0.9893, 0.7066, 0.7303],
    [2030, 0.835, 0.8235, 1.3268, 0.7675, 0.8],
  ];
  test.each(table)('table, %i', (year, straight, s, growth, gomp, diffusion) => {
    const question = { ...china, year };
    expect(linear(question)).toBeCloseTo(straight, 4);
    expect(logistic(question)).toBeCloseTo(s, 4);
    expect(compoundGrowth(question)).toBeCloseTo(growth, 4);
    expect(gompertz(question)).toBeCloseTo(gomp, 4);
    expect(bass(question)).toBeCloseTo(diffusion, 4);
  });

  test('parameters of the table', () => {
    expect(logisticRate(china)).toBeCloseTo(0.446574, 6);
    expect(compoundGrowthRate(china)).toBeCloseTo(0.341153, 6);
    expect(gompertzParameters(china).displacement).toBeCloseTo(1.771957, 6);
    expect(gompertzParameters(china).rate).toBeCloseTo(0.27163, 6);
    expect(bassParameters(china).imitation).toBeCloseTo(0.350836, 6);
    expect(2023 - bassParameters(china).launchYear).toBeCloseTo(3.363541, 6);
  });

  test('the logistic path crosses 50% at 2026.55', () =>
    expect(logistic({ ...china, year: 2026.55 })).toBeCloseTo(0.5, 3));

  test('a share above 1 is no answer: CAGR in 2030', () => {
    expect(() => sharePath({ ...china, year: 2030, method: 'cagr' })).toThrow(OutOfDomain);
    expect(() => sharePath({ ...china, year: 2020, method: 'linear' })).toThrow(/year: 2020 given/);
    expect(sharePath({ ...china, year: 2029, method: 'cagr' })).toBeCloseTo(0.9893, 4);
  });

  test('before the launch of the Bass path nothing is adopted', () => expect(bass({ ...china, year: 2019 })).toBe(0));
});

test.each([
  [
    'Bernstein Dec 2025, 19% to 93%',
    anchors(2023, 0.19, 2028, 0.93),
    0.80734,
    [0.19, 0.3446, 0.5411, 0.7255, 0.8556, 0.93],
  ],
  ['Morgan Stanley, 34% to 82%', anchors(2024, 0.34, 2027, 0.82), 0.726547, [0.34, 0.5158, 0.6878, 0.82]],
])('%s, logistic', (_source, points, rate, path) => {
  expect(logisticRate(points)).toBeCloseTo(rate, 6);
  path.forEach((share, index) => {
    expect(logistic({ ...points, year: points.first.year + index })).toBeCloseTo(share, 4);
  });
});

describe('marketSize', () => {
  test('Bernstein Dec 2025: $37bn (2025) to $88bn (2028) is 33.5% a year', () => {
    expect(compoundGrowthRate(anchors(2025, 37, 2028, 88))).toBeCloseTo(0.335, 3);
    expect(marketSize({ ...anchors(2025, 37, 2028, 88), year: 2026, method: 'cagr' })).toBeCloseTo(37 * 1.335, 1);
  });
  test('linear is the middle in the middle', () =>
    expect(marketSize({ ...anchors(2025, 37, 2027, 69), year: 2026, method: 'linear' })).toBe(53));
  it('refuses sizes of nothing and lines below it', () => {
    expect(() => marketSize({ ...anchors(2025, 0, 2027, 69), year: 2026, method: 'linear' })).toThrow(
      'first size: 0 given',
    );
    expect(() => marketSize({ ...anchors(2025, 37, 2027, -1), year: 2026, method: 'cagr' })).toThrow(
      'second size: -1 given',
    );
    expect(() => marketSize({ ...anchors(2025, 37, 2027, 69), year: 2000, method: 'linear' })).toThrow(
      'year: 2000 given',
    );
    expect(() => marketSize({ ...anchors(2025, 37, 2027, 69), year: 1e6, method: 'cagr' })).toThrow(OutOfDomain);
    expect(() => marketSize({ ...anchors(2025, 37, 2027, 69), year: 2026, method: 'bass' as 'cagr' })).toThrow(
      'method: "bass" given, allowed is linear, cagr',
    );
  });
});

describe('anchors', () => {
  test.each(sharePathMethods)('%s needs two years', (method) => {
    expect(() => sharePath({ ...anchors(2023, 0.1, 2023, 0.2), year: 2023, method })).toThrow(
      /second year: 2023 given|second share/,
    );
  });
  test.each([
    ['linear', 1.1, 0.5],
    ['linear', 0.5, -0.1],
    ['logistic', 0, 0.5],
    ['logistic', 0.5, 1],
    ['gompertz', 0, 0.5],
    ['gompertz', 0.5, 1],
    ['cagr', 0, 0.5],
    ['cagr', 0.5, 0],
    ['bass', 0.5, 0.4],
    ['bass', 0.5, 0.5],
    ['bass', 0.5, 1],
    ['bass', 0.5, 0.5000001],
  ] as const)('%s refuses %d to %d', (method, one, other) => {
    expect(() => sharePath({ ...anchors(2023, one, 2027, other), year: 2025, method })).toThrow(OutOfDomain);
  });
  test('Bass names the anchor that is wrong, in either order', () => {
    expect(() => sharePath({ ...anchors(2027, 0.4, 2023, 0.5), year: 2025, method: 'bass' })).toThrow(
      'first share: 0.4 given, allowed is above 0.5 to below 1',
    );
    expect(() => sharePath({ ...anchors(2027, 0.171, 2023, 0.17), year: 2025, method: 'bass' })).toThrow(
      'first share: 0.171 given, allowed is a rise at least as fast',
    );
  });
  test.each(['logistic', 'gompertz', 'bass'] as const)('%s refuses a year that is no number', (method) => {
    expect(() => sharePath({ ...china, year: Number.NaN, method })).toThrow('year: NaN given, allowed is a number');
  });
  it('knows its methods', () =>
    expect(() => sharePath({ ...china, year: 2025, method: 'cubic' as 'bass' })).toThrow(/method: "cubic" given/));
  test('linear takes 0 and 1', () => {
    expect(sharePath({ ...anchors(2020, 0, 2030, 1), year: 2020, method: 'linear' })).toBe(0);
    expect(sharePath({ ...anchors(2020, 0, 2030, 1), year: 2030, method: 'linear' })).toBe(1);
  });
  test('Bass takes a launch at 0', () => expect(bassParameters(anchors(2020, 0, 2030, 0.5)).launchYear).toBe(2020));
});

describe('laws of the paths', () => {
  const rising = [between(2000, 2030), between(1, 20), between(0.01, 0.5), between(0.05, 0.4)] as const;
  for (const method of sharePathMethods)
    law(`${method} hits its anchors and rises between them`, [...rising], (year, span, low, rise) => {
      const points = anchors(year, low, year + span, low + rise);
      const at = (along: number): number => sharePath({ ...points, year: year + along * span, method });
      // Bass has a slowest possible rise.
      if (method === 'bass' && Math.log((1 - low) / (1 - low - rise)) / 0.03 < span) return;
      expect(at(0)).toBeCloseTo(low, 9);
      expect(at(1)).toBeCloseTo(low + rise, 9);
      for (const along of [0.1, 0.5, 0.9]) expect(at(along + 0.1)).toBeGreaterThan(at(along));
      const swapped = { first: points.second, second: points.first };
      expect(sharePath({ ...swapped, year: year + span / 3, method })).toBeCloseTo(at(1 / 3), 9);
    });
  law(
    'logistic, Gompertz and Bass stay within 0 and 1',
    [...rising, between(-500, 500)],
    (year, span, low, rise, away) => {
      const points = anchors(year, low, year + span, low + rise);
      for (const method of ['logistic', 'gompertz', 'bass'] as const) {
        if (method === 'bass' && Math.log((1 - low) / (1 - low - rise)) / 0.03 < span) continue;
        const share = sharePath({ ...points, year: year + away, method });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    },
  );
});

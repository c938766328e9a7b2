import fc from 'fast-check';
import { between, law } from '../../models/law';
import { asking, world } from '../../support/cells';

const { cells, number, sentence } = asking(world);
const methods = ['linear', 'logistic', 'cagr', 'gompertz'] as const;

describe('SHAREPATH', () => {
  law(
    'goes through its anchors',
    [fc.constantFrom(...methods), between(0.01, 0.99), between(0.01, 0.99), fc.integer({ min: 1, max: 10 })],
    (method, share1, share2, years) => {
      const given = [2020, share1, 2020 + years, share2, method];
      expect(number('SHAREPATH', 2020, ...given)).toBeCloseTo(share1, 9);
      expect(number('SHAREPATH', 2020 + years, ...given)).toBeCloseTo(share2, 9);
    },
  );

  law('by Bass too, where it can rise that fast', [between(0.05, 0.4), between(0.3, 0.5)], (share, rise) => {
    const given = [2020, share, 2025, share + rise, 'bass'];
    expect(number('SHAREPATH', 2020, ...given)).toBeCloseTo(share, 9);
    expect(number('SHAREPATH', 2025, ...given)).toBeCloseTo(share + rise, 9);
  });

  it.each([
    [['SHAREPATH', 45_756], /^#VALUE! year: 45756 given, allowed is 2000 to 2100/],
    [['SHAREPATH', 2026, 2023, 0.17, 2023, 0.55], /^#VALUE! year2: 2023 given, allowed is another year than the first/],
    [['SHAREPATH', 2026, 2023, 0, 2027, 0.55, 'logistic'], /^#VALUE! share1: 0 given, allowed is above 0 to below 1/],
    [['SHAREPATH', 2026, 2023, 0.17, 2027, 55], /^#VALUE! share2: 55 given, .*Did you mean 55%/],
    [
      ['SHAREPATH', 2026, 2023, 0.5, 2027, 0.4, 'bass'],
      /^#VALUE! share2: 0.4 given, allowed is .*Bass paths only rise/,
    ],
    [
      ['SHAREPATH', 2026, 2027, 0.4, 2023, 0.5, 'bass'],
      /^#VALUE! share1: 0.4 given, allowed is above 0.5 to below 1: Bass paths only rise/,
    ],
    [['SHAREPATH', 2030, 2023, 0.17, 2027, 0.55, 'cagr'], /^#VALUE! year: 2030 given/],
    [['SHAREPATH', 2026, 2023, 0.17, 2027, 0.55, 'magic'], /^#VALUE! method: "magic" is unknown. Allowed: linear/],
    [['MARKETSIZE', 2026, 'logistic'], /^#VALUE! method: "logistic" is unknown. Allowed: linear, cagr/],
    [['MARKETSIZE', 2026, 'cagr', 2025, 0], /^#VALUE! size1: 0 given, allowed is above 0/],
    [['MARKETSIZE', 2090, 'linear', 2025, 88, 2028, 37], /^#VALUE! year: 2090 given/],
  ] as const)('%j is refused with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });

  it('stands beside what was published', () => {
    const [header = [], ...points] = cells('MARKETDATA', 'china domestic share', '2025');
    expect(header.slice(0, 4)).toEqual(['series', 'year', 'of', 'value']);
    for (const point of points) {
      expect(point).toHaveLength(header.length);
      expect(point[1]).toBe(2025);
      expect(point[3]).toBeGreaterThan(0);
    }
  });
});

describe('MARKETDATA', () => {
  it('gives half-years as text', () => {
    expect(cells('MARKETDATA', 'china domestic share', '2023H1', false)[0]?.[1]).toBe('2023H1');
  });

  it('keeps all series where none is named', () => {
    const series = new Set(cells('MARKETDATA', null, null, false).map(([name]) => name));
    expect([...series].sort()).toEqual(world.markets.all.map(({ id }) => id).sort());
  });

  it.each([
    [['MARKETDATA', 'moon'], /^#N\/A No market series "moon"/],
    [['MARKETDATA', null, 'next year'], /^#VALUE! "next year" is no year/],
    [['MARKETDATA', 'china domestic share', 1999], /^#N\/A No point of china-domestic-share for 1999; there are/],
  ] as const)('%j is answered with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});

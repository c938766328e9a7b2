import { between, law } from '../../models/law';
import { asking, world } from '../../support/cells';

const { number, sentence, cells } = asking(world);

describe('laws', () => {
  law('IMPLIEDMARGIN undoes MARGINHIT', [between(0.001, 0.45), between(0, 0.99)], (share, margin) => {
    const hit = number('MARGINHIT', share, margin, 'net', 1, 0);
    expect(number('IMPLIEDMARGIN', hit, share)).toBeCloseTo(margin, 9);
  });

  law(
    'MARGINHIT and MARGINAFTER make the margin',
    [between(0, 0.9), between(-1, 1), between(0, 1)],
    (share, margin, mix) => {
      for (const treatment of ['net', 'cost', 'below the line']) {
        const given = [share, margin, treatment, mix, 0.5];
        expect(number('MARGINHIT', ...given) + number('MARGINAFTER', ...given)).toBeCloseTo(margin, 12);
      }
    },
  );

  law('the break-even price rise leaves no hit', [between(0, 0.4), between(0, 0.5)], (share, margin) => {
    const rise = number('BREAKEVENPRICE', share, margin, 'net');
    expect(1 - (1 - margin) / ((1 + rise) * (1 - share))).toBeCloseTo(margin, 12);
  });

  law(
    'more chance of a fall is worth no more',
    [between(0, 1), between(0, 1), between(0, 3)],
    (chance, refund, until) => {
      const certain = number('LEVYPV', 10, 0.15, 3, 0, until, refund, 0.08);
      expect(number('LEVYPV', 10, 0.15, 3, chance, until, refund, 0.08)).toBeLessThanOrEqual(certain + 1e-12);
    },
  );

  law(
    'landed cost without duty is the sum',
    [between(0, 1e6), between(0, 1e6), between(0, 1e6)],
    (value, freight, other) => {
      expect(number('LANDEDCOST', value, 0, freight, other)).toBeCloseTo(value + freight + other, 6);
    },
  );
});

describe('PROFITKEPT', () => {
  // Source: the model's table of test vectors, 25 and 26, and formula 8.
  it.each([
    ['no change of price', [0, 0.15, 0.5, -1.5], 0.7],
    ['all of the levy passed on', [0.15 / 0.85, 0.15, 0.5, -1.5], 0.783661],
    ['all of it passed on, nobody stops buying', [0.15 / 0.85, 0.15, 0.5, 0], 1],
  ] as const)('%s', (_, given, published) => expect(number('PROFITKEPT', ...given)).toBeCloseTo(published, 6));

  it('takes the levy, the margin and the elasticity of the scenario, and leaves the price alone', () => {
    expect(number('PROFITKEPT')).toBeCloseTo(0.7, 12);
    const { scenarios } = world;
    scenarios.set('demandElasticity', -1.5);
    try {
      expect(number('PROFITKEPT', 0.15 / 0.85)).toBeCloseTo(0.783661, 6);
    } finally {
      scenarios.undo();
    }
  });
});

describe('bad input', () => {
  it.each([
    [['MARGINHIT', 1], /^#VALUE! share: 1 given, allowed is 0 to below 1 \(100%\)/],
    [['MARGINHIT', 15], /^#VALUE! share: 15 given, .*Did you mean 15%/],
    [['MARGINHIT', 0.15, 1.1], /^#VALUE! margin: 1.1 given, allowed is at most 1/],
    [['MARGINHIT', 0.15, 0.5, 'gross'], /^#VALUE! treatment: "gross" is unknown. Allowed: net, cost, below the line/],
    [
      ['BREAKEVENPRICE', 0.15, 0.5, 'net', 'face'],
      /^#VALUE! keep: "face" is unknown. Allowed: gross profit, gross margin/,
    ],
    [['BREAKEVENPRICE', 0.5, 0.6, 'cost', 'gross margin'], /^#VALUE! share: 0.5 given, allowed is below 0.4/],
    [['LEVYPV', 10, 0.15, 3, 0.5, 4], /^#VALUE! until: 4 given, allowed is 0 to 3/],
    [['LEVYPV', -10], /^#VALUE! revenue: -10 given, allowed is at least 0/],
    [['TARIFFHIT', 0.25, 0.5, 'retail'], /^#VALUE! base: retail given, allowed is price, cost or a share/],
    [['TARIFFHIT', 0.25, 0.5, 0], /^#VALUE! base: 0 given, allowed is price, cost or a share of the price above 0/],
    [['LEVYPV', 10, 0.15, 2028], /^#VALUE! years: 2028 given, allowed is above 0 to 100/],
    [['LANDEDCOST', '0,150'], /^#VALUE! value: "0,150" is no number. Allowed is at least 0\.$/],
    [['TARIFFHIT', 25], /^#VALUE! rate: 25 given, .*Did you mean 25%/],
    [['PROFITKEPT', -0.1], /^#VALUE! rise: -0.1 given, allowed is at least 0/],
    [['PROFITKEPT', 0.1, 0.15, 0], /^#VALUE! margin: 0 given, allowed is above 0/],
    [['PROFITKEPT', 0.1, 0.15, 0.5, 1.5], /^#VALUE! elasticity: 1.5 given, allowed is -10 to 0/],
    [['LANDEDCOST'], /^#VALUE! value is missing: Customs value/],
  ] as const)('%j is refused with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });

  it('a ruling that cannot come may lie after the end', () => {
    expect(number('LEVYPV', 10, 0.15, 1, 0, 1.5, 0, 0.08)).toBeCloseTo((1.5 * (1 - Math.exp(-0.08))) / 0.08, 12);
  });
});

describe('scenarios', () => {
  it('one formula gives the hit under each of them', () => {
    const named = [['2025 deal (15%)', '25% duty (2026)']];
    const [[deal, duty] = []] = cells('MARGINHIT', null, null, null, null, null, named);
    expect(deal).toBeCloseTo(0.0882, 4);
    expect(duty).toBe(0);
  });

  it('the strike-down scenario makes the levy cheaper', () => {
    const named = [['2025 deal (15%)'], ['Deal struck down']];
    const [[deal], [fallen]] = cells('LEVYPV', 10, null, null, null, null, null, null, named) as [[number], [number]];
    expect(fallen).toBeLessThan(deal);
  });
});

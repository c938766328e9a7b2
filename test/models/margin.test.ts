import fc from 'fast-check';
import {
  blendedMargin,
  breakEvenPriceRise,
  grossProfitKept,
  impliedMargin,
  marginAfter,
  marginHit,
  mixForHit,
  priceRisePassedOn,
} from '../../src/models/margin';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

// Source, where no other is named: the model's table of 34 test vectors, recomputed independently in double precision.
const share = 0.15;

describe('marginHit', () => {
  test.each([
    ['table 1: cost treatment at any margin', { share, margin: 0.5, treatment: 'cost' }, 0.15],
    ['table 1: cost treatment at another margin', { share, margin: 0.9, treatment: 'cost' }, 0.15],
    ['table 2: H20 at the broker estimate of 50% (reportify.ai)', { share, margin: 0.5, treatment: 'net' }, 0.088235],
    ['table 3: company margin 72.4% (Nvidia FY2026 Q2)', { share, margin: 0.724, treatment: 'net' }, 0.048706],
    ['table 4', { share, margin: 0.75, treatment: 'net' }, 0.044118],
    ['table 5', { share, margin: 0.71, treatment: 'net' }, 0.051176],
    ['table 6', { share: 0.25, margin: 0.5, treatment: 'net' }, 0.166667],
    ['table 7', { share: 0.25, margin: 0.724, treatment: 'net' }, 0.092],
    ['table 12: company, cost', { share, margin: 0.75, treatment: 'cost', mix: 0.13 }, 0.0195],
    ['table 13: company, net', { share, margin: 0.75, treatment: 'net', mix: 0.13 }, 0.004972],
    ['table 16: actual H20 mix of FY2026 Q3', { share, margin: 0.7, treatment: 'cost', mix: 50 / 57006 }, 0.000132],
    ['table 23: half passed on, cost', { share, margin: 0.5, treatment: 'cost', passthrough: 0.5 }, 0.109459],
    ['table 23: half passed on, net', { share, margin: 0.5, treatment: 'net', passthrough: 0.5 }, 0.040541],
    ['table 24: all passed on, cost', { share, margin: 0.5, treatment: 'cost', passthrough: 1 }, 0.075],
    ['table 24: all passed on, net', { share, margin: 0.5, treatment: 'net', passthrough: 1 }, 0],
    ['formula 3: below gross profit', { share, margin: 0.5, treatment: 'below the line' }, 0],
    ['table 33: hit of the expected share', { share: 0.075, margin: 0.5, treatment: 'net' }, 0.040541],
    ['style sheet: 25% at a 70% margin', { share: 0.25, margin: 0.7, treatment: 'net' }, 0.1],
  ] as const)('%s', (_source, levied, published) => {
    expect(marginHit(levied)).toBeCloseTo(published, 6);
  });

  test('Bernstein: 5 to 15 points are the two treatments at a margin of 71.7%', () => {
    expect(marginHit({ share, margin: 0.716667, treatment: 'net' })).toBeCloseTo(0.05, 6);
    expect(marginHit({ share, margin: 0.716667, treatment: 'cost' })).toBeCloseTo(0.15, 12);
  });

  test('table 33: the expected hit is not the hit of the expected share', () => {
    expect(0.5 * marginHit({ share, margin: 0.5, treatment: 'net' })).toBeCloseTo(0.044118, 6);
  });

  test('a price rise with the levy below the line lifts the gross margin', () => {
    // 50 of cost on a price that rises from 100 to 117.647: margin 57.5%.
    expect(marginAfter({ share, margin: 0.5, treatment: 'below the line', passthrough: 1 })).toBeCloseTo(0.575, 12);
  });

  test('company with pass-through, counted in money: 20 of 100 levied at 15%, margin 40%, all passed on', () => {
    // Levied revenue 20 / 0.85 = 23.529412, levy 3.529412, cost 60.
    const company = { share, margin: 0.4, mix: 0.2, passthrough: 1 };
    expect(marginAfter({ ...company, treatment: 'net' })).toBeCloseTo(1 - 60 / 100, 12);
    expect(marginAfter({ ...company, treatment: 'cost' })).toBeCloseTo(40 / 103.52941176470588, 12);
  });

  test.each([
    ['share', { share: 1, margin: 0.5, treatment: 'net' }, 'share: 1 given, allowed is 0 to below 1'],
    ['share', { share: 15, margin: 0.5, treatment: 'net' }, 'share: 15 given, allowed is 0 to below 1'],
    ['share', { share: -0.01, margin: 0.5, treatment: 'net' }, 'share: -0.01 given, allowed is 0 to below 1'],
    ['margin', { share, margin: 1.01, treatment: 'net' }, 'margin: 1.01 given, allowed is at most 1'],
    ['margin', { share, margin: -1e308, treatment: 'net', mix: 1 }, undefined],
    ['mix', { share, margin: 0.5, treatment: 'net', mix: 1.1 }, 'mix: 1.1 given, allowed is 0 to 1'],
    [
      'passthrough',
      { share, margin: 0.5, treatment: 'net', passthrough: -1 },
      'passthrough: -1 given, allowed is at least 0',
    ],
    ['treatment', { share, margin: 0.5, treatment: 'tax' as 'net' }, undefined],
  ] as const)('refuses an impossible %s', (argument, levied, message) => {
    const huge = argument === 'margin' && levied.margin < 0 ? { ...levied, share: 0.9999999 } : levied;
    try {
      marginHit(huge);
      throw new Error('was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(OutOfDomain);
      expect(error).toMatchObject({ argument, ...(message === undefined ? {} : { message }) });
    }
  });

  it('takes negative margins and a margin of 1', () => {
    expect(marginHit({ share: 0.5, margin: -1, treatment: 'net' })).toBeCloseTo(2, 12);
    expect(marginHit({ share, margin: 1, treatment: 'net' })).toBe(0);
    expect(marginHit({ share: 0, margin: 0.5, treatment: 'net' })).toBe(0);
  });
});

describe('marginAfter', () => {
  test('table 8', () => expect(marginAfter({ share, margin: 0.5, treatment: 'net' })).toBeCloseTo(0.411765, 6));
  test('table 21: Munster, 18% dearer at 71% leaves about 60%', () => {
    const passthrough = 0.18 / priceRisePassedOn({ share, passthrough: 1 });
    expect(marginAfter({ share, margin: 0.71, treatment: 'cost', passthrough })).toBeCloseTo(0.604237, 6);
  });
  test('table 22: Munster, the company at a mix of 15% has 69.4%', () =>
    expect(blendedMargin({ productMargin: 0.604237, otherMargin: 0.71, mix: 0.15 })).toBeCloseTo(0.694136, 6));
  test('dilution is not the hit: 15% on top at 35% moves 72.4% to 67.5%', () =>
    expect(blendedMargin({ productMargin: 0.35, otherMargin: 0.724, mix: 0.15 / 1.15 })).toBeCloseTo(0.675, 3));
});

describe('impliedMargin', () => {
  test.each([
    ['table 9', 0.08, 0.546667],
    ['table 10', 0.1, 0.433333],
    ['table 11', 0.05, 0.716667],
  ])('%s', (_source, hit, published) => expect(impliedMargin({ hit, share })).toBeCloseTo(published, 6));

  it('needs a levy', () => {
    expect(() => impliedMargin({ hit: 0.1, share: 0 })).toThrow('share: 0 given, allowed is above 0 to below 1');
    expect(() => impliedMargin({ hit: -0.1, share })).toThrow('hit: -0.1 given');
    expect(() => impliedMargin({ hit: 0.1, share, mix: 0 })).toThrow('mix: 0 given');
    expect(() => impliedMargin({ hit: 1e308, share: 1e-300 })).toThrow(OutOfDomain);
  });

  law('undoes marginHit', [between(0.001, 0.99), between(-3, 1), between(0.001, 1)], (share, margin, mix) =>
    expect(impliedMargin({ hit: marginHit({ share, margin, mix, treatment: 'net' }), share, mix })).toBeCloseTo(
      margin,
      9,
    ),
  );
});

describe('mixForHit', () => {
  test.each([
    ['table 14: about one point, cost', { hit: 0.01, share, margin: 0.724, treatment: 'cost' }, 0.066667],
    ['table 15: about one point, net', { hit: 0.01, share, margin: 0.724, treatment: 'net' }, 0.2331],
    ['no hit', { hit: 0, share, margin: 0.724, treatment: 'net' }, 0],
  ] as const)('%s', (_source, question, published) => expect(mixForHit(question)).toBeCloseTo(published, 6));

  it('has no answer beyond a fully levied company', () => {
    expect(() => mixForHit({ hit: 0.16, share, margin: 0.5, treatment: 'cost' })).toThrow(
      'hit: 0.16 given, allowed is 0 to 0.15',
    );
    expect(() => mixForHit({ hit: 0.01, share, margin: 0.5, treatment: 'below the line' })).toThrow(OutOfDomain);
    expect(() => mixForHit({ hit: 0.01, share, margin: 1, treatment: 'net' })).toThrow(OutOfDomain);
    expect(() => mixForHit({ hit: 0.01, share: 0, margin: 0.5, treatment: 'net' })).toThrow('share: 0 given');
  });

  law('undoes marginHit', [between(0.001, 0.99), between(-3, 0.99), between(0, 1)], (share, margin, mix) => {
    for (const treatment of ['net', 'cost'] as const)
      expect(mixForHit({ hit: marginHit({ share, margin, mix, treatment }), share, margin, treatment })).toBeCloseTo(
        mix,
        9,
      );
  });
});

describe('breakEvenPriceRise', () => {
  test.each([
    ['table 17', { share, margin: 0.5, treatment: 'net', keep: 'gross profit' }, 0.176471],
    ['table 17, cost', { share, margin: 0.5, treatment: 'cost', keep: 'gross profit' }, 0.176471],
    ['table 18', { share: 0.25, margin: 0.5, treatment: 'net', keep: 'gross profit' }, 0.333333],
    ['table 19', { share, margin: 0.5, treatment: 'cost', keep: 'gross margin' }, 0.428571],
    ['table 20', { share, margin: 0.71, treatment: 'cost', keep: 'gross margin' }, 1.071429],
    ['formula 9, net', { share, margin: 0.71, treatment: 'net', keep: 'gross margin' }, 0.176471],
    ['below the line', { share, margin: 0.5, treatment: 'below the line', keep: 'gross margin' }, 0],
    ['no levy', { share: 0, margin: 1, treatment: 'cost', keep: 'gross margin' }, 0],
  ] as const)('%s', (_source, question, published) => expect(breakEvenPriceRise(question)).toBeCloseTo(published, 6));

  it('has no answer where the levy eats the whole cost share', () => {
    const ask = (margin: number) => breakEvenPriceRise({ share, margin, treatment: 'cost', keep: 'gross margin' });
    expect(() => ask(0.85)).toThrow(OutOfDomain);
    expect(() => ask(0.9)).toThrow('share: 0.15 given, allowed is below 0.1, which is 1 minus the margin');
    expect(ask(0.84)).toBeGreaterThan(0);
    expect(() => breakEvenPriceRise({ share, margin: 0.5, treatment: 'net', keep: 'face' as 'gross profit' })).toThrow(
      'keep: "face" given, allowed is gross profit, gross margin',
    );
  });

  law('keeps the margin it promises', [between(0, 0.9), between(-2, 1)], (share, margin) => {
    fc.pre(1 - margin - share > 1e-6);
    const rise = breakEvenPriceRise({ share, margin, treatment: 'cost', keep: 'gross margin' });
    expect(1 - share - (1 - margin) / (1 + rise)).toBeCloseTo(margin, 9);
  });
});

describe('grossProfitKept', () => {
  const priceRise = breakEvenPriceRise({ share, margin: 0.5, treatment: 'net', keep: 'gross profit' });
  test.each([
    ['table 25: no change of price', { share, margin: 0.5, priceRise: 0, elasticity: -1.5 }, 0.7],
    ['table 26: all passed on', { share, margin: 0.5, priceRise, elasticity: -1.5 }, 0.783661],
    ['formula 8: no loss of volume', { share, margin: 0.5, priceRise, elasticity: 0 }, 1],
  ])('%s', (_source, question, published) => expect(grossProfitKept(question)).toBeCloseTo(published, 6));

  it('needs a gross profit to keep and demand that falls', () => {
    expect(() => grossProfitKept({ share, margin: 0, priceRise: 0, elasticity: -1 })).toThrow('margin: 0 given');
    expect(() => grossProfitKept({ share, margin: 0.5, priceRise: 0, elasticity: 1 })).toThrow('elasticity: 1 given');
    expect(() => grossProfitKept({ share, margin: 0.5, priceRise: -0.1, elasticity: -1 })).toThrow(
      'priceRise: -0.1 given',
    );
  });

  law('falls with elasticity', [between(0, 0.5), between(0, 1), between(-3, 0)], (share, priceRise, elasticity) => {
    fc.pre((1 + priceRise) * (1 - share) > 0.5);
    const kept = (more: number) => grossProfitKept({ share, margin: 0.5, priceRise, elasticity: elasticity - more });
    expect(kept(1)).toBeLessThanOrEqual(kept(0));
  });
});

describe('laws of the hit', () => {
  law('more levy, more hit', [between(0, 0.49), between(0, 0.49), between(-1, 0.99)], (one, more, margin) => {
    for (const treatment of ['net', 'cost'] as const)
      expect(marginHit({ share: one + more, margin, treatment })).toBeGreaterThanOrEqual(
        marginHit({ share: one, margin, treatment }),
      );
  });
  law('more margin, less net hit', [between(0, 0.9), between(-1, 0.5), between(0, 0.5)], (share, margin, more) =>
    expect(marginHit({ share, margin: margin + more, treatment: 'net' })).toBeLessThanOrEqual(
      marginHit({ share, margin, treatment: 'net' }) + 1e-12,
    ),
  );
  law(
    'more pass-through, less hit',
    [between(0, 0.9), between(0, 0.99), between(0, 1), between(0, 1)],
    (share, margin, a, b) => {
      for (const treatment of ['net', 'cost', 'below the line'] as const)
        expect(marginHit({ share, margin, treatment, passthrough: Math.max(a, b) })).toBeLessThanOrEqual(
          marginHit({ share, margin, treatment, passthrough: Math.min(a, b) }) + 1e-12,
        );
    },
  );
  law(
    'net never costs more points than cost while the margin is not negative',
    [between(0, 0.99), between(0, 1)],
    (share, margin) => {
      fc.pre(margin >= share);
      expect(marginHit({ share, margin, treatment: 'net' })).toBeLessThanOrEqual(share + 1e-12);
    },
  );
});

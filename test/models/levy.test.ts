import {
  annuityFactor,
  effectiveLevyShare,
  expectedLevyShare,
  levyPresentValue,
  licenceLoss,
} from '../../src/models/levy';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { between, law } from './law';

// Source: the model's table of test vectors, recomputed independently in double precision.
const unchallenged = {
  share: 0.15,
  revenue: 10,
  years: 3,
  discountRate: 0.08,
  chanceStruckDown: 0,
  yearsUntilStruckDown: 1.5,
  refundedShare: 1,
};
const challenged = { ...unchallenged, chanceStruckDown: 0.5 };

describe('levyPresentValue', () => {
  test('table 30: no challenge', () => expect(levyPresentValue(unchallenged)).toBeCloseTo(4.000728, 6));
  test('table 31: struck down and refunded', () => expect(levyPresentValue(challenged)).toBeCloseTo(2.062699, 6));
  test('table 31: struck down, no refund', () =>
    expect(levyPresentValue({ ...challenged, refundedShare: 0 })).toBeCloseTo(3.060485, 6));
  test('struck down on the first day costs nothing', () =>
    expect(levyPresentValue({ ...challenged, chanceStruckDown: 1, yearsUntilStruckDown: 0 })).toBe(0));
  test('no discounting: half of 4.5 is refunded or never paid', () =>
    expect(levyPresentValue({ ...challenged, discountRate: 0 })).toBeCloseTo(2.25, 12));

  test.each([
    ['share', 1],
    ['revenue', -1],
    ['years', 0],
    ['discountRate', -0.01],
    ['chanceStruckDown', 1.01],
    ['refundedShare', -0.1],
    ['yearsUntilStruckDown', 3.1],
    ['yearsUntilStruckDown', -0.1],
    ['yearsUntilStruckDown', Number.NaN],
  ])('refuses %s %p', (argument, given) => {
    try {
      levyPresentValue({ ...challenged, [argument]: given });
      throw new Error('was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(OutOfDomain);
      expect(error).toMatchObject({ argument, given });
    }
  });

  law(
    'a likelier end and a larger refund never cost more',
    [between(0, 1), between(0, 1), between(0, 1), between(0, 3), between(0, 0.3)],
    (one, other, refundedShare, yearsUntilStruckDown, discountRate) => {
      const cost = (chanceStruckDown: number, refund: number) =>
        levyPresentValue({
          ...challenged,
          chanceStruckDown,
          refundedShare: refund,
          yearsUntilStruckDown,
          discountRate,
        });
      expect(cost(Math.max(one, other), refundedShare)).toBeLessThanOrEqual(
        cost(Math.min(one, other), refundedShare) + 1e-9,
      );
      expect(cost(one, Math.max(refundedShare, other))).toBeLessThanOrEqual(cost(one, refundedShare) + 1e-9);
    },
  );
});

describe('effective shares', () => {
  test('table 32: by present value', () => expect(effectiveLevyShare(challenged)).toBeCloseTo(0.077337, 6));
  test('table 33: simple', () => expect(expectedLevyShare(challenged)).toBeCloseTo(0.075, 12));
  test('without a challenge both are the share', () => {
    expect(effectiveLevyShare(unchallenged)).toBeCloseTo(0.15, 12);
    expect(expectedLevyShare(unchallenged)).toBe(0.15);
  });
  it('refuses shares and chances outside 0 and 1', () => {
    expect(() => expectedLevyShare({ ...challenged, share: 1 })).toThrow('share: 1 given, allowed is 0 to below 1');
    expect(() => expectedLevyShare({ ...challenged, chanceStruckDown: 2 })).toThrow('chanceStruckDown: 2 given');
    expect(() => expectedLevyShare({ ...challenged, refundedShare: -1 })).toThrow('refundedShare: -1 given');
  });
});

describe('licenceLoss', () => {
  const loss = { ...challenged, margin: 0.5, chanceLicenceLost: 0.4 };
  test('table 34', () => expect(licenceLoss(loss)).toBeCloseTo(1.253657, 6));
  test('a ruling at the end loses nothing', () =>
    expect(licenceLoss({ ...loss, yearsUntilStruckDown: 3 })).toBeCloseTo(0, 12));
  it('refuses impossible margins and chances', () => {
    expect(() => licenceLoss({ ...loss, margin: 1.1 })).toThrow('margin: 1.1 given, allowed is at most 1');
    expect(() => licenceLoss({ ...loss, chanceLicenceLost: -0.1 })).toThrow('chanceLicenceLost: -0.1 given');
  });
});

describe('annuityFactor', () => {
  test('without interest it is the years', () => expect(annuityFactor({ years: 3, discountRate: 0 })).toBe(3));
  test('table 30: 4.000728 / 1.5', () =>
    expect(annuityFactor({ years: 3, discountRate: 0.08 })).toBeCloseTo(2.667152, 6));
  law('small rates join the limit smoothly', [between(0.1, 50), between(0, 1e-12)], (years, discountRate) =>
    expect(annuityFactor({ years, discountRate })).toBeCloseTo(years, 6),
  );
});

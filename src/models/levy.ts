/**
 * What a levy costs over time when a court may strike it down.
 *
 * Revenue and levy flow evenly; amounts are in the unit of `revenue` (a year); present values are continuously
 * discounted. Refunds of levies already paid are gain contingencies until realised (ASC 450): they count here at
 * their chance, at the date of the ruling and without interest.
 */
import { fraction, fractionBelowOne, notNegative, representable, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export interface LevyOutlook {
  /** Levy as a share of revenue, 0 to below 1. */
  readonly share: number;
  /** Levied revenue a year, at least 0, in any currency. */
  readonly revenue: number;
  /** Years that the levy would run, above 0. */
  readonly years: number;
  /** Discount rate a year, continuously compounded, at least 0. */
  readonly discountRate: number;
  /** Chance that the levy is struck down, 0 to 1. */
  readonly chanceStruckDown: number;
  /** Years until a ruling would strike it down, 0 to `years`. */
  readonly yearsUntilStruckDown: number;
  /** Share of the levies paid until then that is refunded, 0 to 1. */
  readonly refundedShare: number;
}

/**
 * Present value of 1 a year, paid evenly over the years: `(1 - e^(-r T)) / r`.
 *
 * @example annuityFactor({ years: 3, discountRate: 0.08 }) // 2.667152
 */
export function annuityFactor({
  years,
  discountRate,
}: {
  readonly years: number;
  readonly discountRate: number;
}): number {
  within('years', years, notNegative);
  within('discountRate', discountRate, notNegative);
  const exponent = discountRate * years;
  // expm1 keeps the digits that 1 - exp() loses at small rates; below 1e-15 the limit is exact to the last digit.
  return exponent < 1e-15 ? years : -Math.expm1(-exponent) / discountRate;
}

/**
 * Present value of the levy with the chance that it is struck down and refunded:
 * `s R [A(tau) + (1-q)(A(T) - A(tau)) - q rho tau e^(-r tau)]`.
 *
 * @example levyPresentValue({ share: 0.15, revenue: 10, years: 3, discountRate: 0.08,
 *   chanceStruckDown: 0.5, yearsUntilStruckDown: 1.5, refundedShare: 1 }) // 2.062699
 */
export function levyPresentValue(outlook: LevyOutlook): number {
  const { share, revenue, discountRate, chanceStruckDown, yearsUntilStruckDown, refundedShare } = outlook;
  const { before, after } = annuities(outlook);
  const refund =
    chanceStruckDown * refundedShare * yearsUntilStruckDown * Math.exp(-discountRate * yearsUntilStruckDown);
  const perUnit = before + (1 - chanceStruckDown) * after - refund;
  return representable(share * revenue * perUnit, 'revenue', revenue);
}

/**
 * The constant levy share with the same present value over the same years.
 *
 * @example effectiveLevyShare({ share: 0.15, years: 3, discountRate: 0.08,
 *   chanceStruckDown: 0.5, yearsUntilStruckDown: 1.5, refundedShare: 1 }) // 0.077337
 */
export function effectiveLevyShare(outlook: Omit<LevyOutlook, 'revenue'>): number {
  const { years, discountRate } = outlook;
  return levyPresentValue({ ...outlook, revenue: 1 }) / annuityFactor({ years, discountRate });
}

/**
 * The levy share weighted by the chance of a refund, with no time in it: `s (1 - q rho)`.
 * Do not put it into a margin formula: under net treatment the expected hit is not the hit of the expected share
 * (0.044118 against 0.040541 at s 15%, q 50%, g 50%).
 *
 * @example expectedLevyShare({ share: 0.15, chanceStruckDown: 0.5, refundedShare: 1 }) // 0.075
 */
export function expectedLevyShare({
  share,
  chanceStruckDown,
  refundedShare,
}: Pick<LevyOutlook, 'share' | 'chanceStruckDown' | 'refundedShare'>): number {
  within('share', share, fractionBelowOne);
  within('chanceStruckDown', chanceStruckDown, fraction);
  within('refundedShare', refundedShare, fraction);
  return share * (1 - chanceStruckDown * refundedShare);
}

/**
 * Present value of the gross profit lost if the licences fall together with the levy: `q d g R (A(T) - A(tau))`.
 * `chanceLicenceLost` is the chance d that licences end, given that the levy is struck down; `margin` is at most 1.
 *
 * @example licenceLoss({ margin: 0.5, revenue: 10, years: 3, discountRate: 0.08, chanceStruckDown: 0.5,
 *   yearsUntilStruckDown: 1.5, chanceLicenceLost: 0.4 }) // 1.253657
 */
export function licenceLoss(
  outlook: Omit<LevyOutlook, 'share' | 'refundedShare'> & {
    readonly margin: number;
    readonly chanceLicenceLost: number;
  },
): number {
  const { margin, revenue, chanceStruckDown, chanceLicenceLost } = outlook;
  within('margin', margin, { max: 1 });
  within('chanceLicenceLost', chanceLicenceLost, fraction);
  const { after } = annuities({ ...outlook, share: 0, refundedShare: 0 });
  return representable(chanceStruckDown * chanceLicenceLost * margin * revenue * after, 'revenue', revenue);
}

/** Annuity factors until the ruling and from the ruling to the end. */
function annuities(outlook: LevyOutlook): { readonly before: number; readonly after: number } {
  within('share', outlook.share, fractionBelowOne);
  within('revenue', outlook.revenue, notNegative);
  within('years', outlook.years, { above: 0 });
  within('chanceStruckDown', outlook.chanceStruckDown, fraction);
  within('refundedShare', outlook.refundedShare, fraction);
  const { years, discountRate, yearsUntilStruckDown } = outlook;
  if (!(yearsUntilStruckDown >= 0 && yearsUntilStruckDown <= years))
    throw new OutOfDomain('yearsUntilStruckDown', yearsUntilStruckDown, `0 to ${years}, the years that the levy runs`);
  const before = annuityFactor({ years: yearsUntilStruckDown, discountRate });
  return { before, after: annuityFactor({ years, discountRate }) - before };
}

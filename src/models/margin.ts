/**
 * What a levy on revenue does to gross margin.
 *
 * The levy is a share of gross revenue. Where it is booked decides the answer, and no filing says where the 2025
 * revenue share would have been booked, so the treatment is always an argument:
 * - `net`: deducted from revenue,
 * - `cost`: part of the cost of revenue,
 * - `below the line`: after gross profit (operating expense or tax).
 *
 * With `mix` below 1 the margin is the company's and only that part of its revenue pays the levy.
 */
import {
  fraction,
  fractionAboveZero,
  fractionBelowOne,
  notNegative,
  oneOf,
  plain,
  representable,
  within,
} from './domain';
import { OutOfDomain } from './out-of-domain';

export type Treatment = 'net' | 'cost' | 'below the line';
export const treatments: readonly Treatment[] = ['net', 'cost', 'below the line'];

export type Kept = 'gross profit' | 'gross margin';
export const keepable: readonly Kept[] = ['gross profit', 'gross margin'];

export interface Levied {
  /** Levy as a share of gross revenue, 0 to below 1. */
  readonly share: number;
  /** Gross margin before the levy, at most 1; negative for a product sold below cost. */
  readonly margin: number;
  readonly treatment: Treatment;
  /** Levied revenue as a share of all revenue, 0 to 1; 1 when omitted: one product, all of it levied. */
  readonly mix?: number;
  /** Share of the price rise `s/(1-s)` that buyers pay, at least 0; 0 when omitted, above 1 a rise beyond break-even. */
  readonly passthrough?: number;
}

/**
 * Gross margin after the levy, as a fraction.
 *
 * Costs stay, revenue changes: with price rise `p` on the levied part `m`, revenue before the levy is `1 + m p` and
 * the levy `s m (1 + p)`. At `m = 1` this is the usual `1 - (1-g)/((1+p)(1-s))` (net) and `1 - s - (1-g)/(1+p)` (cost).
 * Source: arithmetic; net and cost are the two treatments of Bernstein's "deduction or expense", 2025-08.
 *
 * @example marginAfter({ share: 0.15, margin: 0.5, treatment: 'net' }) // 0.411765, Nvidia's H20 at 50%
 */
export function marginAfter(levied: Levied): number {
  return levied.margin - marginHit(levied);
}

/**
 * Gross margin lost to the levy, in points as a fraction: before minus after. Negative where passed-on prices raise
 * the margin (a levy booked below the line).
 *
 * @example marginHit({ share: 0.15, margin: 0.5, treatment: 'net' }) // 0.088235
 */
export function marginHit({ share, margin, treatment, mix = 1, passthrough = 0 }: Levied): number {
  within('share', share, fractionBelowOne);
  within('margin', margin, { max: 1 });
  within('mix', mix, fraction);
  const rise = mix * priceRisePassedOn({ share, passthrough });
  const levy = share * (mix + rise);
  const cost = 1 - margin;
  return representable(hitOf(oneOf('treatment', treatment, treatments), { cost, levy, rise }), 'margin', margin);
}

/** The three treatments, each as one fraction, so that a hit of nothing is exactly 0. */
function hitOf(
  treatment: Treatment,
  { cost, levy, rise }: { readonly cost: number; readonly levy: number; readonly rise: number },
): number {
  switch (treatment) {
    case 'net':
      return (cost * (levy - rise)) / (1 + rise - levy);
    case 'cost':
      return (levy - cost * rise) / (1 + rise);
    case 'below the line':
      return rise === 0 ? 0 : (-cost * rise) / (1 + rise);
  }
}

/**
 * Price rise on the levied product when buyers pay part of the rise that keeps gross profit per unit.
 *
 * @example priceRisePassedOn({ share: 0.15, passthrough: 1 }) // 0.176471
 */
export function priceRisePassedOn({
  share,
  passthrough,
}: {
  readonly share: number;
  readonly passthrough: number;
}): number {
  within('share', share, fractionBelowOne);
  within('passthrough', passthrough, notNegative);
  return representable((passthrough * share) / (1 - share), 'passthrough', passthrough);
}

/**
 * The gross margin at which a levy costs the given points, net treatment: `g = 1 - h (1 - m s) / (m s)`.
 * With the cost treatment the hit is the same at every margin, so there is no such margin to find.
 * `hit` at least 0, `share` and `mix` above 0.
 *
 * @example impliedMargin({ hit: 0.08, share: 0.15 }) // 0.546667: the article's 8 points
 */
export function impliedMargin({
  hit,
  share,
  mix = 1,
}: {
  readonly hit: number;
  readonly share: number;
  readonly mix?: number;
}): number {
  within('hit', hit, notNegative);
  within('share', share, { above: 0, below: 1 });
  within('mix', mix, fractionAboveZero);
  const levy = share * mix;
  return representable(1 - (hit * (1 - levy)) / levy, 'hit', hit);
}

/**
 * Levied revenue as a share of all revenue at which the company's gross margin loses the given points.
 * Cost: `m = h/s`. Net: `m s = h/(h + 1 - G)`. A hit larger than that of a fully levied company has no answer.
 *
 * @example mixForHit({ hit: 0.01, share: 0.15, margin: 0.724, treatment: 'net' }) // 0.2331, "about one point"
 */
export function mixForHit({
  hit,
  share,
  margin,
  treatment,
}: {
  readonly hit: number;
  readonly share: number;
  readonly margin: number;
  readonly treatment: Treatment;
}): number {
  within('hit', hit, notNegative);
  within('share', share, { above: 0, below: 1 });
  within('margin', margin, { max: 1 });
  if (hit === 0) return 0;
  const allowed = marginHit({ share, margin, treatment });
  const levy = oneOf('treatment', treatment, treatments) === 'cost' ? hit : hit / (hit + 1 - margin);
  // The published hit of a fully levied company comes back as 1 even when its last digit was rounded up.
  const mix = levy / share;
  if (hit > allowed * (1 + 1e-12))
    throw new OutOfDomain('hit', hit, `0 to ${plain(allowed)}, the hit when all revenue is levied`);
  return Math.min(mix, 1);
}

/**
 * Price rise, as a fraction, that keeps gross profit per unit or the gross margin in spite of the levy.
 * Gross profit: `s/(1-s)` in both treatments. Gross margin: the same in net, `s/(1-g-s)` in cost, which exists only
 * while `1 - g > s`. A levy below the line leaves both untouched.
 * Check: Munster (2025) has an 18% rise that keeps gross profit dollars.
 *
 * @example breakEvenPriceRise({ share: 0.15, margin: 0.5, treatment: 'cost', keep: 'gross margin' }) // 0.428571
 */
export function breakEvenPriceRise({
  share,
  margin,
  treatment,
  keep,
}: {
  readonly share: number;
  readonly margin: number;
  readonly treatment: Treatment;
  readonly keep: Kept;
}): number {
  within('share', share, fractionBelowOne);
  within('margin', margin, { max: 1 });
  oneOf('keep', keep, keepable);
  if (oneOf('treatment', treatment, treatments) === 'below the line') return 0;
  if (keep === 'gross profit' || treatment === 'net') return share / (1 - share);
  const room = 1 - margin - share;
  if (share === 0) return 0;
  // 1 - 0.85 - 0.15 leaves a crumb in binary arithmetic, and a crumb would give a rise of a quadrillion.
  if (room < 1e-12) throw new OutOfDomain('share', share, `below ${plain(1 - margin)}, which is 1 minus the margin`);
  return share / room;
}

/**
 * Gross profit that is left, as a share of gross profit before the levy, when a price rise costs volume:
 * `(1+p)^e [(1+p)(1-s) - (1-g)] / g`. The same in net and cost treatment. May be negative.
 * `margin` above 0 to 1, `elasticity` at most 0, `priceRise` at least 0.
 *
 * @example grossProfitKept({ share: 0.15, margin: 0.5, priceRise: 0, elasticity: -1.5 }) // 0.7
 */
export function grossProfitKept({
  share,
  margin,
  priceRise,
  elasticity,
}: {
  readonly share: number;
  readonly margin: number;
  readonly priceRise: number;
  readonly elasticity: number;
}): number {
  within('share', share, fractionBelowOne);
  within('margin', margin, fractionAboveZero);
  within('priceRise', priceRise, notNegative);
  within('elasticity', elasticity, { max: 0 });
  const price = 1 + priceRise;
  return representable((price ** elasticity * (price * (1 - share) - (1 - margin))) / margin, 'priceRise', priceRise);
}

/**
 * Company gross margin of two parts: a product with `mix` of the revenue and everything else.
 * Not the levy's hit: adding sales at a lower margin dilutes a company even without a levy.
 *
 * @example blendedMargin({ productMargin: 0.604237, otherMargin: 0.71, mix: 0.15 }) // 0.694136
 */
export function blendedMargin({
  productMargin,
  otherMargin,
  mix,
}: {
  readonly productMargin: number;
  readonly otherMargin: number;
  readonly mix: number;
}): number {
  within('productMargin', productMargin, { max: 1 });
  within('otherMargin', otherMargin, { max: 1 });
  within('mix', mix, fraction);
  return mix * productMargin + (1 - mix) * otherMargin;
}

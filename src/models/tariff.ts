/**
 * Import duty. Unlike a revenue share a duty is a product cost, so only the cost treatment makes sense, and its base
 * is the customs value, not revenue.
 */
import { fraction, notNegative, oneOf, representable, within } from './domain';

/** Customs value as a share of the price: declared at cost, at the price, or a share of the price from 0 to 1. */
export type CustomsBasis = 'cost' | 'price' | number;

/** Duty as a share of the price: rate times customs value. */
function dutyShare(rate: number, margin: number, base: CustomsBasis): number {
  within('rate', rate, notNegative);
  within('margin', margin, { max: 1 });
  const customsValue =
    typeof base === 'number'
      ? within('base', base, fraction)
      : oneOf('base', base, ['cost', 'price'] as const) === 'cost'
        ? 1 - margin
        : 1;
  return rate * customsValue;
}

/**
 * Gross margin lost to an import duty, in points as a fraction: `t k` when nothing is passed on.
 * With pass-through `x` buyers pay `x` of the duty on top of the price; the customs value stays as declared, so the
 * margin after is `1 - (1 - g + t k) / (1 + x t k)`. Full pass-through keeps gross profit but not the percentage.
 * `rate` at least 0 (0.25 is 25%), `margin` at most 1, `passthrough` at least 0.
 *
 * @example tariffHit({ rate: 0.25, margin: 0.5, base: 'cost' }) // 0.125
 */
export function tariffHit({
  rate,
  margin,
  base,
  passthrough = 0,
}: {
  readonly rate: number;
  readonly margin: number;
  readonly base: CustomsBasis;
  readonly passthrough?: number;
}): number {
  within('passthrough', passthrough, notNegative);
  const duty = dutyShare(rate, margin, base);
  return representable((duty - (1 - margin) * passthrough * duty) / (1 + passthrough * duty), 'rate', rate);
}

/**
 * What goods cost at the importer's door, in the unit of `value`: `value (1 + t) + freight + other`.
 * All at least 0.
 *
 * @example landedCost({ value: 100, rate: 0.25, freight: 2, other: 1 }) // 128
 */
export function landedCost({
  value,
  rate,
  freight = 0,
  other = 0,
}: {
  readonly value: number;
  readonly rate: number;
  readonly freight?: number;
  readonly other?: number;
}): number {
  within('value', value, notNegative);
  within('rate', rate, notNegative);
  within('freight', freight, notNegative);
  within('other', other, notNegative);
  return representable(value * (1 + rate) + freight + other, 'value', value);
}

/** A tariff rate, at least 0, and the share of it that reaches the buyer's price, at least 0. */
export interface PassedOnTariff {
  readonly rate: number;
  readonly passthrough: number;
}

/**
 * Change of the price that buyers pay, as a fraction: `x t`.
 * Published pass-through runs from near complete at the border (2018-19) to 20% at retail (2025): make it a range.
 *
 * @example buyerPriceChange({ rate: 0.25, passthrough: 0.8 }) // 0.2
 */
export function buyerPriceChange({ rate, passthrough }: PassedOnTariff): number {
  within('rate', rate, notNegative);
  within('passthrough', passthrough, notNegative);
  return representable(rate * passthrough, 'rate', rate);
}

/**
 * Change of the price that the exporter gets before duty, as a fraction: `(1 + x t)/(1 + t) - 1`.
 *
 * @example exporterPriceChange({ rate: 0.25, passthrough: 0.8 }) // -0.04
 */
export function exporterPriceChange({ rate, passthrough }: PassedOnTariff): number {
  return (buyerPriceChange({ rate, passthrough }) - rate) / (1 + rate);
}

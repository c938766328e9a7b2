/**
 * How many dies a round wafer holds before any is tested. Both usual counts take dies for squares and give a number
 * that is not whole: what a layout of given width and height holds differs by a few dies.
 *
 * Sources: Hennessy, Patterson, "Computer Architecture" (edge loss); Flynn, Luk, "Computer System Design" (reduced
 * diameter).
 */
import { notNegative, oneOf, plain, positive, representable, within } from './domain';
import { OutOfDomain } from './out-of-domain';

export type DieCount = 'edge loss' | 'reduced diameter';
export const dieCounts: readonly DieCount[] = ['edge loss', 'reduced diameter'];

export interface Wafer {
  /** mm, above 0; 300 when omitted. */
  readonly diameter?: number;
  /** Ring at the edge without dies, mm, at least 0 and below half the diameter; 0 when omitted. */
  readonly edge?: number;
  /** Width of the saw street between dies, mm, at least 0; 0 when omitted. */
  readonly scribe?: number;
  /** `edge loss` when omitted. */
  readonly count?: DieCount;
}

/** With this many die widths to a diameter a count gives one die; with fewer it means nothing. */
const fewestWidths: Readonly<Record<DieCount, number>> = {
  'edge loss': Math.SQRT2 + Math.sqrt(2 + 4 / Math.PI),
  'reduced diameter': 1 + 2 / Math.sqrt(Math.PI),
};

/**
 * Dies of an area in mm² (above 0) on a wafer, with `d` the diameter less the edge and `A` the area with its street:
 * `edge loss`: `pi d² / 4A - pi d / sqrt(2A)`; `reduced diameter`: `pi (d - sqrt A)² / 4A`. At least 1: a larger die is
 * out of domain. The smaller the die, street and edge, the more.
 *
 * @example diesPerWafer({ area: 814 }) // 63.48, H100
 */
export function diesPerWafer({ area, ...wafer }: Wafer & { readonly area: number }): number {
  within('area', area, positive);
  const largest = largestDie(wafer);
  if (area > largest)
    throw new OutOfDomain(
      'area',
      area,
      `above 0 to about ${Number(largest.toPrecision(4))} mm², one die on this wafer`,
    );
  const { scribe = 0, count = 'edge loss' } = wafer;
  const widths = Math.max(fewestWidths[count], usableDiameter(wafer) / (Math.sqrt(area) + scribe));
  const dies =
    count === 'edge loss' ? Math.PI * widths * (widths / 4 - Math.SQRT1_2) : (Math.PI / 4) * (widths - 1) ** 2;
  return representable(dies, 'area', area);
}

/** The area in mm² of which a count puts one die on the wafer. */
export function largestDie(wafer: Wafer): number {
  const { scribe = 0, count = 'edge loss' } = wafer;
  within('scribe', scribe, notNegative);
  const width = usableDiameter(wafer) / fewestWidths[oneOf('count', count, dieCounts)] - scribe;
  if (!(width > 0))
    throw new OutOfDomain('scribe', scribe, `below ${plain(width + scribe)}, the width of the largest die`);
  return representable(width ** 2, 'diameter', wafer.diameter);
}

function usableDiameter({ diameter = 300, edge = 0 }: Wafer): number {
  within('diameter', diameter, positive);
  within('edge', edge, { min: 0, below: diameter / 2 });
  return diameter - 2 * edge;
}

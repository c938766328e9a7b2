/** The two measures on which the US export rules for AI chips turn since 2023-11-17. */
import { positive, representable, within } from './domain';
import { OutOfDomain } from './out-of-domain';

/** Peak of one number format, dense: a sparse rating is twice too high and has to be halved first. */
export interface DensePeak {
  /** Dense tera-operations a second as the datasheet counts them, above 0 (one multiply-accumulate is two). */
  readonly teraOperations: number;
  /** Bits of the operation, above 0: 4, 8, 16, 32, 64. */
  readonly bits: number;
}

/**
 * The number format that decides: the one with the largest product of operations and bits.
 * More bits can win (Ascend 950PR: 425 at 16 bits beats 804 at 8), fewer only if more than twice as fast.
 * Ties go to the format given first.
 */
export function decidingPeak(peaks: readonly DensePeak[]): DensePeak {
  for (const { teraOperations, bits } of peaks) {
    within('teraOperations', teraOperations, positive);
    within('bits', bits, positive);
  }
  const [first, ...others] = peaks;
  if (first === undefined) throw new OutOfDomain('peaks', 'none', 'at least one dense peak');
  const product = ({ teraOperations, bits }: DensePeak): number => teraOperations * bits;
  return others.reduce((best, peak) => (product(peak) > product(best) ? peak : best), first);
}

/**
 * Total processing performance (TPP), no unit: the largest of dense TOPS times bits over all number formats.
 * The rule's `2 x MacTOPS x bits`; the 2 is already in datasheet TOPS, so doubling them is a mistake.
 * Source: 88 FR 73458, technical notes to ECCN 3A090; its own example is 600 TOPS at 8 bits = 4,800.
 *
 * @example totalProcessingPerformance([{ teraOperations: 148, bits: 16 }, { teraOperations: 296, bits: 8 }]) // 2368, H20
 */
export function totalProcessingPerformance(peaks: readonly DensePeak[]): number {
  const { teraOperations, bits } = decidingPeak(peaks);
  return representable(teraOperations * bits, 'teraOperations', teraOperations);
}

/**
 * Performance density: TPP per mm2 of all logic dies made on a non-planar node, caches included, HBM excluded.
 * Both above 0. Source: 88 FR 73458, technical notes to ECCN 3A090.
 *
 * @example performanceDensity({ totalProcessingPerformance: 2368, dieArea: 814 }) // 2.909, H20
 */
export function performanceDensity({
  totalProcessingPerformance,
  dieArea,
}: {
  readonly totalProcessingPerformance: number;
  readonly dieArea: number;
}): number {
  within('totalProcessingPerformance', totalProcessingPerformance, positive);
  within('dieArea', dieArea, positive);
  return representable(totalProcessingPerformance / dieArea, 'dieArea', dieArea);
}

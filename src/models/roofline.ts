/**
 * Upper bounds from a chip's peak and its memory bandwidth. Peaks are dense TFLOPS in the precision used, bandwidth
 * is GB/s (decimal), sizes are bytes. Links between chips are in none of these: for more than one chip multiply by
 * an efficiency of your own. A bound is not a forecast.
 *
 * Sources: Williams, Waterman, Patterson (2009); "How to Scale Your Model" (jax-ml/scaling-book).
 */
import { fractionAboveZero, notNegative, positive, representable, within } from './domain';

/** Dense peak in TFLOPS and memory bandwidth in GB/s, both above 0. */
export interface ChipSpeed {
  readonly peak: number;
  readonly bandwidth: number;
}

const secondsPerDay = 86_400;
const tera = 1e12;
const giga = 1e9;

function checked({ peak, bandwidth }: ChipSpeed): ChipSpeed {
  return { peak: within('peak', peak, positive), bandwidth: within('bandwidth', bandwidth, positive) };
}

/**
 * Arithmetic intensity, in FLOP per byte, from which a chip is bound by compute and no longer by memory.
 *
 * @example ridgePoint({ peak: 989.5, bandwidth: 3350 }) // 295.4, H100 at 16 bits
 */
export function ridgePoint(chip: ChipSpeed): number {
  const { peak, bandwidth } = checked(chip);
  return representable((peak * 1000) / bandwidth, 'peak', peak);
}

/**
 * Attainable TFLOPS at an arithmetic intensity in FLOP per byte (at least 0): `min(peak, intensity x bandwidth)`.
 *
 * @example attainable({ intensity: 50, peak: 989.5, bandwidth: 3350 }) // 167.5, H100 bound by memory
 */
export function attainable({ intensity, ...chip }: ChipSpeed & { readonly intensity: number }): number {
  const { peak, bandwidth } = checked(chip);
  within('intensity', intensity, notNegative);
  return Math.min(peak, (intensity * bandwidth) / 1000);
}

export interface Decoding extends ChipSpeed {
  /** Active parameters of the model, above 0 (7e10 is 70 billion). */
  readonly parameters: number;
  /** Bytes a parameter, above 0: 2 at 16 bits, 1 at 8. */
  readonly bytesPerParameter: number;
  /** Sequences decoded together, above 0; 1 when omitted. */
  readonly batch?: number;
  /** Bytes of key-value cache for each sequence, at least 0; 0 when omitted. */
  readonly cacheBytes?: number;
  /** Chips that share the work perfectly, above 0; 1 when omitted. */
  readonly chips?: number;
}

/**
 * Shortest time of one decoding step, in seconds: reading the caches, then the slower of computing and reading the
 * parameters: `B KV / bandwidth + max(2 B N / peak, parameter bytes / bandwidth)`.
 *
 * @example decodeStepSeconds({ parameters: 30e9, bytesPerParameter: 1, batch: 4, cacheBytes: 819e6, chips: 16,
 *   peak: 197, bandwidth: 810 }) // 0.002568
 */
export function decodeStepSeconds({
  parameters,
  bytesPerParameter,
  batch = 1,
  cacheBytes = 0,
  chips = 1,
  ...chip
}: Decoding): number {
  const { peak, bandwidth } = checked(chip);
  within('parameters', parameters, positive);
  within('bytesPerParameter', bytesPerParameter, positive);
  within('batch', batch, positive);
  within('cacheBytes', cacheBytes, notNegative);
  within('chips', chips, positive);
  const bytesPerSecond = bandwidth * giga * chips;
  const compute = (2 * batch * parameters) / (peak * tera * chips);
  const read = (parameters * bytesPerParameter) / bytesPerSecond;
  return representable((batch * cacheBytes) / bytesPerSecond + Math.max(compute, read), 'parameters', parameters);
}

/**
 * Most tokens a second over the whole batch: batch over step time.
 *
 * @example decodeRate({ parameters: 70e9, bytesPerParameter: 1, peak: 1979, bandwidth: 3350 }) // 47.9, H100
 */
export function decodeRate(decoding: Decoding): number {
  return representable((decoding.batch ?? 1) / decodeStepSeconds(decoding), 'batch', decoding.batch);
}

/** A dense peak in TFLOPS on a number of chips at a utilisation (MFU) from above 0 to 1. */
export interface Computing {
  readonly peak: number;
  /** Above 0. */
  readonly chips: number;
  /** Model FLOPs utilisation, above 0 to 1. */
  readonly utilisation: number;
}

function operationsPerSecond({ peak, chips, utilisation }: Computing): number {
  return (
    within('peak', peak, positive) *
    tera *
    within('chips', chips, positive) *
    within('utilisation', utilisation, fractionAboveZero)
  );
}

/**
 * Time to read a prompt, in seconds, bound by compute: `2 N tokens / (n x peak x MFU)`.
 *
 * @example prefillSeconds({ parameters: 70e9, tokens: 8192, peak: 197, chips: 16, utilisation: 0.4 }) // 0.91
 */
export function prefillSeconds({
  parameters,
  tokens,
  ...computing
}: Computing & { readonly parameters: number; readonly tokens: number }): number {
  within('parameters', parameters, positive);
  within('tokens', tokens, positive);
  return representable((2 * parameters * tokens) / operationsPerSecond(computing), 'tokens', tokens);
}

/**
 * Operations to train a dense transformer: `6 N D` (about 8 N D with full recomputation). Both above 0.
 *
 * @example trainingOperations({ parameters: 70e9, tokens: 15e12 }) // 6.3e24, Llama 3 70B
 */
export function trainingOperations({
  parameters,
  tokens,
}: {
  readonly parameters: number;
  readonly tokens: number;
}): number {
  within('parameters', parameters, positive);
  within('tokens', tokens, positive);
  return representable(6 * parameters * tokens, 'parameters', parameters);
}

/**
 * Days to train a dense transformer: `6 N D / (n x peak x MFU)`.
 *
 * @example trainingDays({ parameters: 70e9, tokens: 15e12, peak: 459, chips: 8960, utilisation: 0.4 }) // 44.3
 */
export function trainingDays({
  parameters,
  tokens,
  ...computing
}: Computing & { readonly parameters: number; readonly tokens: number }): number {
  const seconds = trainingOperations({ parameters, tokens }) / operationsPerSecond(computing);
  return representable(seconds / secondsPerDay, 'tokens', tokens);
}

/**
 * Model FLOPs utilisation of a training run, as a fraction of peak: `6 N D / (chip-seconds x peak)`.
 * A result above 1 means that the peak, the chip hours or the count of active parameters is wrong: out of domain.
 *
 * @example modelFlopsUtilisation({ parameters: 37e9, tokens: 14.8e12, chipHours: 2.79e6, peak: 1513 }) // 0.216, DeepSeek-V3
 */
export function modelFlopsUtilisation({
  parameters,
  tokens,
  chipHours,
  peak,
}: {
  readonly parameters: number;
  readonly tokens: number;
  readonly chipHours: number;
  readonly peak: number;
}): number {
  within('chipHours', chipHours, positive);
  within('peak', peak, positive);
  const utilisation = trainingOperations({ parameters, tokens }) / (chipHours * 3600 * peak * tera);
  return within('utilisation', utilisation, fractionAboveZero);
}

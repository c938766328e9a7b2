/** Which numbers make sense: one type, one check, one wording, one formula. */
import { operand } from './formula-text';

/** `min` and `max` are allowed themselves, `above` and `below` are not. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
  readonly integer?: boolean;
}

/** Infinity and what is no number are within no bounds. */
export function within(value: number, { min, max, above, below, integer }: Bounds): boolean {
  return (
    Number.isFinite(value) &&
    !(min !== undefined && value < min) &&
    !(max !== undefined && value > max) &&
    !(above !== undefined && value <= above) &&
    !(below !== undefined && value >= below) &&
    !(integer === true && !Number.isInteger(value))
  );
}

/**
 * `0 to below 1 (100%)`, `above 0`, `a whole number from 1 to 12`; '' where any number is allowed. `show` writes one
 * bound, for numbers that are shown in another way than they are stored.
 */
export function boundsInWords({ integer = false, ...ends }: Bounds, show: (bound: number) => string = String): string {
  const [min, above, max, below] = [ends.min, ends.above, ends.max, ends.below].map((end) =>
    end !== undefined && Number.isFinite(end) ? show(end) : undefined,
  );
  const from = min ?? (above === undefined ? undefined : `above ${above}`);
  const to = max ?? (below === undefined ? undefined : `below ${below}`);
  const whole = integer ? 'a whole number' : '';
  if (from !== undefined && to !== undefined) {
    const range = `${from} to ${to}`;
    return integer ? `${whole} ${min === undefined ? range : `from ${range}`}` : range;
  }
  const only = from ?? to;
  if (only === undefined) return whole;
  const alone = only === min ? `at least ${only}` : only === max ? `at most ${only}` : only;
  return integer ? `${whole}, ${alone}` : alone;
}

/** A bound of a fraction, in both ways in which it may be typed: `0.5 (50%)`. */
export function withPercent(bound: number): string {
  return bound === 0 ? '0' : `${bound} (${Number((bound * 100).toPrecision(12))}%)`;
}

/** The same as conditions in a formula; `text` is formula text of the number. */
export function boundsConditions({ min, max, above, below, integer }: Bounds, text: string): readonly string[] {
  const value = operand(text);
  return [
    min !== undefined && Number.isFinite(min) && `${value}>=${min}`,
    max !== undefined && Number.isFinite(max) && `${value}<=${max}`,
    above !== undefined && `${value}>${above}`,
    below !== undefined && `${value}<${below}`,
    integer === true && `${value}=INT(${value})`,
  ].filter((condition) => condition !== false);
}

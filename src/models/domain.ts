/** The checks that every formula shares. Each throws `OutOfDomain` and gives its value back otherwise. */
import { OutOfDomain } from './out-of-domain';

/** Limits of one number: `atLeast` and `atMost` belong to the domain, `above` and `below` do not. */
export interface Limits {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

export const fraction: Limits = { atLeast: 0, atMost: 1 };
export const fractionBelowOne: Limits = { atLeast: 0, below: 1 };
export const fractionAboveZero: Limits = { above: 0, atMost: 1 };
export const positive: Limits = { above: 0 };
export const notNegative: Limits = { atLeast: 0 };

/** The limits as words: `0 to below 1`, `above 0`, `at most 1`, `a number`. */
export function described({ atLeast, above, atMost, below }: Limits): string {
  const from = atLeast !== undefined ? `${atLeast}` : above !== undefined ? `above ${above}` : undefined;
  const to = atMost !== undefined ? `${atMost}` : below !== undefined ? `below ${below}` : undefined;
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  if (from !== undefined) return atLeast !== undefined ? `at least ${from}` : from;
  if (to !== undefined) return atMost !== undefined ? `at most ${to}` : to;
  return 'a number';
}

/** A computed limit as a person would write it: 0.1, not 0.09999999999999998. */
export const plain = (limit: number): string => String(Number(limit.toPrecision(12)));

/** A finite number within the limits. */
export function within(argument: string, given: number, limits: Limits = {}): number {
  const inside =
    Number.isFinite(given) &&
    (limits.atLeast === undefined || given >= limits.atLeast) &&
    (limits.above === undefined || given > limits.above) &&
    (limits.atMost === undefined || given <= limits.atMost) &&
    (limits.below === undefined || given < limits.below);
  if (!inside) throw new OutOfDomain(argument, given, described(limits));
  return given;
}

/**
 * A result that is still a number. Inputs that are fine one by one can overflow together;
 * `argument` names the input that took the result out of the range of numbers.
 */
export function representable(result: number, argument: string, given: unknown): number {
  if (!Number.isFinite(result)) throw new OutOfDomain(argument, given, 'a value for which the result is a number');
  return result;
}

/** One of the names that a formula knows. */
export function oneOf<Name extends string>(argument: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given);
  if (found === undefined) throw new OutOfDomain(argument, given, names.join(', '));
  return found;
}

/** Whether a text is a day on the calendar, as `2025-04-09`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  // 2025-02-30 parses, to the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Shares of one whole: none negative, together 1 within a millionth. */
export function portions(argument: string, given: readonly number[]): readonly number[] {
  for (const portion of given) within(argument, portion, notNegative);
  const sum = given.reduce((total, portion) => total + portion, 0);
  if (!(Math.abs(sum - 1) <= 1e-6)) throw new OutOfDomain(argument, sum, 'a sum of 1 within 0.000001');
  return given;
}

/** The checks that every formula shares. Each throws `OutOfDomain` and gives its value back otherwise. */
import { type Bounds, boundsInWords, within as isWithin } from '../sheet/bounds';
import { OutOfDomain } from './out-of-domain';

export const fraction: Bounds = { min: 0, max: 1 };
export const fractionBelowOne: Bounds = { min: 0, below: 1 };
export const fractionAboveZero: Bounds = { above: 0, max: 1 };
export const positive: Bounds = { above: 0 };
export const notNegative: Bounds = { min: 0 };

/** A computed limit as a person would write it: 0.1, not 0.09999999999999998. */
export const plain = (limit: number): string => String(Number(limit.toPrecision(12)));

/** A finite number within the bounds. */
export function within(argument: string, given: number, bounds: Bounds = {}): number {
  if (!isWithin(given, bounds)) throw new OutOfDomain(argument, given, boundsInWords(bounds) || 'a number');
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

/** Shares of one whole: none negative, together 1 within a millionth. */
export function portions(argument: string, given: readonly number[]): readonly number[] {
  for (const portion of given) within(argument, portion, notNegative);
  const sum = given.reduce((total, portion) => total + portion, 0);
  if (!(Math.abs(sum - 1) <= 1e-6)) throw new OutOfDomain(argument, sum, 'a sum of 1 within 0.000001');
  return given;
}

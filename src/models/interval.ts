/** Ranges through formulas. A formula that is monotone in each argument takes its extremes at the corners. */
import { within } from './domain';
import { OutOfDomain } from './out-of-domain';

/** low at most best at most high. */
export interface Interval {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

type Ranges<Arguments> = { readonly [Name in keyof Arguments]: Interval | Arguments[Name] };

/** A range of no width, for what is known exactly. */
export const exactly = (value: number): Interval => ({ low: value, best: value, high: value });

/**
 * The exact range of a formula over ranges of its arguments: lowest, at the best values, highest.
 * Right only for a formula that is monotone in each argument where the others stay put (each model here says so, or is
 * plainly so); it is evaluated at every corner, at most 2^12.
 *
 * @example rangeOf(marginHit, { share: exactly(0.15), margin: { low: 0.433, best: 0.5, high: 0.547 }, treatment: 'net' })
 */
export function rangeOf<Arguments extends object>(
  formula: (given: Arguments) => number,
  ranges: Ranges<Arguments>,
): Interval {
  const names = Object.keys(ranges) as (keyof Arguments)[];
  const uncertain = names.filter((name) => {
    const range: unknown = ranges[name];
    if (!isInterval(range)) return false;
    const argument = String(name);
    within(argument, range.low);
    within(argument, range.best);
    within(argument, range.high);
    if (!(range.low <= range.best && range.best <= range.high))
      throw new OutOfDomain(argument, range, 'low at most best at most high');
    return range.low < range.high;
  });
  if (uncertain.length > 12) throw new OutOfDomain('ranges', `${uncertain.length} ranges`, 'at most 12');

  const best = formula(pick(ranges, () => 'best'));
  let low = best;
  let high = best;
  for (let corner = 0; corner < 2 ** uncertain.length; corner++) {
    const result = formula(
      pick(ranges, (name) => {
        const bit = uncertain.indexOf(name);
        return bit < 0 ? 'best' : (corner >> bit) % 2 === 0 ? 'low' : 'high';
      }),
    );
    low = Math.min(low, result);
    high = Math.max(high, result);
  }
  return { low, best, high };
}

/** The arguments with each range replaced by one of its ends. */
function pick<Arguments extends object>(
  ranges: Ranges<Arguments>,
  end: (name: keyof Arguments) => keyof Interval,
): Arguments {
  const chosen: Record<string, unknown> = {};
  for (const [name, range] of Object.entries(ranges))
    chosen[name] = isInterval(range) ? range[end(name as keyof Arguments)] : range;
  return chosen as Arguments;
}

const isInterval = (range: unknown): range is Interval =>
  typeof range === 'object' && range !== null && 'low' in range && 'best' in range && 'high' in range;

/** The `range` argument: sources differ, and a figure with a range gives a result with one. */
import { type Interval, rangeOf } from '../models/interval';
import { choice } from './parameters';

const ends = ['best', 'low', 'high', 'all'] as const;

export const range = choice(ends, {
  default: 'best',
  also: { base: 'best', lowest: 'low', min: 'low', highest: 'high', max: 'high', range: 'all' },
  help: 'best, low or high, as the sources of the figures differ; all gives low, best and high in a row.',
});

export type End = (typeof ends)[number];

/** What to say of the result of a function with a range. */
export const rangeHelp = 'With range "all" three cells: low, best, high, exact for the ranges of the figures.';

/** A formula at the best figures, or the end of its exact range that is asked for. Right where it is monotone. */
export function atEnd<Name extends string>(
  end: End,
  figures: Readonly<Record<Name, Interval>>,
  formula: (given: Readonly<Record<Name, number>>) => number,
): number | readonly (readonly number[])[] {
  if (end === 'best') {
    const best = Object.entries<Interval>(figures).map(([name, figure]) => [name, figure.best]);
    return formula(Object.fromEntries(best) as Record<Name, number>);
  }
  const { low, best, high } = rangeOf<Readonly<Record<Name, number>>>(formula, figures);
  return end === 'all' ? [[low, best, high]] : end === 'low' ? low : high;
}

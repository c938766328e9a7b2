/** What help says of an argument, in words: the same in the reference, the builder and the tooltips. */
import { type Bounds, isScenarioDefault, type Parameter } from '../functions/parameters';
import { inputOf } from '../scenario/inputs';

const kinds: Readonly<Record<Parameter<unknown>['kind'], string>> = {
  text: 'text',
  number: 'number',
  choice: 'word',
  date: 'date',
  flag: 'TRUE or FALSE',
  item: 'chip or system',
  spec: 'spec',
  unit: 'unit',
  any: 'any value',
};

/** "number, fraction", "chip or system; a whole range at once" … */
export function kindText({ kind, unit, shape, choices }: Parameter<unknown>): string {
  const what = choices !== undefined ? choices.join(', ') : unit ? `${kinds[kind]}, ${unit}` : kinds[kind];
  return shape === 'scalar' ? what : `${what}; the whole ${shape === 'list' ? 'range' : 'block'} at once`;
}

/** "at least 0 and below 1", or '' where any value is allowed. */
export function boundsText({ min, max, above, below, integer }: Bounds = {}): string {
  const ends = [
    min !== undefined && Number.isFinite(min) && `at least ${min}`,
    above !== undefined && `above ${above}`,
    max !== undefined && Number.isFinite(max) && `at most ${max}`,
    below !== undefined && `below ${below}`,
  ].filter((end) => end !== false);
  return [integer === true && 'whole', ends.join(' and ')].filter(Boolean).join(', ');
}

/** What leaving the argument out means; undefined where it is required. */
export function defaultText({ optional, fallback, otherwise }: Parameter<unknown>): string | undefined {
  if (isScenarioDefault(fallback)) return `the scenario's ${inputOf(fallback.input).name}`;
  if (fallback !== undefined) return typeof fallback === 'boolean' ? String(fallback).toUpperCase() : String(fallback);
  return optional ? (otherwise ?? 'nothing') : undefined;
}

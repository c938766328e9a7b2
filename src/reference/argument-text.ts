/** What the reference says of an argument, in words. */
import type { Parameter } from '../functions/parameters';

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

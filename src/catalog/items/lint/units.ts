import type { Linter } from '../../lint/linter';
import { conversionFactor, unitsLike } from '../../units';
import type { ItemFiles } from '../format';
import { places, plain } from './facts';

export const units: Linter<ItemFiles> = {
  name: 'units',
  about: 'A number has a unit of the kind that its spec measures; a text has none; low and high enclose the value.',
  check: ({ items }) =>
    [...places(items)].flatMap(({ loaded, spec, fact, path }) => {
      const at = (key: string, rule: string, fix: string) => [{ file: loaded.file, path: `${path}.${key}`, rule, fix }];
      const { value, unit, low, high } = fact;
      if (!spec.appliesTo.includes(loaded.content.kind)) {
        return at('value', `"${spec.id}" is no spec of a ${loaded.content.kind}`, `remove it, or correct "kind"`);
      }
      if (spec.unit === undefined) {
        if (typeof value === 'number')
          return at('value', `"${spec.id}" is a text, not a number`, `write "${value}" in quotes`);
        return unit === undefined ? [] : at('unit', `"${spec.id}" is a text and has no unit`, 'remove the unit');
      }
      if (typeof value === 'string') {
        return at(
          'value',
          `"${spec.id}" is a number, not "${value}"`,
          `write the number with its unit, such as ${spec.unit || 'none'}`,
        );
      }
      if (value === null && unit === undefined) return [];
      if (conversionFactor(unit ?? '', spec.unit) === undefined) {
        const allowed = unitsLike(spec.unit).filter((name) => name !== '');
        const given = unit === undefined ? 'no unit' : `"${unit}"`;
        return at(
          'unit',
          `${given} does not measure "${spec.id}"`,
          spec.unit === ''
            ? 'remove the unit: this is a count'
            : `should be ${spec.unit}, or another of ${allowed.join(', ')}`,
        );
      }
      if (typeof value === 'number' && ((low ?? value) > value || (high ?? value) < value)) {
        return at(
          'value',
          `${plain(value)} lies outside its own range`,
          `widen "low" and "high" until they enclose ${plain(value)}`,
        );
      }
      return [];
    }),
};

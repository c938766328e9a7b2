import type { Linter } from '../../lint/linter';
import type { ItemFiles } from '../format';
import { best, counts, inSpecUnit, places, withUnit } from './facts';

const tolerance = 0.1;

export const deviations: Linter<ItemFiles> = {
  name: 'deviations',
  about:
    'A counting value more than 10 % from the best one says why: most often it is another variant, unit or density.',
  check: ({ items }) =>
    [...places(items)].flatMap(({ loaded, spec, fact, path }) => {
      const number = inSpecUnit(spec, fact);
      const chosen = number === undefined ? undefined : best(loaded.content, spec.id);
      if (number === undefined || chosen === undefined || !counts(fact) || fact.note !== undefined) return [];
      if (Math.abs(number / chosen.number - 1) <= tolerance) return [];
      return [
        {
          file: loaded.file,
          path,
          rule: `${withUnit(spec, number)} is ${(number / chosen.number).toFixed(2)} times the best value ${withUnit(spec, chosen.number)}, without a note`,
          fix: `should be ${withUnit(spec, chosen.number)}; if the source says ${withUnit(spec, number)}, add a note that says why it differs, or "counts": false`,
        },
      ];
    }),
};

import type { Linter, Problem } from '../../lint/linter';
import { specById } from '../../specs';
import type { ItemFiles } from '../format';
import { best, counts, inSpecUnit, withUnit } from './facts';

/** Full rate of a generation of NVLink per GPU, both directions. */
const nvlink: Readonly<Record<string, number>> = {
  'NVLink 2': 300,
  'NVLink 3': 600,
  'NVLink 4': 900,
  'NVLink 5': 1800,
  'NVLink 6': 3600,
};

export const links: Linter<ItemFiles> = {
  name: 'links',
  about: 'Link rates add both directions; many sources print one, which must be doubled and said.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item }): Problem[] => {
      const spec = specById('interconnect');
      const chosen = best(item, 'interconnect');
      const full = (item.specs['interconnect type'] ?? [])
        .map(({ value }) => nvlink[String(value)])
        .find((rate) => rate !== undefined);
      return (item.specs.interconnect ?? []).flatMap((fact, index): Problem[] => {
        const number = inSpecUnit(spec, fact);
        if (number === undefined || chosen === undefined || !counts(fact)) return [];
        const problem = (rule: string, should: number) => [
          {
            file,
            path: `specs.interconnect[${index}].value`,
            rule,
            fix: `should be ${withUnit(spec, should)}: both directions; say in the note that the source prints one`,
          },
        ];
        const oneWay = Number((/one direction in the source \((\d+) GB\/s\)/.exec(fact.note ?? '') ?? [])[1]);
        if (oneWay > 0 && Math.abs(number / oneWay - 2) > 0.01) {
          return problem(
            `${withUnit(spec, number)} is not twice the ${oneWay} GB/s of one direction that the note gives`,
            2 * oneWay,
          );
        }
        if (item.kind === 'chip' && full !== undefined && Math.abs(number / full - 0.5) < 0.01) {
          return problem(`${withUnit(spec, number)} is half the rate of its NVLink: it looks like one direction`, full);
        }
        if (fact.note === undefined && Math.abs(chosen.number / number - 2) < 0.02) {
          return problem(
            `${withUnit(spec, number)} is half the best value: it looks like one direction`,
            chosen.number,
          );
        }
        return [];
      });
    }),
};

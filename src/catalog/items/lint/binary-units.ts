import type { Linter } from '../../lint/linter';
import { specById } from '../../specs';
import type { ItemFiles } from '../format';
import { best, counts, inSpecUnit, withUnit } from './facts';

const binary = 1.073741824;

export const binaryUnits: Linter<ItemFiles> = {
  name: 'binary units',
  about:
    'Google and AWS print GiB: 192 GiB are 206 GB. Two sources that differ by exactly that factor name the unit wrongly.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item }) =>
      ['memory', 'bandwidth'].flatMap((id) => {
        const spec = specById(id);
        const chosen = best(item, id);
        if (chosen === undefined) return [];
        return (item.specs[id] ?? []).flatMap((fact, index) => {
          const number = inSpecUnit(spec, fact);
          if (number === undefined || !counts(fact) || fact.note !== undefined) return [];
          const [smaller, larger] = [Math.min(number, chosen.number), Math.max(number, chosen.number)];
          if (Math.abs(larger / smaller / binary - 1) > 0.002) return [];
          return [
            {
              file,
              path: `specs.${id}[${index}].unit`,
              rule: `${withUnit(spec, smaller)} and ${withUnit(spec, larger)} differ by exactly the factor of GiB to GB`,
              fix: `should be ${fact.value} ${(spec.unit ?? '').replace('GB', 'GiB')} if the source counts by 1,024, or "counts": false with a note`,
            },
          ];
        });
      }),
    ),
};

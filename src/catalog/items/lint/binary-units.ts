import type { Linter } from '../../lint/linter';
import { specById } from '../../specs';
import type { ItemFiles } from '../format';
import { best, counts, inSpecUnit, places, withUnit } from './facts';

const binary = 1.073741824;

export const binaryUnits: Linter<ItemFiles> = {
  name: 'binary units',
  about:
    'Memory counts in GB as it is made, 2^30 bytes each, whatever the source calls them: nobody converts 192 GiB to 206 GB.',
  check: ({ items }) => [
    ...[...places(items)]
      .filter(({ spec, fact }) => spec.capacity && /^[KMGTP]iB$/.test(fact.unit ?? ''))
      .map(({ loaded, fact, path }) => ({
        file: loaded.file,
        path: `${path}.unit`,
        rule: `${fact.value} ${fact.unit} of memory are the same number of GB here`,
        fix: `write ${fact.value} ${(fact.unit ?? '').replace('i', '')}`,
      })),
    ...items.flatMap(({ file, content: item }) =>
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
              fix: `should be ${withUnit(spec, smaller)}: one of them was converted; or "counts": false with a note`,
            },
          ];
        });
      }),
    ),
  ],
};

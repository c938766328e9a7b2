import type { DataFile } from '../../data-files';
import type { Linter, Problem } from '../../lint/linter';
import { foldName } from '../../names';
import { precisionBits, specById } from '../../specs';
import type { ItemFile, ItemFiles } from '../format';
import { best, plain, withUnit } from './facts';

const totals = [
  'memory',
  'bandwidth',
  'interconnect',
  ...precisionBits.keys(),
  ...[...precisionBits.keys()].map((id) => `${id} sparse`),
];
const tolerance = 0.1;
const binary = 1.073741824;

export const systemTotals: Linter<ItemFiles> = {
  name: 'system totals',
  about: 'The total of a system is its chips times the chip, in the same unit; a system names a chip of the catalogue.',
  check({ items }) {
    const chips = new Map<string, DataFile<ItemFile>>();
    for (const loaded of items) if (loaded.content.kind === 'chip') chips.set(foldName(loaded.content.name), loaded);
    return items.flatMap(({ file, content: item }): Problem[] => {
      const named =
        (item.specs.chip ?? []).find((fact) => fact.choose !== undefined) ??
        (item.specs.chip ?? []).find(({ counts }) => counts !== false);
      if (item.kind !== 'system' || named === undefined || typeof named.value !== 'string') return [];
      const chip = chips.get(foldName(named.value));
      if (chip === undefined) {
        return [
          {
            file,
            path: 'specs.chip',
            rule: `"${named.value}" is no chip of the catalogue`,
            fix: 'write its name as in its own file, such as Ascend 910C',
          },
        ];
      }
      const count = best(item, 'chips')?.number;
      if (count === undefined) return [];
      return totals.flatMap((id): Problem[] => {
        const total = best(item, id);
        const one = best(chip.content, id);
        if (total === undefined || one === undefined) return [];
        const spec = specById(id);
        const ratio = total.number / (count * one.number);
        const expected = withUnit(spec, count * one.number);
        const sum = `${plain(count)} × ${withUnit(spec, one.number)} (${chip.content.name}) is ${expected}`;
        const explained = total.fact.note !== undefined || total.fact.choose !== undefined;
        if (spec.unit === 'GB' && !explained && (near(ratio, binary) || near(ratio, 1 / binary))) {
          return [
            {
              file,
              path: total.path,
              rule: `${withUnit(spec, total.number)} differs from the chips by exactly the factor of GiB to GB: ${sum}`,
              fix: 'one of them was converted: write both as the source prints them, in GB',
            },
          ];
        }
        if (Math.abs(ratio - 1) <= tolerance || explained) return [];
        return [
          {
            file,
            path: total.path,
            rule: `${withUnit(spec, total.number)} is ${ratio.toFixed(2)} times the sum of the chips: ${sum}`,
            fix: `should be about ${expected}; if the source says otherwise, add a note that says why`,
          },
        ];
      });
    });
  },
};

const near = (a: number, b: number): boolean => Math.abs(a / b - 1) < 0.004;

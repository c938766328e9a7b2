import type { Linter, Problem } from '../../lint/linter';
import { precisionBits, specById } from '../../specs';
import type { ItemFiles } from '../format';
import { best, counts, inSpecUnit, withUnit } from './facts';

const twice = 2;
const tolerance = 0.03;

export const sparsity: Linter<ItemFiles> = {
  name: 'sparsity',
  about:
    'Dense and sparse rates are never mixed: sparse is at least dense and about twice, and no sparse rate counts as dense.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item }) =>
      [...precisionBits.keys()].flatMap((precision): Problem[] => {
        const dense = best(item, precision);
        const sparse = best(item, `${precision} sparse`);
        if (dense === undefined) return [];
        const spec = specById(precision);
        const problems = (item.specs[precision] ?? []).flatMap((fact, index): Problem[] => {
          const number = inSpecUnit(spec, fact);
          if (number === undefined || !counts(fact) || index === dense.index || fact.note !== undefined) return [];
          if (Math.abs(number / dense.number - twice) > tolerance) return [];
          return [
            {
              file,
              path: `specs.${precision}[${index}].value`,
              rule: `${withUnit(spec, number)} is twice the dense rate: it looks like the rate with sparsity`,
              fix: `should be ${withUnit(spec, dense.number)}; move this to "${precision} sparse", or add "counts": false with a note`,
            },
          ];
        });
        if (sparse === undefined) return problems;
        const ratio = sparse.number / dense.number;
        const noted = [sparse.fact, dense.fact].some(({ note, choose }) => note !== undefined || choose !== undefined);
        if (ratio < 1 - tolerance) {
          problems.push({
            file,
            path: `specs["${precision} sparse"]`,
            rule: `${withUnit(spec, sparse.number)} with sparsity is below the dense ${withUnit(spec, dense.number)}`,
            fix: 'swap them, or correct the one that its source does not print',
          });
        } else if (ratio <= 1 + tolerance && !(noted && sparse.fact.note !== undefined)) {
          problems.push({
            file,
            path: dense.path,
            rule: `the dense rate equals the rate with sparsity (${withUnit(spec, sparse.number)})`,
            fix: `should be ${withUnit(spec, sparse.number / twice)} if the source prints the rate with sparsity; else say in the note of the sparse fact why there is no gain`,
          });
        } else if (Math.abs(ratio - twice) > tolerance * twice && !noted) {
          problems.push({
            file,
            path: `specs["${precision} sparse"]`,
            rule: `the sparse rate is ${ratio.toFixed(2)} times the dense one, not about twice`,
            fix: `should be ${withUnit(spec, dense.number * twice)}; if the source says otherwise, add a note that says why`,
          });
        }
        return problems;
      }),
    ),
};

import type { Linter } from '../../lint/linter';
import { precisionBits } from '../../specs';
import type { ItemFiles } from '../format';
import { best, plain } from './facts';

const tolerance = 0.05;

export const publishedTpp: Linter<ItemFiles> = {
  name: 'published TPP',
  about:
    'Where a source prints the total processing performance, the rates must give it: bits × dense rate, the largest.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item }) => {
      const published = best(item, 'published tpp');
      const products = [...precisionBits].flatMap(([precision, bits]) => {
        const rate = best(item, precision);
        return rate === undefined ? [] : [{ precision, product: rate.number * bits }];
      });
      const largest = products.sort((a, b) => b.product - a.product)[0];
      if (published === undefined || largest === undefined) return [];
      if (Math.abs(largest.product / published.number - 1) <= tolerance || published.fact.note !== undefined) return [];
      return [
        {
          file,
          path: `specs.${largest.precision}`,
          rule: `${largest.precision} gives a TPP of ${plain(largest.product)}, but the source prints ${plain(published.number)}`,
          fix: `should be ${plain((published.number / largest.product) * (best(item, largest.precision)?.number ?? 0))}, or the printed TPP needs a note`,
        },
      ];
    }),
};

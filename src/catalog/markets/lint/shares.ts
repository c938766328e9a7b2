import type { Linter } from '../../lint/linter';
import { noShareProblems } from '../../lint/share-of-a-whole';
import type { MarketFiles } from '../format';

export const shares: Linter<MarketFiles> = {
  name: 'market shares',
  about: 'A share of a market is a fraction between 0 and 1; percentages are written as fractions.',
  check: ({ markets }) =>
    markets.flatMap(({ file, id, content }) => {
      if (content.unit !== 'fraction') return [];
      const highest = content.points.some(({ kind }) => kind === 'production') && id.includes('ratio') ? 5 : 1;
      return content.points.flatMap(({ value, low, high }, index) =>
        noShareProblems(file, `points[${index}]`, [value, low, high], [0, highest]),
      );
    }),
};

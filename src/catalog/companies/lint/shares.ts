import type { Linter } from '../../lint/linter';
import { noShareProblems } from '../../lint/share-of-a-whole';
import { metricById } from '../../metrics';
import type { CompanyFiles } from '../format';
import { companyFacts } from './facts';

export const shares: Linter<CompanyFiles> = {
  name: 'shares',
  about: 'A share is a fraction between 0 and 1; a margin is at most 1; percentages are written as fractions.',
  check: ({ companies }) =>
    [...companyFacts(companies)].flatMap(({ file: { file }, metric, at, fact }) => {
      const { share, measure } = metricById(metric);
      if (measure !== 'fraction') return [];
      const lowest = share ? 0 : Number.NEGATIVE_INFINITY;
      // R&D of a young company exceeds its revenue, and a full fab runs above its rated capacity.
      const highest = share || metric.startsWith('gross margin') ? 1 : 5;
      return noShareProblems(file, at, [fact.value, fact.low, fact.high], [lowest, highest]);
    }),
};

import { metricById } from '../../metrics';
import type { Problem } from '../problem';
import { companyFacts, type Linter } from './linter';

export const shares: Linter = {
  name: 'shares',
  about: 'A share is a fraction between 0 and 1; a margin is at most 1; percentages are written as fractions.',
  check(files) {
    const problems: Problem[] = [];
    const check = (
      file: string,
      at: string,
      values: readonly (number | null | undefined)[],
      lowest: number,
      highest: number,
    ) => {
      for (const value of values) {
        if (value === null || value === undefined || (value >= lowest && value <= highest)) continue;
        const fix =
          value > 1 && value <= 100
            ? `write ${value}% as ${value / 100}`
            : `a share lies between ${lowest} and ${highest}`;
        problems.push({ file, path: at, rule: `${value} is no share of a whole`, fix });
      }
    };
    for (const { file, metric, at, fact } of companyFacts(files)) {
      const { share, measure } = metricById(metric);
      if (measure !== 'fraction') continue;
      const lowest = share ? 0 : Number.NEGATIVE_INFINITY;
      // R&D of a young company exceeds its revenue, and a full fab runs above its rated capacity.
      const highest = share || metric.startsWith('gross margin') ? 1 : 5;
      check(file.path, at, [fact.value, fact.low, fact.high], lowest, highest);
    }
    for (const { path, id, content } of files.markets) {
      if (content.unit !== 'fraction') continue;
      const highest = content.points.some(({ kind }) => kind === 'production') && id.includes('ratio') ? 5 : 1;
      for (const [index, point] of content.points.entries()) {
        check(path, `points[${index}]`, [point.value, point.low, point.high], 0, highest);
      }
    }
    return problems;
  },
};

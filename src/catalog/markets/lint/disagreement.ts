import type { Linter, Problem } from '../../lint/linter';
import type { MarketFiles } from '../format';

const tolerated = 0.1;

export const disagreement: Linter<MarketFiles> = {
  name: 'market disagreement',
  about: 'A point more than 10% from another of the same year and kind says in its note why.',
  check({ markets }) {
    const problems: Problem[] = [];
    for (const { file, content } of markets) {
      for (const [index, point] of content.points.entries()) {
        const other = content.points.find(
          ({ year, of, kind, value, counts }) =>
            year === point.year &&
            of === point.of &&
            kind === point.kind &&
            counts !== false &&
            Math.abs(value - point.value) > tolerated * Math.max(value, point.value),
        );
        if (other === undefined || point.note !== undefined) continue;
        const both = content.points.filter(
          ({ year, kind, note }) => year === point.year && kind === point.kind && note !== undefined,
        );
        if (both.length > 0) continue;
        problems.push({
          file,
          path: `points[${index}]`,
          rule: `${point.value} is more than 10% from ${other.value} of the same year and kind`,
          fix: 'say in a note of one of them why they differ',
        });
      }
    }
    return problems;
  },
};

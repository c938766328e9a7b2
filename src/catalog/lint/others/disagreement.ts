import type { Problem } from '../problem';
import type { Linter } from './linter';

const tolerated = 0.1;

export const disagreement: Linter = {
  name: 'disagreement',
  about: 'A value more than 10% from another credible one says in its note why.',
  check(files) {
    const problems: Problem[] = [];
    for (const { path, content } of files.companies) {
      for (const [metric, periods] of Object.entries(content.facts)) {
        for (const [period, facts] of Object.entries(periods ?? {})) {
          for (const [index, fact] of facts.entries()) {
            const other = facts.find(
              ({ value, unit, counts }) =>
                fact.value !== null &&
                value !== null &&
                unit === fact.unit &&
                counts !== false &&
                Math.abs(value - fact.value) > tolerated * Math.max(Math.abs(value), Math.abs(fact.value)),
            );
            if (other === undefined || fact.note !== undefined || fact.choose !== undefined) continue;
            problems.push({
              file: path,
              path: `facts.${metric}.${period}[${index}]`,
              rule: `${fact.value} is more than 10% from ${other.value}`,
              fix: 'say in a note why they differ, or set "counts": false with the reason',
            });
          }
        }
      }
    }
    for (const { path, content } of files.markets) {
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
          file: path,
          path: `points[${index}]`,
          rule: `${point.value} is more than 10% from ${other.value} of the same year and kind`,
          fix: 'say in a note of one of them why they differ',
        });
      }
    }
    return problems;
  },
};

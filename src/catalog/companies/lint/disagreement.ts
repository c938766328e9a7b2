import type { Linter, Problem } from '../../lint/linter';
import type { CompanyFiles } from '../format';

const tolerated = 0.1;

export const disagreement: Linter<CompanyFiles> = {
  name: 'disagreement',
  about: 'A value more than 10% from another credible one says in its note why.',
  check({ companies }) {
    const problems: Problem[] = [];
    for (const { file, content } of companies) {
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
              file,
              path: `facts.${metric}.${period}[${index}]`,
              rule: `${fact.value} is more than 10% from ${other.value}`,
              fix: 'say in a note why they differ, or set "counts": false with the reason',
            });
          }
        }
      }
    }
    return problems;
  },
};

import type { Linter, Problem } from '../../lint/linter';
import type { CompanyFiles } from '../format';

/** Sources round: three points, or three per cent of the ratio where growth is steep. */
const tolerance = 0.03;

export const growth: Linter<CompanyFiles> = {
  name: 'growth',
  about: 'A stated growth agrees with the figure of the year before, where both are known.',
  check({ companies }) {
    const problems: Problem[] = [];
    for (const { file, content } of companies) {
      for (const [metric, periods] of Object.entries(content.facts)) {
        for (const [period, facts] of Object.entries(periods ?? {})) {
          const yearBefore = period.replace(/\d{4}/, (year) => String(Number(year) - 1));
          for (const [index, { value, unit, growth, note, counts }] of facts.entries()) {
            if (value === null || growth === undefined || note !== undefined || counts === false) continue;
            const before =
              periods?.[yearBefore]?.filter(
                (fact) => fact.unit === unit && fact.counts !== false && (fact.value ?? 0) > 0,
              ) ?? [];
            const ratios = before.map((fact) => value / (fact.value ?? 1) - 1);
            if (
              ratios.length === 0 ||
              ratios.some((ratio) => Math.abs(ratio - growth) <= tolerance * Math.max(1, 1 + growth))
            )
              continue;
            const computed = ratios.map((ratio) => ratio.toFixed(3)).join(' or ');
            problems.push({
              file,
              path: `facts.${metric}.${period}[${index}].growth`,
              rule: `${growth} does not fit ${yearBefore}: ${computed} follows`,
              fix: 'correct one of the figures (growth on the quarter is no growth on the year), or say in a note why',
            });
          }
        }
      }
    }
    return problems;
  },
};

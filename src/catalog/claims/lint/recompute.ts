import type { CompanyFiles } from '../../companies/format';
import type { Linter, Problem } from '../../lint/linter';
import { metricById } from '../../metrics';
import { foldName } from '../../names';
import { canonicalPeriod } from '../../periods';
import type { ClaimFiles } from '../format';

/** COMPANYFACT("TSMC","revenue","2025Q2"), with "1+" before it for a multiple. */
const companyFact = /^=(1\+)?COMPANYFACT\("([^"]+)","([^"]+)","?([^")]+)"?\)$/;
const agreement = 0.005;

export const recompute: Linter<CompanyFiles & ClaimFiles> = {
  name: 'recompute',
  about: 'A claim that COMPANYFACT recomputes states a fact that stands in the company file.',
  check({ claims, companies }) {
    const problems: Problem[] = [];
    for (const { file, content } of claims) {
      for (const [index, { found, recompute }] of content.claims.entries()) {
        const [, plusOne, company, metric, period] = companyFact.exec(recompute ?? '') ?? [];
        if (company === undefined || metric === undefined || period === undefined) continue;
        const at = `claims[${index}].recompute`;
        const said = companies.find(({ content }) => foldName(content.name) === foldName(company));
        const base = metricById(metric).growthOf ?? metric;
        const facts = said?.content.facts[base]?.[canonicalPeriod(period) ?? ''] ?? [];
        const values = facts
          .map(({ value, growth }) => (base === metric ? value : growth))
          .filter((value) => typeof value === 'number');
        const wanted = 'unit' in found ? (found.value ?? found.low) : undefined;
        if (wanted === undefined) {
          problems.push({
            file,
            path: at,
            rule: 'the found value is no number',
            fix: 'state it as a value with a unit',
          });
        } else if (
          !values.some(
            (value) => Math.abs(value + (plusOne ? 1 : 0) - wanted) <= agreement * Math.max(Math.abs(wanted), 1e-9),
          )
        ) {
          problems.push({
            file,
            path: at,
            rule: `gives ${values.join(', ') || 'nothing'}, but ${wanted} was found`,
            fix: 'correct the found value, the formula or the fact',
          });
        }
      }
    }
    return problems;
  },
};

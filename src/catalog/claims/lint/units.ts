import type { Linter, Problem } from '../../lint/linter';
import type { ClaimFiles } from '../format';

export const units: Linter<ClaimFiles> = {
  name: 'claim units',
  about: 'A claim compares like with like.',
  check({ claims }) {
    const problems: Problem[] = [];
    for (const { file, content } of claims) {
      for (const [index, { said, found }] of content.claims.entries()) {
        if (said === undefined || !('unit' in said) || !('unit' in found) || said.unit === found.unit) continue;
        problems.push({
          file,
          path: `claims[${index}]`,
          rule: `said in ${said.unit}, found in ${found.unit}`,
          fix: 'state both in the same unit',
        });
      }
    }
    return problems;
  },
};

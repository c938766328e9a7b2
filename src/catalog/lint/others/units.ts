import { metricById, unitOf } from '../../metrics';
import type { Problem } from '../problem';
import { companyFacts, type Linter } from './linter';

export const units: Linter = {
  name: 'units',
  about:
    'A fact is in the unit of its metric, money in a currency of the company, and a claim compares like with like.',
  check(files) {
    const problems: Problem[] = [];
    for (const { file, metric, at, fact } of companyFacts(files)) {
      if (fact.unit === undefined) continue;
      const definition = metricById(metric);
      const allowed = [...new Set(file.content.currencies.map((currency) => unitOf(definition, currency)))];
      if (allowed.includes(fact.unit)) continue;
      const scale = /\b(m|mn|million|trn|tn|trillion)\b/i.test(fact.unit) ? ', moving the decimal point' : '';
      const list = definition.measure === 'money' ? ', or add the currency to "currencies"' : '';
      problems.push({
        file: file.path,
        path: `${at}.unit`,
        rule: `"${fact.unit}" is no unit of ${metric} here`,
        fix: `write it in ${allowed.join(' or ')}${scale}${list}`,
      });
    }
    for (const { path, content } of files.companies) {
      const held = new Set(
        [...companyFacts({ ...files, companies: files.companies.filter((file) => file.path === path) })].map(
          ({ fact }) => fact.unit?.slice(0, 3),
        ),
      );
      for (const currency of content.currencies.slice(1).filter((code) => !held.has(code))) {
        problems.push({
          file: path,
          path: 'currencies',
          rule: `no fact is in ${currency}`,
          fix: 'remove it from the list',
        });
      }
    }
    for (const { path, content } of files.claims) {
      for (const [index, { said, found }] of content.claims.entries()) {
        if (said === undefined || !('unit' in said) || !('unit' in found) || said.unit === found.unit) continue;
        problems.push({
          file: path,
          path: `claims[${index}]`,
          rule: `said in ${said.unit}, found in ${found.unit}`,
          fix: 'state both in the same unit',
        });
      }
    }
    return problems;
  },
};

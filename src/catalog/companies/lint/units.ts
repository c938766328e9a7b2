import type { Linter, Problem } from '../../lint/linter';
import { metricById, unitOf } from '../../metrics';
import type { CompanyFiles } from '../format';
import { companyFacts, factsOf } from './facts';

export const units: Linter<CompanyFiles> = {
  name: 'company units',
  about: 'A fact is in the unit of its metric, money in a currency of the company.',
  check({ companies }) {
    const problems: Problem[] = [];
    for (const { file, metric, at, fact } of companyFacts(companies)) {
      if (fact.unit === undefined) continue;
      const definition = metricById(metric);
      const allowed = [...new Set(file.content.currencies.map((currency) => unitOf(definition, currency)))];
      if (allowed.includes(fact.unit)) continue;
      const scale = /\b(m|mn|million|trn|tn|trillion)\b/i.test(fact.unit) ? ', moving the decimal point' : '';
      const list = definition.measure === 'money' ? ', or add the currency to "currencies"' : '';
      problems.push({
        file: file.file,
        path: `${at}.unit`,
        rule: `"${fact.unit}" is no unit of ${metric} here`,
        fix: `write it in ${allowed.join(' or ')}${scale}${list}`,
      });
    }
    for (const { file, content } of companies) {
      const held = new Set([...factsOf(content)].map(({ fact }) => fact.unit?.slice(0, 3)));
      for (const currency of content.currencies.slice(1).filter((code) => !held.has(code))) {
        problems.push({
          file,
          path: 'currencies',
          rule: `no fact is in ${currency}`,
          fix: 'remove it from the list',
        });
      }
    }
    return problems;
  },
};

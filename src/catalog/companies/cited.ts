import { keyed, type Statement } from '../statement';
import type { CompanyFigure } from './lookup';

export function cited(figure: CompanyFigure): Statement {
  const { company, metric, period, currency, value, unit, low, high, confidence, source, asOf } = figure;
  return {
    ...{ subject: company.name, about: `${metric.id} ${period}` },
    key: keyed('companies', company.id, metric.id, period, unit),
    ...{ value, unit, low, high, confidence, source, asOf },
    noteIn: ({ companies }) => companies.noteOf(company.id, metric.id, period, currency),
  };
}

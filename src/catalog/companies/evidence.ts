import { type EncodedFacts, type Fact, judged, noteIn } from '../evidence-facts';
import { metricById } from '../metrics';
import type { Source } from '../sources';

export function figureKey(metric: string, period: string, currency: string): string {
  return [metric, period, ...(currency === '' ? [] : [currency])].join(' | ');
}

/** Companies by id; facts by `figureKey`. */
export function evidence(companies: Readonly<Record<string, EncodedFacts>>, sources: readonly Source[]) {
  /** All facts about a company figure; the currency where the metric is money. */
  const factsOf = (companyId: string, metricId: string, period: string, currency = ''): readonly Fact[] => {
    const { id } = metricById(metricId);
    return judged(companies[companyId]?.facts[figureKey(id, period, currency)], undefined, sources);
  };
  return {
    factsOf,
    /** What a reader of a figure must know; without a metric, of any figure of the company. */
    noteOf: (companyId: string, metricId?: string, period = '', currency = ''): string | undefined =>
      metricId === undefined ? companies[companyId]?.note : noteIn(factsOf(companyId, metricId, period, currency)),
  };
}

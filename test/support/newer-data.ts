/** Data of a year later, as another installation may have it. */
import { Claims } from '../../src/catalog/claims/lookup';
import { Companies } from '../../src/catalog/companies/lookup';
import type { Dataset } from '../../src/catalog/items/lookup';
import { metricById } from '../../src/catalog/metrics';
import { Policies } from '../../src/catalog/policies/lookup';
import { Countries } from '../../src/catalog/regimes/countries';
import { specById } from '../../src/catalog/specs';
import type { Data } from '../../src/functions/world';

/**
 * The H100's bandwidth is 3,360 and the Ascend 910C's is gone; TSMC's revenue of 2025Q2 is 31; the first wrong claim is
 * confirmed; a letter of 2027 is new; 3A090.a.1 begins at a TPP of 10,000; the countries of D:1 are
 * in D:5.
 */
export function newerData(data: Data): Data {
  const { catalog, companies, policies, claims, regimes, countries } = data;
  return {
    ...data,
    catalog: catalog.derive(newerChips),
    companies: new Companies({
      ...companies.data,
      companies: companies.data.companies.map((company) => ({
        ...company,
        figures: company.figures.map((figure) => {
          const meant = company.id === 'tsmc' && figure.metric === metricById('revenue');
          if (!meant || figure.period !== '2025Q2' || figure.currency !== 'USD') return figure;
          return { ...figure, value: 31, low: undefined, high: undefined, asOf: undefined };
        }),
      })),
    }),
    policies: new Policies({
      ...policies.data,
      topics: policies.data.topics.map((topic) =>
        topic.id === 'revenue-share'
          ? {
              ...topic,
              events: [
                ...topic.events,
                {
                  ...{
                    date: '2027-02-01',
                    actor: 'US',
                    title: 'A new share',
                    instrument: 'statement',
                    status: 'announced',
                  },
                  source: source(topic.events),
                },
              ],
            }
          : topic,
      ),
    }),
    claims: new Claims({
      ...claims.data,
      claims: claims.data.claims.map((claim) =>
        claim.id === claims.all.find(({ verdict }) => verdict === 'wrong')?.id
          ? { ...claim, verdict: 'confirmed' }
          : claim,
      ),
    }),
    regimes: regimes.map((rule) =>
      rule.id === 'us-2023-10-3a090-a1'
        ? { ...rule, condition: { quantity: 'tpp', is: 'at least', number: 10_000 } as const }
        : rule,
    ),
    countries: new Countries(
      countries.lines.map((line) => (line.groups?.join() === 'D:1' ? { ...line, groups: ['D:5'] } : line)),
    ),
  };
}

/** Any of a topic. */
function source<Source>([first]: readonly { readonly source: Source }[]): Source {
  if (first === undefined) throw new Error('a topic without an event');
  return first.source;
}

function newerChips(dataset: Dataset): Dataset {
  const bandwidth = specById('bandwidth');
  return {
    ...dataset,
    version: '2027.11',
    hash: 'another',
    items: dataset.items.map((item) => ({
      ...item,
      figures: item.figures.flatMap((figure): (typeof item.figures)[number][] => {
        if (figure.spec !== bandwidth) return [figure];
        if (item.name === 'Ascend 910C') return [];
        if (item.name !== 'H100 SXM') return [figure];
        const { spec, source, confidence } = figure;
        return [{ spec, value: 3360, source, confidence }];
      }),
    })),
  };
}

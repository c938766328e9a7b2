/** Data of a year later, as another installation may have it. */
import { Claims } from '../../src/catalog/claims';
import { Companies } from '../../src/catalog/companies';
import { Countries } from '../../src/catalog/countries';
import type { EncodedDataset } from '../../src/catalog/dataset';
import { metricById } from '../../src/catalog/metrics';
import { Policies } from '../../src/catalog/policies';
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
      ...companies.encoded,
      companies: companies.encoded.companies.map((company) => ({
        ...company,
        figures: company.figures.map((figure) => {
          const [metric, period, currency, , source, confidence] = figure;
          const meant = company.id === 'tsmc' && metric === metricById('revenue').index;
          if (!meant || period !== '2025Q2' || currency !== 'USD') return figure;
          return [metric, period, currency, 31, source, confidence] as const;
        }),
      })),
    }),
    policies: new Policies({
      ...policies.encoded,
      topics: policies.encoded.topics.map((topic) =>
        topic.id === 'revenue-share'
          ? {
              ...topic,
              events: [...topic.events, ['2027-02-01', 'US', 'A new share', 'statement', 'announced', 0] as const],
            }
          : topic,
      ),
    }),
    claims: new Claims({
      ...claims.encoded,
      claims: claims.encoded.claims.map((claim) =>
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

function newerChips(dataset: EncodedDataset): EncodedDataset {
  const { index } = specById('bandwidth');
  return {
    ...dataset,
    version: '2027.11',
    hash: 'another',
    items: dataset.items.map((item) => ({
      ...item,
      figures: item.figures.flatMap((figure): (typeof item.figures)[number][] => {
        if (figure[0] !== index) return [figure];
        if (item.name === 'Ascend 910C') return [];
        if (item.name !== 'H100 SXM') return [figure];
        const [at, , source, confidence] = figure;
        return [[at, 3360, source, confidence]];
      }),
    })),
  };
}

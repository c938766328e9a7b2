import { Catalog } from '../../src/catalog/catalog';
import { Companies } from '../../src/catalog/companies';
import { Evidence } from '../../src/catalog/evidence';
import { claims } from '../../src/catalog/generated/claims';
import { companies } from '../../src/catalog/generated/companies';
import { dataset } from '../../src/catalog/generated/dataset';
import { markets } from '../../src/catalog/generated/markets';
import { regimes } from '../../src/catalog/generated/regimes';
import { isProblem } from '../../src/catalog/problem';
import type { Source } from '../../src/catalog/sources';

const catalog = new Catalog(dataset);
let evidence: Evidence;
beforeAll(async () => {
  evidence = await Evidence.load();
});

function statementOf({ source: { title, url, kind, date }, asOf }: { source: Source; asOf: string }) {
  return { title, url, kind, date, asOf };
}

it('marks for each figure the fact that it rests on, and says of every other why not', () => {
  let count = 0;
  for (const item of catalog.items) {
    for (const figure of item.figures) {
      if (figure === undefined) continue;
      const facts = evidence.factsOf(item.id, figure.spec.id);
      expect(facts.filter(({ used }) => used).map(statementOf)).toEqual([statementOf(figure)]);
      for (const { used, why } of facts) expect(used ? why : why?.length).not.toBe(used ? '' : undefined);
      count += facts.length;
    }
  }
  expect(count).toBeGreaterThan(3000);
});

it('does the same for the figures of companies', () => {
  const known = new Companies(companies);
  for (const company of known.all) {
    for (const metric of known.metricsOf(company)) {
      for (const period of known.periodsOf(company, metric)) {
        const figure = known.figure(company.name, metric.id, period);
        if (isProblem(figure)) throw new Error(figure.sentence);
        const currency = /^[A-Z]{3}(?= |$)/.exec(figure.unit)?.[0] ?? company.currencies[0];
        const facts = [currency, ''].flatMap((each) =>
          evidence.companyFactsOf(company.id, metric.id, figure.period, each),
        );
        expect(facts.filter(({ used }) => used).map(statementOf)).toEqual([statementOf(figure)]);
      }
    }
  }
});

it('keeps what does not count, with the reason', () => {
  const facts = catalog.items.flatMap(({ id, figures }) =>
    figures.flatMap((figure) => (figure === undefined ? [] : evidence.factsOf(id, figure.spec.id))),
  );
  const refused = facts.filter(({ counts }) => !counts);
  expect(refused.length).toBeGreaterThan(0);
  for (const { why, note } of refused) expect(why).toBe(`does not count: ${note}`);
});

it('has the notes of items, figures, rules, points and claims', () => {
  expect(catalog.items.some(({ id }) => evidence.noteOf(id) !== undefined)).toBe(true);
  expect(catalog.items.some(({ id }) => evidence.noteOf(id, 'bf16') !== undefined)).toBe(true);
  for (const { id } of regimes.regimes) expect(evidence.regimeOf(id)?.sources[0]?.url).toMatch(/^https?:/);
  for (const { id } of claims.claims) expect(evidence.claimNoteOf(id)).toBeTruthy();
  for (const { id, points } of markets.series) {
    points.forEach((point, index) => {
      if (point.counts === false) expect(evidence.marketNoteOf(id, index)).toBeTruthy();
    });
  }
});

it('has nothing to say about what is not there', () => {
  expect(evidence.factsOf('no-such-chip', 'bf16')).toEqual([]);
  expect(evidence.noteOf('no-such-chip')).toBeUndefined();
  expect(evidence.companyFactsOf('tsmc', 'revenue', '1066')).toEqual([]);
});

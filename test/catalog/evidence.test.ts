import { Companies } from '../../src/catalog/companies/lookup';
import { type Evidence, loadEvidence } from '../../src/catalog/evidence';
import { claims } from '../../src/catalog/generated/claims';
import { companies } from '../../src/catalog/generated/companies';
import { items } from '../../src/catalog/generated/items';
import { markets } from '../../src/catalog/generated/markets';
import { regimes } from '../../src/catalog/generated/regimes';
import { Catalog } from '../../src/catalog/items/lookup';
import { isProblem } from '../../src/catalog/problem';
import type { Source } from '../../src/catalog/sources';

const catalog = new Catalog(items);
let evidence: Evidence;
beforeAll(async () => {
  evidence = await loadEvidence();
});

function statementOf({ source: { title, url, kind, date }, asOf }: { source: Source; asOf: string }) {
  return { title, url, kind, date, asOf };
}

it('marks for each figure the fact that it rests on, and says of every other why not', () => {
  let count = 0;
  for (const item of catalog.items) {
    for (const figure of item.figures) {
      if (figure === undefined) continue;
      const facts = evidence.items.factsOf(item.id, figure.spec.id);
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
          evidence.companies.factsOf(company.id, metric.id, figure.period, each),
        );
        expect(facts.filter(({ used }) => used).map(statementOf)).toEqual([statementOf(figure)]);
      }
    }
  }
});

it('keeps what does not count, with the reason', () => {
  const facts = catalog.items.flatMap(({ id, figures }) =>
    figures.flatMap((figure) => (figure === undefined ? [] : evidence.items.factsOf(id, figure.spec.id))),
  );
  const refused = facts.filter(({ counts }) => !counts);
  expect(refused.length).toBeGreaterThan(0);
  for (const { why, note } of refused) expect(why).toBe(`does not count: ${note}`);
});

it('has the notes of items, figures, rules, points and claims', () => {
  expect(catalog.items.some(({ id }) => evidence.items.noteOf(id) !== undefined)).toBe(true);
  expect(catalog.items.some(({ id }) => evidence.items.noteOf(id, 'bf16') !== undefined)).toBe(true);
  for (const { id } of regimes.regimes) expect(evidence.regimes.of(id)?.sources[0]?.url).toMatch(/^https?:/);
  for (const { id } of claims.claims) expect(evidence.claims.noteOf(id)).toBeTruthy();
  for (const { id, points } of markets.series) {
    points.forEach((point, index) => {
      if (point.counts === false) expect(evidence.markets.noteOf(id, index)).toBeTruthy();
    });
  }
});

it('has nothing to say about what is not there', () => {
  expect(evidence.items.factsOf('no-such-chip', 'bf16')).toEqual([]);
  expect(evidence.items.noteOf('no-such-chip')).toBeUndefined();
  expect(evidence.companies.factsOf('tsmc', 'revenue', '1066')).toEqual([]);
});

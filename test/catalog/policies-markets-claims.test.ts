import { readData, resolved } from '../../src/build/kinds';
import { Claims, statedAsText } from '../../src/catalog/claims/lookup';
import { Companies } from '../../src/catalog/companies/lookup';
import { evidenceOf } from '../../src/catalog/evidence';
import { evidence as encodedEvidence } from '../../src/catalog/generated/evidence';
import { Markets } from '../../src/catalog/markets/lookup';
import { Policies } from '../../src/catalog/policies/lookup';
import { isProblem, type Problem } from '../../src/catalog/problem';

const { files } = readData();
const data = resolved(files);
const policies = new Policies(data.policies);
const markets = new Markets(data.markets);
const claims = new Claims(data.claims);
const evidence = evidenceOf(encodedEvidence);

function list<T extends object>(answer: readonly T[] | Problem): readonly T[] {
  if (isProblem(answer)) throw new Error(answer.sentence);
  return answer;
}

describe('policy events', () => {
  it('come by date, between two days, both included', () => {
    const april = list(policies.events({ from: '2025-04-04', to: '2025-04-09' }));
    expect(april.map(({ date }) => date)).toEqual(['2025-04', '2025-04-04', '2025-04-09']);
    expect(list(policies.events({ from: '2025-04-10', to: '2025-04-14' })).map(({ date }) => date)).toEqual([
      '2025-04',
    ]);
  });

  it('come by topic, under the words that people use', () => {
    const tariffs = list(policies.events({ topic: 'Tariffs' }));
    expect(tariffs.every(({ topic }) => topic === 'tariffs-and-duties')).toBe(true);
    // White & Case and the customs message of January 2026: 25% from 2026-01-15 on a narrow class.
    expect(
      tariffs.some((event) => event.date === '2026-01-15' && evidence.policies.of(event)?.parameters.rate === 0.25),
    ).toBe(true);
    expect(list(policies.events({ topic: 'entity list', to: '2019-12-31' })).map(({ date }) => date)).toContain(
      '2019-05-16',
    );
    expect(list(policies.events({ from: '2025-07-31', to: '2025-07-31', topic: 'CAC' }))).toHaveLength(1);
  });

  it('carry their source and what became of them', () => {
    const [levy] = list(policies.events({ from: '2025-08-10', to: '2025-08-10', topic: 'revenue share' }));
    expect(levy).toMatchObject({ status: expect.stringContaining('not codified') });
    expect(levy && evidence.policies.of(levy)?.parameters).toMatchObject({ share: 0.15 });
    expect(levy?.source.url).toMatch(/^https/);
  });

  it('say what is wrong with a question', () => {
    expect(policies.events({ from: '2025-05-01', to: '2025-04-01' })).toMatchObject({ kind: 'invalid' });
    expect(policies.events({ from: '9 April' })).toMatchObject({
      kind: 'invalid',
      sentence: expect.stringContaining('2025-04-09'),
    });
    expect(policies.events({ topic: 'entitty list' })).toMatchObject({ kind: 'unknown', candidates: ['entity-list'] });
    expect(policies.events({ topic: 'football' })).toMatchObject({ candidates: policies.topics.map(({ id }) => id) });
  });

  it('keep their further sources for the audit', () => {
    const listed = policies.all.map((event) => evidence.policies.of(event)?.sources ?? []);
    expect(listed.map(([first]) => first)).toEqual(policies.all.map(({ source }) => source));
    expect(listed.some((sources) => sources.length > 1)).toBe(true);
  });
});

describe('market points', () => {
  it('come by series and year, with who, basis and kind', () => {
    const points = list(markets.points('domestic share', 2025));
    expect(points.map(({ value }) => value)).toEqual([0.37, 0.4, 0.41]);
    // IDC via Reuters, 2026-04-01: 1.65 of about 4.0 million cards.
    expect(points.find(({ who }) => who.startsWith('IDC'))).toMatchObject({
      kind: 'units',
      value: 0.41,
      status: 'actual',
    });
  });

  it('never mix in a number that does not count', () => {
    const year = '2024';
    expect(list(markets.points('china-domestic-share', year)).map(({ value }) => value)).toEqual([0.34]);
    expect(list(markets.points('china-domestic-share', year, { rejected: true }))).toHaveLength(2);
  });

  it('find half-years with their year', () => {
    expect(list(markets.points('domestic share', 2023)).map(({ year }) => year)).toEqual(['2023', '2023', '2023H1']);
    expect(list(markets.points('domestic share', '1H2023'))).toHaveLength(1);
  });

  it('say what there is instead', () => {
    expect(markets.points('market size', 2030)).toMatchObject({
      kind: 'unknown',
      candidates: ['2025', '2027', '2028'],
    });
    expect(markets.points('market size', 'soon')).toMatchObject({ kind: 'invalid' });
    expect(markets.points('domestik share')).toMatchObject({
      kind: 'unknown',
      candidates: expect.arrayContaining(['china-domestic-share']),
    });
  });
});

describe('claims', () => {
  it('come by verdict', () => {
    expect(list(claims.withVerdict('wrong')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cambricon-40x', 'china-market-400bn', 'tariff-100', 'h20-origin', 'tsmc-incentives']),
    );
    expect(list(claims.withVerdict('FALSE'))).toEqual(list(claims.withVerdict('wrong')));
    expect(list(claims.withVerdict())).toHaveLength(claims.all.length);
    expect(claims.withVerdict('maybe')).toMatchObject({
      kind: 'invalid',
      sentence: expect.stringContaining('confirmed'),
    });
  });

  it('state what was said and what was found in the same unit', () => {
    const margin = claims.byId('margin-8-10');
    expect(margin?.said && statedAsText(margin.said)).toBe('0.08 to 0.1 points as a fraction');
    expect(margin && statedAsText(margin.found)).toBe('0.0882 points as a fraction (0.0487 to 0.15)');
  });

  it('are recomputed by COMPANYFACT to what was found', () => {
    const companies = new Companies(data.companies);
    const formula = /^=(1\+)?COMPANYFACT\("([^"]+)","([^"]+)","?([^")]+)"?\)$/;
    const checked = claims.all.filter(({ recompute, found }) => {
      const [, plus, company = '', metric = '', period = ''] = formula.exec(recompute ?? '') ?? [];
      if (company === '') return false;
      const figure = companies.figure(company, metric, period);
      if (isProblem(figure) || !('unit' in found)) throw new Error(`${recompute} has no answer`);
      expect(figure.value + (plus ? 1 : 0)).toBeCloseTo(found.value ?? Number.NaN, 2);
      return true;
    });
    expect(checked.length).toBeGreaterThanOrEqual(7);
  });
});

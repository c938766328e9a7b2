import { readData, resolved } from '../../src/build/kinds';
import { Companies } from '../../src/catalog/companies/lookup';
import { metricById, metrics } from '../../src/catalog/metrics';
import { foldName } from '../../src/catalog/names';
import { isProblem } from '../../src/catalog/problem';

const companies = new Companies(resolved(readData().files).companies);

function ask(company: string, metric: string, period: string | number) {
  const answer = companies.figure(company, metric, period);
  return isProblem(answer) ? answer : { ...answer, of: answer.company.name };
}

describe('published figures, as their publishers print them', () => {
  test.each([
    // TSMC, 6-K exhibit of 2025-07-17: net revenue of US$30.07 billion, up 44.4% on the year.
    ['TSMC', 'revenue', '2025Q2', 30.07, 'USD bn'],
    ['TSMC', 'revenue growth', '2025Q2', 0.444, 'fraction'],
    ['TSMC', 'gross margin', '2025Q2', 0.586, 'fraction'],
    // TSMC, release of 2025-07-17: NT$933.79 billion, up 38.6%.
    ['TSMC', 'revenue TWD', '2025Q2', 933.79, 'TWD bn'],
    ['TSMC', 'revenue growth TWD', '2025Q2', 0.386, 'fraction'],
    // NVIDIA, CFO commentary of 2025-08-27: revenue of $46,743 million, GAAP gross margin 72.4%.
    ['NVIDIA', 'revenue', 'FY2026Q2', 46.743, 'USD bn'],
    ['NVIDIA', 'gross margin', 'FY2026Q2', 0.724, 'fraction'],
    // NVIDIA, CFO commentary of 2025-05-28: charge of $4,538 million, margin 60.5%; 61.0% non-GAAP, 71.3% without it.
    ['NVIDIA', 'export control charge', 'FY2026Q1', 4.538, 'USD bn'],
    ['NVIDIA', 'gross margin non-gaap', 'FY2026Q1', 0.61, 'fraction'],
    ['NVIDIA', 'gross margin without export charge', 'FY2026Q1', 0.713, 'fraction'],
    ['NVIDIA', 'gross margin', 'FY2026Q1', 0.605, 'fraction'],
    // NVIDIA, release of 2026-08-26: $96,221 million, up 106%; GAAP $2.46 a share.
    ['NVIDIA', 'revenue', 'FY2027Q2', 96.221, 'USD bn'],
    ['NVIDIA', 'revenue growth', 'FY2027Q2', 1.06, 'fraction'],
    ['NVIDIA', 'eps', 'FY2027Q2', 2.46, 'USD'],
    ['NVIDIA', 'eps non-gaap with stock pay', 'FY2027Q2', 2.22, 'USD'],
    ['NVIDIA', 'operating expenses', 'FY2027Q2', 8.408, 'USD bn'],
    // NVIDIA, release of 2026-02-25: fiscal 2026 revenue of $215.9 billion.
    ['NVIDIA', 'revenue', 'FY2026', 215.9, 'USD bn'],
    // SMIC, release of 2025-08-07: revenue of $2,209.1 million; profit of $132.5 million, down 19.5%.
    ['SMIC', 'revenue', '2025Q2', 2.2091, 'USD bn'],
    ['SMIC', 'net income', '2025Q2', 0.1325, 'USD bn'],
    ['SMIC', 'net income growth', '2025Q2', -0.195, 'fraction'],
    // Cambricon, report for the first quarter of 2025: 1.111 billion yuan, up 4,230%.
    ['Cambricon', 'revenue', '2025Q1', 1.111, 'CNY bn'],
    ['Cambricon', 'revenue growth', '2025Q1', 42.3, 'fraction'],
    // SK hynix, release of 2025-07-24: revenue of 22.2320 trillion won.
    ['SK hynix', 'revenue', '2025Q2', 22232, 'KRW bn'],
    // Intel, release of 2025-07-24: $12.859 billion (a page that says 13.2 is invented).
    ['Intel', 'revenue', '2025Q2', 12.859, 'USD bn'],
    // Micron, release of 2026-06-24: fiscal third quarter, $41.456 billion.
    ['Micron', 'revenue', 'FY2026Q3', 41.456, 'USD bn'],
  ])('%s %s %s', (company, metric, period, value, unit) => {
    expect(ask(company, metric, period)).toMatchObject({ value, unit });
  });

  it('answers with the source, the day, the range and the confidence', () => {
    expect(ask('TSMC', 'revenue', '2025Q2')).toMatchObject({
      // The exhibit was read in a copy of it, and nothing but copies say the same.
      confidence: 'low',
      asOf: '2025-07-17',
      source: { title: 'TSMC 6-K exhibit, Q2 2025 results', kind: 'filing' },
    });
    expect(ask('Moore Threads', 'net income', 2024)).toMatchObject({ low: -1.618, high: -1.491 });
  });
});

it('keeps what is counted differently apart: a series that would mix two bases says where to ask', () => {
  expect(ask('NVIDIA', 'eps non-gaap', 'FY2026Q2')).toMatchObject({ value: 1.05 });
  expect(ask('NVIDIA', 'eps non-gaap', 'FY2027Q2')).toMatchObject({
    sentence: expect.stringContaining('ask for "eps non-gaap with stock pay"'),
  });
  expect(ask('NVIDIA', 'eps non-gaap with stock pay', 'FY2026Q2')).toMatchObject({ value: 1.01 });
});

it('corrects the growth that a page prints for the quarter: Samsung chips, 30.1 to 44.0 trillion won in a year', () => {
  expect(ask('Samsung', 'semiconductor revenue growth', '2025Q4')).toMatchObject({ value: 0.46 });
});

it('answers a guided range with its middle and both ends', () => {
  expect(ask('NVIDIA', 'revenue guidance', 'FY2027Q3')).toMatchObject({ value: 108, low: 105.84, high: 110.16 });
});

it.each([
  ['company', () => companies.company(`NVIDIA${' '.repeat(200_000)}x`)],
  ['metric', () => companies.metric(`revenue${' '.repeat(200_000)}x`)],
  ['metric of commas', () => companies.metric(`revenue${',('.repeat(100_000)}x`)],
])('finds no %s in a cell of blanks, and does not search for ever', (_, search) => {
  expect(search()).toHaveProperty('sentence');
});

describe('names', () => {
  test.each([
    ['nvda', 'NVIDIA'],
    ['NASDAQ:NVDA', 'NVIDIA'],
    ['Nvidia Corp.', 'NVIDIA'],
    ['taiwan semiconductor', 'TSMC'],
    ['2330', 'TSMC'],
    ['TSM', 'TSMC'],
    ['981', 'SMIC'],
    ['寒武纪', 'Cambricon'],
    ['Google', 'Alphabet'],
    ['AWS', 'Amazon'],
    ['sk-hynix', 'SK hynix'],
    ['Micron Technology, Inc.', 'Micron'],
  ])('%s is %s', (typed, name) => expect(companies.company(typed)).toMatchObject({ name }));

  test.each([
    ['Sales', 'revenue'],
    ['GM', 'gross margin'],
    ['net profit', 'net income'],
    ['datacentre revenue', 'data center revenue'],
    ['data centre revenue', 'data center revenue'],
    ['revenue yoy', 'revenue growth'],
    ['rd_expense', 'r&d expense'],
    ['china_revenue_share', 'china share'],
    ['H20 charge', 'export control charge'],
  ])('%s is %s', (typed, id) => expect(companies.metric(typed)).toEqual({ metric: metricById(id) }));

  test.each(['revenue TWD', 'revenue (TWD bn)', 'revenue in twd', 'revenue, NT$'])('%s is revenue in TWD', (typed) =>
    expect(companies.metric(typed)).toEqual({ metric: metricById('revenue'), currency: 'TWD' }),
  );

  it('suggests instead of guessing', () => {
    expect(ask('Nvidea', 'revenue', 'FY2026')).toMatchObject({
      kind: 'unknown',
      candidates: ['NVIDIA'],
      sentence: 'No company "Nvidea" is in ChipSheet. Did you mean NVIDIA?',
    });
    expect(ask('SMIC', 'revenu', '2025Q2')).toMatchObject({
      kind: 'unknown',
      candidates: expect.arrayContaining(['revenue']),
    });
  });

  it('no two metrics answer to the same name', () => {
    const owners = new Map<string, string>();
    for (const { id, alsoCalled } of metrics) {
      for (const folded of new Set([id, ...alsoCalled].map(foldName))) {
        expect([folded, owners.get(folded)]).toEqual([folded, undefined]);
        owners.set(folded, id);
      }
    }
  });
});

describe('fiscal and calendar periods are never confused', () => {
  it('answers a calendar quarter of a shifted fiscal year with the fiscal quarters around it', () => {
    expect(ask('NVIDIA', 'revenue', '2025Q2')).toEqual({
      kind: 'unknown',
      sentence:
        "NVIDIA's fiscal quarters do not match calendar quarters: FY2026Q2 ended 2025-07-27, FY2026Q1 2025-04-27.",
      candidates: ['FY2026Q2', 'FY2026Q1'],
    });
    expect(ask('NVIDIA', 'revenue', 2025)).toMatchObject({ kind: 'unknown', candidates: ['FY2026', 'FY2025'] });
    expect(ask('Tokyo Electron', 'revenue', '2025Q2')).toMatchObject({ kind: 'unknown', candidates: ['FY2026Q1'] });
    expect(ask('Broadcom', 'revenue', '2025Q2')).toMatchObject({ kind: 'unknown' });
  });

  it('answers a calendar quarter where the source counts by the calendar', () => {
    expect(ask('NVIDIA', 'H100 units', '2024Q4')).toMatchObject({ value: 3608873, low: 3023443, high: 4246321 });
  });

  it('takes FY and the plain year as the same where the fiscal year is the calendar year', () => {
    expect(ask('AMD', 'revenue', 'FY2025Q2')).toEqual(ask('AMD', 'revenue', '2025Q2'));
    expect(ask('AMD', 'revenue', 'FY2025')).toMatchObject({ value: 34.6, period: '2025' });
  });

  it('tells when a fiscal period ended', () => {
    expect(ask('NVIDIA', 'revenue', 'FY2026Q2')).toMatchObject({ period: 'FY2026Q2', ended: '2025-07-27' });
    expect(ask('NVIDIA', 'revenue', 'FY2026')).toMatchObject({ ended: '2026-01-25' });
  });
});

describe('when there is no figure', () => {
  it('says what is no period', () => {
    expect(ask('AMD', 'revenue', 'Q2')).toMatchObject({
      kind: 'invalid',
      sentence: expect.stringMatching(/"Q2".*2025Q2/),
    });
  });

  it('never answers in a currency that was not asked for', () => {
    expect(ask('TSMC', 'net income', '2025Q2')).toMatchObject({ kind: 'unknown', candidates: ['net income TWD'] });
    expect(ask('TSMC', 'net income TWD', '2025Q2')).toMatchObject({ value: 398.27, unit: 'TWD bn' });
    expect(ask('NVIDIA', 'revenue EUR', 'FY2026Q2')).toMatchObject({ kind: 'unknown', candidates: ['revenue USD'] });
  });

  it('says that a source does not disclose it', () => {
    expect(ask('Alphabet', 'TPU revenue', '2026Q1')).toMatchObject({ kind: 'undisclosed' });
    expect(ask('Rebellions', 'revenue', 2024)).toMatchObject({ kind: 'undisclosed' });
  });

  it('says why a number in circulation is not used', () => {
    expect(ask('Cambricon', 'revenue guidance', 2026)).toMatchObject({
      kind: 'unknown',
      sentence: expect.stringMatching(/20 CNY bn is not used.*rumour/),
    });
  });

  it('names the metrics and the nearest periods that it has', () => {
    expect(ask('Intel', 'china share', '2025Q2')).toMatchObject({
      candidates: expect.arrayContaining(['revenue', 'gross margin']),
    });
    const problem = ask('SMIC', 'revenue', '2026Q1');
    expect(problem).toMatchObject({ kind: 'unknown', candidates: expect.arrayContaining(['2025Q4']) });
  });

  it('keeps its sentences short', () => {
    const questions: [string, string, string][] = [
      ['Nvidea', 'revenue', '2025'],
      ['NVIDIA', 'china share', '2025Q2'],
      ['Intel', 'china share', '2025Q2'],
      ['TSMC', 'net income', '2025Q2'],
      ['AMD', 'revenue', 'Q2'],
      ['SMIC', 'revenue', '2030'],
    ];
    for (const question of questions) {
      const answer = companies.figure(...question);
      expect(isProblem(answer) && answer.sentence.length).toBeLessThanOrEqual(120);
    }
  });
});

it('lists what a company has, newest period first', () => {
  const nvidia = companies.company('NVIDIA');
  if (isProblem(nvidia)) throw new Error(nvidia.sentence);
  expect(
    companies
      .metricsOf(nvidia)
      .map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(['revenue', 'net income', 'gross margin']);
  expect(companies.periodsOf(nvidia, metricById('revenue'))[0]).toBe('FY2027Q2');
});

it('has no counted fact without a source, and no figure that is not finite', () => {
  for (const { figures } of companies.data.companies) {
    for (const { value, source } of figures) {
      expect(value === undefined || Number.isFinite(value)).toBe(true);
      expect(source.title).toBeTruthy();
    }
  }
});

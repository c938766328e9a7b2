import { readFileSync } from 'node:fs';
import { type DataFiles, lint, linters, readData, schemas } from '../../../src/build/kinds';
import { problemLine } from '../../../src/build/problem-line';
import { readFile } from '../../../src/build/read-data';
import { companyFile } from '../../../src/catalog/companies/format';

const today = '2026-11-24';
const { files: shipped, problems } = readData();

it('finds nothing to mend in what ships', () => {
  expect([...problems, ...lint(shipped, today)].map(problemLine)).toEqual([]);
});

it('has schemas for editors that say what the formats say', () => {
  for (const [name, schema] of Object.entries(schemas())) {
    expect(JSON.parse(readFileSync(`src/catalog/${name}.schema.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  }
});

/** A copy of what ships with a mistake in one file. */
function planted(mistake: (files: Editable) => void): readonly string[] {
  const files = structuredClone(shipped) as unknown as Editable;
  mistake(files);
  return lint(files as unknown as DataFiles, today).map(problemLine);
}
/** The files, open to mistakes. */
type Editable = { [Name in keyof DataFiles]: { id: string; content: DataFiles[Name][number]['content'] }[] };

function file<T extends { id: string }>(files: T[], id: string): T {
  const found = files.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no file ${id}`);
  return found;
}
function fact(files: Editable, id: string, metric: string, period: string) {
  const found = file(files.companies, id).content.facts[metric]?.[period]?.[0];
  if (found === undefined) throw new Error(`no fact ${id} ${metric} ${period}`);
  return found;
}

describe('planted mistakes', () => {
  test.each<[string, (files: Editable) => void, RegExp]>([
    [
      'an unknown source',
      (files) => {
        fact(files, 'tsmc', 'revenue', '2025Q2').source = 'tsmc-6k';
      },
      /tsmc\.json: facts\.revenue\.2025Q2\[0\]\.source: no source "tsmc-6k"\. Fix: add it to "sources"/,
    ],
    [
      'a source that nothing uses',
      (files) => {
        file(files.markets, 'china-units').content.sources.spare = { title: 'Spare', kind: 'press', date: '2025' };
      },
      /china-units\.json: sources\.spare: no fact uses this source/,
    ],
    [
      'a source dated in the future',
      (files) => {
        const [source] = Object.values(file(files.companies, 'amd').content.sources);
        if (source) source.date = '2027-01-02';
      },
      /amd\.json: sources\..*: 2027-01-02 is in the future/,
    ],
    [
      'an event in the future',
      (files) => {
        const events = file(files.policies, 'allies').content.events;
        const last = events.at(-1);
        if (last) last.date = '2026-12';
      },
      /allies\.json: events\[\d+\]\.date: 2026-12 is in the future/,
    ],
    [
      'events out of order',
      (files) => {
        file(files.policies, 'allies').content.events.reverse();
      },
      /allies\.json.*not in the order of their dates\. Fix: move the line up/,
    ],
    [
      'a percentage instead of a fraction',
      (files) => {
        fact(files, 'smic', 'china share', '2025Q2').value = 84.1;
      },
      /smic\.json.*84\.1 is no share of a whole\. Fix: write 84\.1% as 0\.841/,
    ],
    [
      'a market share above 1',
      (files) => {
        const [point] = file(files.markets, 'nvidia-china-share').content.points;
        if (point) point.value = 66;
      },
      /nvidia-china-share\.json: points\[0\]: 66 is no share of a whole\. Fix: write 66% as 0\.66/,
    ],
    [
      'trillions instead of billions',
      (files) => {
        fact(files, 'sk-hynix', 'revenue', '2025Q2').unit = 'KRW trn';
      },
      /sk-hynix\.json.*"KRW trn" is no unit of revenue here\. Fix: write it in KRW bn, moving the decimal point/,
    ],
    [
      'a currency that the company does not report in',
      (files) => {
        fact(files, 'nvidia', 'revenue', 'FY2026Q2').unit = 'EUR bn';
      },
      /nvidia\.json.*"EUR bn" is no unit of revenue here\. Fix: write it in USD bn/,
    ],
    [
      'a fact twice',
      (files) => {
        const facts = file(files.companies, 'intel').content.facts.revenue?.['2025'];
        const [first] = facts ?? [];
        if (first) facts?.push({ ...first });
      },
      /intel\.json: facts\.revenue\.2025\[2\]: the same fact of the same source as facts\.revenue\.2025\[0\]/,
    ],
    [
      'an address under two source ids',
      (files) => {
        const { sources, events } = file(files.policies, 'allies').content;
        const [source] = Object.values(sources);
        if (source) sources.again = { ...source };
        const [event] = events;
        if (event) event.also = ['again'];
      },
      /allies\.json: sources\.again: the same address as sources\./,
    ],
    [
      'a calendar quarter where the fiscal year is shifted',
      (files) => {
        const revenue = file(files.companies, 'nvidia').content.facts.revenue;
        if (revenue) revenue['2025Q2'] = [{ value: 46.7, unit: 'USD bn', source: 'webpronews-nvidia-q2-fy2026' }];
      },
      /nvidia\.json: facts\.revenue\.2025Q2\[0\]: 2025Q2 is a calendar period, but the fiscal year ends in month 1/,
    ],
    [
      'FY where the fiscal year is the calendar year',
      (files) => {
        const revenue = file(files.companies, 'amd').content.facts.revenue;
        if (revenue?.['2025']) revenue.FY2025 = revenue['2025'];
      },
      /amd\.json.*the fiscal year of AMD is the calendar year\. Fix: write 2025/,
    ],
    [
      'a result that was published before its period was over',
      (files) => {
        fact(files, 'cambricon', 'revenue', '2025Q2').asOf = '2025-05-31';
      },
      /cambricon\.json.*dated 2025-05-31, before 2025Q2 was over/,
    ],
    [
      'a wrong last day of a fiscal quarter',
      (files) => {
        const period = file(files.companies, 'nvidia').content.periods?.FY2026Q2;
        if (period) period.ended = '2025-06-27';
      },
      /nvidia\.json: periods\.FY2026Q2\.ended: 2025-06-27 is not the end of FY2026Q2/,
    ],
    [
      'swapped digits against another credible source',
      (files) => {
        const wrong = fact(files, 'amd', 'revenue', '2025Q2');
        wrong.value = 6.785;
      },
      /amd\.json: facts\.revenue\.2025Q2\[0\]: 6\.785 is more than 10% from 7\.685\. Fix: say in a note/,
    ],
    [
      'growth on the quarter as growth on the year',
      (files) => {
        fact(files, 'smic', 'revenue', '2025Q2').growth = -0.017;
      },
      /smic\.json.*growth: -0\.017 does not fit 2024Q2: 0\.162 (or 0\.162 )?follows/,
    ],
    [
      'a suspension that is told as renewed though only agreed',
      (files) => {
        const event = file(files.policies, 'entity-list').content.events.find(({ ends }) => ends !== undefined);
        if (event) event.status = 'renewed to 2027-01-10, as agreed';
      },
      /entity-list\.json: events\[\d+\]\.status: a text that was not found is called renewed or extended/,
    ],
    [
      'a suspension that tells only one of its two days',
      (files) => {
        const event = file(files.policies, 'us-china-talks').content.events.find(({ ends }) => ends !== undefined);
        if (event) event.status = 'ended on 2026-11-10';
      },
      /us-china-talks\.json: events\[\d+\]\.status: the agreed day 2027-01-10 is not told/,
    ],
    [
      'an alias of another company',
      (files) => {
        file(files.companies, 'hua-hong').content.aliases = { also: ['S.M.I.C.'] };
      },
      /smic\.json: aliases: "SMIC" is also a name in .*hua-hong\.json/,
    ],
    [
      'a claim that its formula does not give',
      (files) => {
        const claim = file(files.claims, 'companies').content.claims.find(({ id }) => id === 'tsmc-q2-25');
        if (claim) claim.found = { value: 31.07, unit: 'USD bn' };
      },
      /companies\.json: claims\[2\]\.recompute: gives .*30\.07.*but 31\.07 was found/,
    ],
  ])('%s', (_, mistake, message) => {
    expect(planted(mistake)).toContainEqual(expect.stringMatching(message));
  });

  it('each linter has a name and says what it keeps out', () => {
    expect(new Set(linters.map(({ name }) => name)).size).toBe(linters.length);
    for (const { about } of linters) expect(about).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a malformed file', () => {
  const text = readFileSync('src/catalog/data/companies/groq.json', 'utf8');
  const read = (broken: string) => readFile('groq.json', broken, companyFile).problems.map(problemLine);

  test.each<[string, string, RegExp]>([
    [
      'a missing comma',
      text.replace('"name": "Groq",', '"name": "Groq"'),
      /groq\.json.*no JSON.*Fix: look for a missing/,
    ],
    ['a misspelt property', text.replace('"country"', '"contry"'), /contry/],
    [
      'a number in quotes',
      text.replace('"value": 20', '"value": "20"'),
      /groq\.json: facts\.licence value\.2025-12\[0\]\.value: a value is a number/,
    ],
    ['an unknown metric', text.replace('"licence value"', '"license price"'), /license price/],
    ['a period written otherwise', text.replace('"2025-12": [', '"Dec 2025": ['), /a period is written 2025, 2025Q2/],
    [
      'a rejected number without a reason',
      text
        .replace('"value": 20,', '"value": 20, "counts": false,')
        .replace(/"note": "licence[^"]*"/, '"asOf": "2025-12"'),
      /needs a note that says why/,
    ],
    [
      'a kind of publisher that there is not',
      text.replace('"kind": "press"', '"kind": "blog"'),
      /a publisher kind is one of: vendor, filing/,
    ],
  ])('%s gives file, path, rule and fix', (_, broken, message) => {
    expect(broken).not.toBe(text);
    expect(read(broken).join('\n')).toMatch(message);
    expect(read(broken).every((line) => /^groq\.json.*Fix: .+\.$/s.test(line))).toBe(true);
  });
});

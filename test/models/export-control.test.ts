import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { regimeFormat } from '../../src/catalog/regimes/format';
import {
  type ExportedChip,
  type ExportVerdict,
  exportVerdict,
  type Regime,
  ruleDates,
} from '../../src/models/export-control';
import { OutOfDomain } from '../../src/models/out-of-domain';
import { performanceDensity } from '../../src/models/total-processing-performance';
import { law } from './law';
import { publishedChips } from './published/chips';

const folder = join(__dirname, '../../src/catalog/data/regimes');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const regimes: readonly Regime[] = files.map((name) => regimeFormat.parse(read(name)));

const ask = (
  chip: ExportedChip,
  date: string,
  destination = 'China',
  more: { stated?: Record<string, boolean>; countryGroups?: string[] } = {},
): ExportVerdict => exportVerdict(regimes, chip, { date, destination, ...more });

const found = (verdict: ExportVerdict, id: string) =>
  [...verdict.findings, ...verdict.flagged].find(({ regime }) => regime.id === id);

const h20: ExportedChip = {
  tpp: 2368,
  performanceDensity: 2368 / 814,
  dataCentre: true,
  dramBandwidth: 4000,
  interconnect: 900,
  vendor: 'NVIDIA',
  releasedInUs: 'never',
};
const h100: ExportedChip = {
  tpp: 15832,
  performanceDensity: 15832 / 814,
  dataCentre: true,
  dramBandwidth: 3350,
  interconnect: 900,
  vendor: 'NVIDIA',
  releasedInUs: '2023-01-01',
};
const h200: ExportedChip = { ...h100, dramBandwidth: 4800, releasedInUs: '2024-06-01' };
const rtx4090: ExportedChip = {
  tpp: 5286.4,
  performanceDensity: 5286.4 / 608.5,
  dataCentre: false,
  dramBandwidth: 1008,
  interconnect: 64,
  vendor: 'Nvidia',
  releasedInUs: '2022-10-12',
};
const everyStatement = {
  exportedFromUnitedStates: true,
  testedInUnitedStates: true,
  withinVolumeCap: true,
  certified: true,
};

describe('regime files', () => {
  test.each(files)('%s parses, is named after its id and evaluates', (name) => {
    const regime = regimeFormat.parse(read(name));
    expect(`${regime.id}.json`).toBe(name);
    const verdict = exportVerdict([regime], h100, { date: regime.from, destination: 'China' });
    expect(verdict.reason).not.toBe('');
  });

  const a1 = () => structuredClone(read('us-2023-10-3a090-a1.json')) as Record<string, unknown>;
  test.each([
    ['an unknown property', { surprise: 1 }, /surprise/],
    ['a day that is none', { from: '2023-02-30' }, /YYYY-MM-DD/],
    ['an end before the beginning', { until: '2020-01-01' }, /before the first/],
    ['a source that is missing', { source: 'nowhere' }, /"nowhere" is named/],
    ['a source that is not used', { also: [] }, /is not used/],
    ['a comparison that is none', { condition: { quantity: 'tpp', is: '>=', number: 1 } }, /exactly one of/],
    ['a class that asks for a class', { condition: { classifiedAs: ['3A090.a'] } }, /cannot ask/],
    ['a class on a duty', { kind: 'duty' }, /Only a licence or an exclusion/],
    ['an exclusion without a class', { kind: 'exclusion', class: undefined }, /An exclusion says/],
    ['a long quote', { quote: 'word '.repeat(26).trim() }, /at most 25 words/],
    [
      'a standing before the rule',
      { standings: [{ from: '2020-01-01', standing: 'check', note: 'x' }] },
      /Before the regime/,
    ],
    [
      'a standing that ends first',
      { standings: [{ from: '2024-01-01', until: '2023-12-31', standing: 'check', note: 'x' }] },
      /before the first/,
    ],
  ])('refuses %s', (_what, change, message) => {
    const result = regimeFormat.safeParse({ ...a1(), ...change });
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.message).join()).toMatch(message);
  });
});

describe('published classes', () => {
  // As in the table: by the figures alone, the letter as if the maker had got one.
  test.each(publishedChips.map((row) => [row.chip, row.source, row] as const))('%s (%s)', (_name, _source, row) => {
    const chip: ExportedChip = {
      tpp: row.tpp,
      performanceDensity:
        row.dieArea === undefined
          ? undefined
          : performanceDensity({ totalProcessingPerformance: row.tpp, dieArea: row.dieArea }),
      dataCentre: row.dataCentre,
      interconnect: row.interconnect,
      dramBandwidth: row.dramBandwidth,
      vendor: 'NVIDIA',
      releasedInUs: /^[AH]800$/.test(row.chip) ? 'never' : '2025-06-01',
    };
    expect(ask(chip, '2023-06-01').classification).toBe(row.october2022);
    expect(ask(chip, '2024-06-01').classification).toBe(row.october2023);

    const letter = found(ask(chip, '2025-06-01'), 'us-2025-04-letters')?.met;
    expect(letter === true ? 'licence' : letter === false ? 'no' : 'unknown').toBe(row.letter);

    const now = ask(chip, '2026-02-01');
    const lane = found(now, 'us-2026-01-review-lane');
    const review = lane?.met === false ? 'denial' : lane?.missing.length === 0 ? 'case-by-case' : 'unknown';
    expect(review).toBe(row.review === 'n/a' ? 'denial' : row.review);
    if (row.review === 'denial') expect(now.policy).toBe('presumption of denial');

    const duty = found(now, 'us-2026-01-section-232-duty');
    expect(duty?.met === false ? 'outside' : 'window').toBe(row.duty.replace(/ \d$/, ''));
  });
});

describe('by date, as in the order of evaluation', () => {
  test.each([
    ['before 2022-08-26 there is no chip-level rule', h100, '2022-08-25', 'no chip-level rule', 'not required'],
    ['long before', h100, '1999-12-31', 'no chip-level rule', 'not required'],
    ['letters to Nvidia and AMD', h100, '2022-08-26', 'no chip-level rule', 'required'],
    ['no letter to others', { ...h100, vendor: 'Intel' }, '2022-08-26', 'no chip-level rule', 'not required'],
    ['October 2022', h100, '2022-10-07', '3A090', 'required'],
    ['October 2022: 400 GB/s are outside', { ...h100, interconnect: 400 }, '2023-10-22', 'not 3A090', 'not required'],
    ['notice to Nvidia', { ...h100, interconnect: 400 }, '2023-10-23', 'not 3A090', 'required'],
    ['the notice is for data centres', rtx4090, '2023-10-23', 'not 3A090', 'not required'],
    ['October 2023, last day before', { ...rtx4090, vendor: 'Nvidia' }, '2023-11-16', 'not 3A090', 'not required'],
    ['October 2023', rtx4090, '2023-11-17', '3A090.a', 'required'],
    ['H20 is below it', h20, '2025-04-08', 'not 3A090', 'not required'],
    ['H20 and the letter of April 2025', h20, '2025-04-09', 'not 3A090', 'required'],
    ['the letter binds only who got one', { ...h20, vendor: 'Huawei' }, '2025-04-09', 'not 3A090', 'not required'],
    [
      'a part at 1,398 GB/s',
      { ...h20, dramBandwidth: 1398, interconnect: 128 },
      '2025-09-17',
      'not 3A090',
      'not required',
    ],
  ] as const)('%s', (_what, chip, date, classification, licence) => {
    expect(ask(chip, date)).toMatchObject({ classification, licence });
  });

  test('the reason names rule, threshold and figures', () => {
    expect(ask(h100, '2024-01-01').reason).toContain(
      '3A090.a: TPP 15,832 is at least 4,800 (3A090.a.1, since 2023-11-17).',
    );
    expect(ask(h20, '2025-04-09').reason).toContain(
      'Company letter: made by NVIDIA and DRAM bandwidth 4,000 is at least 1,400 (letters of April 2025, since 2025-04-09).',
    );
    expect(ask(h20, '2025-04-09').reason).toContain('TPP 2,368 is below 2,400');
    expect(ask({ ...rtx4090, tpp: 4707.2 }, '2024-01-01').reason).toContain(
      'not 3A090: not designed or marketed for data centres and TPP 4,707.2 is below 4,800 (Note 2 to 3A090, since 2023-11-17).',
    );
    expect(ask(h100, '2020-01-01').reason).toBe(
      'No chip-level rule was in force on 2020-01-01; the first, letters of August 2022 to Nvidia and AMD, began on 2022-08-26.',
    );
    expect(ask(h20, '2022-09-01').reason).toMatch(/^No rule classified chips by their figures on 2022-09-01; letters/);
  });
  test('a sentence never rounds across its limit', () =>
    expect(ask({ tpp: 2000, performanceDensity: 5.9199, dataCentre: true }, '2024-01-01').reason).toContain(
      'performance density 5.9199 is below 5.92',
    ));
  test('licence exceptions are named, not applied', () => {
    expect(ask(rtx4090, '2024-01-01')).toMatchObject({
      licence: 'required',
      reason: expect.stringContaining('licence exception NAC'),
    });
    expect(ask(h100, '2024-01-01').reason).not.toContain('exception');
    expect(ask(rtx4090, '2024-06-01', 'D:4').reason).toContain('licence exception ACA');
    expect(ask(rtx4090, '2024-06-01').reason).not.toContain('ACA');
  });
  test('the question of April 2024: case-by-case, to be checked', () => {
    expect(ask(rtx4090, '2024-06-01')).toMatchObject({
      policy: 'case-by-case',
      cautions: [expect.stringMatching(/April 2024: check/)],
    });
    expect(ask(h100, '2024-06-01').policy).toBe('presumption of denial');
  });
  test('memory sold alone falls under 3A090.c from 2024-12-31, memory in an accelerator does not', () => {
    const stack = { memorySoldAlone: true, memoryBandwidthDensity: 8 };
    expect(ask(stack, '2024-12-30').classification).toBe('not 3A090');
    expect(ask(stack, '2024-12-31')).toMatchObject({ classification: '3A090.c', licence: 'required' });
    expect(ask({ ...stack, memoryBandwidthDensity: 2 }, '2025-01-01').classification).not.toBe('3A090.c');
    expect(ask({ ...h20, memoryBandwidthDensity: 8 }, '2025-01-01').classification).toBe('not 3A090');
    const spared = (memoryBandwidthDensity: number) =>
      found(
        ask({ ...stack, memoryBandwidthDensity }, '2025-01-01', 'China', { stated: { packagedByEligibleFirm: true } }),
        'us-2024-12-exception-hbm',
      )?.met;
    expect(spared(3.29)).toBe(true);
    expect(spared(3.3)).toBe(false);
  });
});

describe('the lane and the duty of January 2026', () => {
  test('numbers alone may qualify', () => {
    const verdict = ask(h200, '2026-01-15');
    const lane = found(verdict, 'us-2026-01-review-lane');
    expect(lane).toMatchObject({ met: 'unknown', missing: [] });
    expect(lane?.toState).toHaveLength(4);
    expect(verdict.policy).toMatch(/^case-by-case under case-by-case lane.*; otherwise presumption of denial$/);
  });
  test('with everything stated it qualifies', () =>
    expect(ask(h200, '2026-01-15', 'China', { stated: everyStatement }).policy).toBe('case-by-case'));
  test.each(Object.keys(everyStatement))('without %s it does not', (statement) => {
    expect(ask(h200, '2026-01-15', 'China', { stated: { ...everyStatement, [statement]: false } }).policy).toBe(
      'presumption of denial',
    );
  });
  test('"and", not "or" (the rule against insiderfinance)', () => {
    const policy = (chip: ExportedChip) => ask(chip, '2026-01-15', 'Macau', { stated: everyStatement }).policy;
    expect(policy({ ...h200, tpp: 21000 })).toBe('presumption of denial');
    expect(policy({ ...h200, dramBandwidth: 6500 })).toBe('presumption of denial');
    expect(policy({ ...h200, tpp: 20999.9, dramBandwidth: 6499.9 })).toBe('case-by-case');
  });
  test('first sold after 2026-01-15, or never in the US: denial', () => {
    for (const releasedInUs of ['2026-01-16', 'never'])
      expect(ask({ ...h200, releasedInUs }, '2026-02-01', 'China', { stated: everyStatement }).policy).toBe(
        'presumption of denial',
      );
    expect(
      ask({ ...h200, releasedInUs: undefined }, '2026-02-01', 'China', { stated: everyStatement }).policy,
    ).toContain('when it was first sold in the United States');
  });
  test('the day before there is no lane', () =>
    expect(ask(h200, '2026-01-14', 'China', { stated: everyStatement }).policy).toBe('presumption of denial'));

  const duty = (chip: ExportedChip, stated = {}) =>
    found(ask(chip, '2026-02-01', 'China', { stated }), 'us-2026-01-section-232-duty');
  test('H200 and MI325X pay unless exempt, H100 does not', () => {
    expect(duty(h200)).toMatchObject({ met: 'unknown', missing: [], reaches: true });
    expect(duty(h200, { exemptEndUse: false })?.met).toBe(true);
    expect(duty(h200, { exemptEndUse: true })?.met).toBe(false);
    expect(duty({ tpp: 20919.2, dramBandwidth: 6000 }, { exemptEndUse: false })?.met).toBe(true);
    expect(duty(h100)?.met).toBe(false);
  });
  test.each([
    [14000, 4800],
    [17500, 4800],
    [15832, 4500],
    [15832, 5000],
    [20800, 6000],
    [21100, 6000],
    [20919, 5800],
    [20919, 6200],
  ])('its bounds are exclusive: TPP %d, DRAM %d', (tpp, dramBandwidth) =>
    expect(duty({ tpp, dramBandwidth })?.met).toBe(false),
  );
});

describe('bounds as in the rules', () => {
  const at = (tpp: number, density: number, dataCentre = true) =>
    ask({ tpp, performanceDensity: density, dataCentre }, '2024-01-01').classification;
  test.each([
    [4800, 0, '3A090.a'],
    [4799.99, 1.59, 'not 3A090'],
    [4799.99, 1.6, '3A090.b'],
    [2400, 1.6, '3A090.b'],
    [2399.99, 3.19, 'not 3A090'],
    [2399.99, 3.2, '3A090.b'],
    [1600, 3.2, '3A090.b'],
    [1599.99, 99, 'not 3A090'],
    [1600, 5.92, '3A090.a'],
    [1600, 5.9199, '3A090.b'],
    [2400, 5.92, '3A090.a'],
  ])('October 2023: TPP %d, density %d: %s', (tpp, density, classification) => {
    expect(at(tpp, density)).toBe(classification);
    // Note 2 takes out everything below 4,800 that is not for data centres.
    expect(at(tpp, density, false)).toBe(tpp >= 4800 ? classification : 'not 3A090');
  });
  test.each([
    [4800, 600, '3A090'],
    [4799.9, 600, 'not 3A090'],
    [4800, 599.9, 'not 3A090'],
  ])('October 2022: TPP %d, %d GB/s: %s', (tpp, interconnect, classification) =>
    expect(ask({ tpp, interconnect }, '2023-01-01').classification).toBe(classification),
  );
  test.each([
    [1400, 0, true],
    [1399.9, 0, false],
    [0, 1100, true],
    [0, 1099.9, false],
    [900, 800, true],
    [900, 799.9, false],
  ])('April 2025: DRAM %d, interconnect %d: %p', (dramBandwidth, interconnect, met) =>
    expect(found(ask({ ...h20, dramBandwidth, interconnect }, '2025-05-01'), 'us-2025-04-letters')?.met).toBe(met),
  );
});

describe('what is not known', () => {
  test('an unknown that does not matter is not asked for', () =>
    expect(ask({ tpp: 5000 }, '2024-01-01')).toMatchObject({ classification: '3A090.a', missing: [] }));
  test('Ascend 910: the density decides', () =>
    expect(ask({ tpp: 4096, dataCentre: true, vendor: 'Huawei' }, '2024-01-01')).toMatchObject({
      classification: 'unknown',
      possible: ['3A090.a', '3A090.b', 'not 3A090'],
      licence: 'unknown',
      missing: ['performance density'],
      reason: expect.stringMatching(/^Unknown: 3A090.a or 3A090.b or not 3A090. Needs performance density./),
    }));
  test('whether it is for data centres', () =>
    expect(ask({ ...rtx4090, tpp: 4707.2, dataCentre: undefined }, '2024-01-01')).toMatchObject({
      classification: 'unknown',
      missing: ['whether it is designed or marketed for data centres'],
    }));
  test('nothing at all', () => expect(ask({}, '2024-01-01').classification).toBe('unknown'));
  test('two ways to the same answer need no more', () =>
    expect(ask({ tpp: 1000 }, '2024-01-01')).toMatchObject({ classification: 'not 3A090', missing: [] }));
  test('a maker that is not known', () =>
    expect(ask({ ...h20, vendor: undefined }, '2025-05-01')).toMatchObject({
      licence: 'unknown',
      missing: ['vendor'],
    }));
});

describe('destinations', () => {
  test('China and Hong Kong are D:5', () => {
    for (const destination of ['China', 'Hong Kong', 'china ', 'D:5', 'Macau'])
      expect(ask(h100, '2024-01-01', destination)).toMatchObject({
        licence: 'required',
        policy: 'presumption of denial',
      });
  });
  test('a group that nobody stated is not guessed', () => {
    expect(ask(h100, '2024-01-01', 'Ruritania')).toMatchObject({
      classification: '3A090.a',
      licence: 'unknown',
      missing: ['the country groups of the destination'],
    });
    expect(ask(h100, '2024-01-01', 'Ruritania', { countryGroups: ['D:4'] })).toMatchObject({
      licence: 'required',
      policy: 'review policy not read',
    });
    expect(ask(h100, '2024-01-01', 'Ruritania', { countryGroups: ['D:4', 'A:6'] }).licence).toBe('not required');
    expect(ask(h100, '2024-01-01', 'Ruritania', { countryGroups: [] }).licence).toBe('not required');
  });
  test('a rule that names only countries needs no groups of a country', () => {
    expect(exportVerdict(regimes, h100, { date: '2023-01-01', destination: 'Germany' }).licence).toBe('unknown');
    const known = { date: '2023-01-01', isCountry: true };
    expect(exportVerdict(regimes, h100, { ...known, destination: 'Germany' }).licence).toBe('not required');
    expect(exportVerdict(regimes, h100, { ...known, destination: 'China' }).licence).toBe('required');
    const later = exportVerdict(regimes, h100, { ...known, date: '2024-01-01', destination: 'Germany' });
    expect(later.licence).toBe('unknown');
  });
  test('Macau joined on 2023-01-17, the effective day of 88 FR 2821', () => {
    expect(ask(h100, '2023-01-16', 'Macau').licence).toBe('not required');
    expect(ask(h100, '2023-01-17', 'Macau').licence).toBe('required');
  });
  test('at home nothing is exported', () =>
    expect(ask(h100, '2024-01-01', 'United States').licence).toBe('not required'));
});

describe('flags and disputes', () => {
  test('parties are flagged, never decided', () => {
    const { flagged, licence } = ask(h20, '2024-01-01');
    expect(flagged.map(({ regime }) => regime.id).sort()).toEqual([
      'us-2022-10-end-use',
      'us-2023-10-headquarters',
      'us-entity-list',
    ]);
    expect(licence).toBe('not required');
    const stated = ask(h20, '2024-01-01', 'China', { stated: { partyOnEntityList: true } });
    expect(stated.licence).toBe('not required');
    expect(stated.reason).toContain('Not modelled, but stated: a party to the sale is on the Entity List');
  });
  test.each([
    ['2025-09-28', undefined],
    ['2025-09-29', 'in force'],
    ['2025-11-09', 'in force'],
    ['2025-11-10', 'suspended'],
    ['2026-11-09', 'suspended'],
    ['2026-11-10', 'disputed'],
    ['2027-01-10', 'disputed'],
    ['2027-01-11', 'check'],
  ])('Affiliates Rule on %s: %s', (date, standing) =>
    expect(found(ask(h20, date), 'us-2025-09-affiliates')?.standing).toBe(standing),
  );
  test.each([
    ['2025-05-12', 'in force'],
    ['2025-05-13', 'disputed'],
    ['2026-05-30', 'disputed'],
    ['2026-05-31', 'in force'],
  ])('headquarters rule on %s: %s', (date, standing) =>
    expect(found(ask(h100, date), 'us-2023-10-headquarters')?.standing).toBe(standing),
  );
  test('a dispute is told with the answer', () =>
    expect(ask(h100, '2025-08-01').cautions.join(' ')).toMatch(/headquarters.*: disputed\. BIS says/));
  test('AI Diffusion is codified, and asks nothing', () => {
    const verdict = ask(h100, '2025-06-01', 'Ruritania', { countryGroups: [] });
    expect(verdict.licence).toBe('not required');
    expect(found(verdict, 'us-2025-01-ai-diffusion')).toMatchObject({ met: true, standing: 'codified, not enforced' });
    expect(verdict.cautions.join(' ')).toMatch(/AI Diffusion rule: codified, not enforced/);
  });
  test('a bill decides nothing', () => {
    const verdict = ask({ ...h20, vendor: 'Other', dramBandwidth: 4100 }, '2026-01-01');
    expect(found(verdict, 'us-2025-12-s3374')?.met).toBe(true);
    expect(verdict.licence).toBe('not required');
    expect(found(ask(h20, '2026-01-01'), 'us-2025-12-s3374')?.met).toBe(false);
  });
  describe('foundry presumption', () => {
    const wafer = { processNode: 7, transistors: 29.9 };
    const met = (chip: ExportedChip, stated: Record<string, boolean>) =>
      found(ask(chip, '2025-03-01', 'China', { stated }), 'us-2025-01-foundry-presumption')?.met;
    const shipped = { shippedByFabricator: true, attestedByDesigner: false, countedByApprovedAssembler: false };
    const counted = { ...shipped, countedByFabricator: true };
    test.each([
      ['nobody counted', wafer, { ...shipped, countedByFabricator: false }, true],
      ['counted below 30bn', wafer, counted, false],
      ['counted 30bn', { ...wafer, transistors: 30 }, { ...counted, withoutHighBandwidthMemory: false }, true],
      [
        '34.9bn without HBM in 2027',
        { ...wafer, transistors: 34.9 },
        { ...counted, withoutHighBandwidthMemory: true, completedIn2027: true },
        false,
      ],
      [
        '39.9bn without HBM in 2027',
        { ...wafer, transistors: 39.9 },
        { ...counted, withoutHighBandwidthMemory: true, completedIn2027: true, completedFrom2029: false },
        true,
      ],
      [
        '39.9bn without HBM in 2029',
        { ...wafer, transistors: 39.9 },
        { ...counted, withoutHighBandwidthMemory: true, completedIn2027: false, completedFrom2029: true },
        false,
      ],
      ['attested by the designer', wafer, { ...shipped, attestedByDesigner: true, countedByFabricator: false }, false],
      ['an old node', { processNode: 28 }, { ...shipped, nonPlanarTransistors: false }, false],
      ['not shipped by the fabricator', wafer, { shippedByFabricator: false }, false],
      ['nothing stated', wafer, {}, 'unknown'],
    ])('%s', (_what, chip, stated, expected) => expect(met(chip, stated)).toBe(expected));
  });
});

describe('wrong questions', () => {
  test.each(['2025-02-30', '2025-13-01', '9 April 2025', '2025-4-9', ''])('refuses the date %p', (date) => {
    expect(() => ask(h20, date)).toThrow(expect.objectContaining({ argument: 'date', allowed: 'a day as YYYY-MM-DD' }));
  });
  it('refuses negative figures, empty destinations and statements that no rule asks for', () => {
    expect(() => ask({ tpp: -1 }, '2025-01-01')).toThrow('tpp: -1 given, allowed is at least 0');
    expect(() => ask({ dramBandwidth: Number.NaN }, '2025-01-01')).toThrow(OutOfDomain);
    expect(() => ask(h20, '2025-01-01', ' ')).toThrow(OutOfDomain);
    expect(() => ask({ releasedInUs: 'soon' }, '2025-01-01')).toThrow('releasedInUs: "soon" given');
    expect(() => ask(h20, '2025-01-01', 'China', { stated: { exportedFromUS: true } })).toThrow(
      /stated: "exportedFromUS" given, allowed is .*exportedFromUnitedStates/,
    );
  });
});

describe('laws', () => {
  const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
  const chips: fc.Arbitrary<ExportedChip> = fc.record({
    tpp: optional(fc.constantFrom(0, 1599, 1600, 2399, 2400, 4707, 4799, 4800, 15832, 20919, 21000, 36000)),
    performanceDensity: optional(fc.constantFrom(0, 1.59, 1.6, 3.19, 3.2, 5.91, 5.92, 20)),
    dramBandwidth: optional(fc.constantFrom(0, 600, 1399, 1400, 3350, 4800, 6000, 6500, 8000)),
    interconnect: optional(fc.constantFrom(0, 64, 400, 599, 600, 900, 1100, 1800)),
    dataCentre: optional(fc.boolean()),
    vendor: optional(fc.constantFrom('NVIDIA', 'AMD', 'Intel', 'Huawei')),
    releasedInUs: optional(fc.constantFrom('2020-01-01', '2026-01-15', '2026-01-16', 'never')),
  });
  const dates = ruleDates(regimes);
  const days = fc
    .date({ min: new Date('2018-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const places = fc.constantFrom(
    'China',
    'Hong Kong',
    'Macau',
    'Russia',
    'D:1',
    'D:4',
    'D:5',
    'Ruritania',
    'United States',
  );
  const answer = ({ classification, licence, policy, missing, cautions }: ExportVerdict) => ({
    classification,
    licence,
    policy,
    missing,
    cautions,
  });

  test('rule dates are days in order', () => {
    expect(dates).toEqual([...dates].sort());
    for (const day of ['2022-08-26', '2022-10-21', '2023-11-17', '2025-04-09', '2026-01-15', '2026-11-10'])
      expect(dates).toContain(day);
  });
  law('the answer changes only at rule dates', [chips, days, days, places], (chip, one, other, place) => {
    const [from, to] = [one, other].sort() as [string, string];
    const edge = dates.find((date) => from < date && date <= to);
    // Compare with the last day before the next edge, or with the other day when there is none between.
    const next = edge === undefined ? to : from;
    expect(answer(ask(chip, next, place))).toEqual(answer(ask(chip, from, place)));
    const begin = dates.filter((date) => date <= from).at(-1);
    if (begin !== undefined) expect(answer(ask(chip, begin, place))).toEqual(answer(ask(chip, from, place)));
  });
  law(
    'what gets known never contradicts what was possible',
    [chips, chips, days, places],
    (little, more, date, place) => {
      const full = {
        ...more,
        ...Object.fromEntries(Object.entries(little).filter(([, value]) => value !== undefined)),
      };
      const before = ask(little, date, place);
      const after = ask(full, date, place);
      for (const name of after.possible) expect(before.possible).toContain(name);
      if (before.licence !== 'unknown') expect(after.licence).toBe(before.licence);
    },
  );
  law('unknown names what is missing, known names nothing', [chips, days, places], (chip, date, place) => {
    const { classification, possible, missing, licence } = ask(chip, date, place);
    expect(classification === 'unknown').toBe(possible.length > 1);
    if (classification === 'unknown' || licence === 'unknown') expect(missing.length).toBeGreaterThan(0);
    else expect(missing).toEqual([]);
  });
  law(
    'more processing never leaves the rules of October 2023',
    [
      fc.double({ min: 0, max: 4e4, noNaN: true }),
      fc.double({ min: 0, max: 4e4, noNaN: true }),
      fc.double({ min: 1, max: 2000, noNaN: true }),
      fc.boolean(),
    ],
    (one, other, area, dataCentre) => {
      const strictness = (tpp: number) =>
        ['not 3A090', '3A090.b', '3A090.a'].indexOf(
          ask({ tpp, performanceDensity: tpp / area, dataCentre }, '2024-01-01').classification,
        );
      expect(strictness(Math.max(one, other))).toBeGreaterThanOrEqual(strictness(Math.min(one, other)));
    },
  );
});

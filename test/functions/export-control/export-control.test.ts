import { ruleDates } from '../../../src/models/export-control';
import { asking, world, worldOf } from '../../support/cells';

const { cell, cells, number, sentence } = asking(world);

describe('CHIPTPP', () => {
  it('is TPP of the deciding format', () => {
    expect(cell('CHIPTPP', 'H20')).toBe(cell('TPP', 148, 16));
    expect(number('PERFDENSITY', 'H20')).toBeCloseTo(2368 / 814, 12);
  });

  it('says what is missing', () => {
    expect(sentence('PERFDENSITY', 'MI300X')).toMatch(/^#N\/A .*die area.*MI300X/);
    expect(sentence('CHIPTPP', 'WSE-3')).toMatch(/^#N\/A No dense rate of WSE-3 is known/);
  });

  it('takes no rate at 32 or 64 bits alone for the TPP: it would be a floor', () => {
    const figures = { fp64: 10.8, fp32: 10.8, 'die area': 400, bandwidth: 1000, interconnect: 64 };
    const made = asking(worldOf({ name: 'Half told', figures }));
    expect(made.sentence('CHIPTPP', 'Half told')).toBe(
      '#N/A Of Half told only fp64, fp32 is known: a rate at 16 or 8 bits would decide its TPP.',
    );
    expect(made.cell('EXPORTCLASS', 'Half told', '2024-06-01')).toMatch(/^unknown: .*needs TPP/);
  });

  it('takes the FP4 rate of the 5090 D V2: 2,375 AI TOPS are sparse, half of them times 4 bits', () => {
    expect(number('CHIPTPP', 'RTX 5090 D V2')).toBe(4750);
  });
});

describe('EXPORTCLASS', () => {
  it.each([
    ['H100', '1999-12-31', 'no chip-level rule'],
    ['H100', '2022-08-25', 'no chip-level rule'],
    ['H100', '2022-08-26', 'no chip-level rule, company letter'],
    ['H100', '2022-10-10', '3A090 (check)'],
    ['A800', '2023-06-01', 'not 3A090'],
    ['A800', '2023-11-17', '3A090.a'],
    ['H20', '2025-04-08', 'not 3A090'],
    ['H20', '2025-04-09', 'not 3A090, company letter'],
  ])('%s on %s: %s', (chip, day, expected) => {
    expect(cell('EXPORTCLASS', chip, day)).toBe(expected);
  });

  it('changes only on the days of the rules', () => {
    const changing = new Set(ruleDates(world.regimes));
    const days: string[] = [];
    for (let day = Date.UTC(2022, 7, 1); day < Date.UTC(2026, 10, 30); day += 86_400_000)
      days.push(new Date(day).toISOString().slice(0, 10));
    const chips = [['H100'], ['H20'], ['A800'], ['Ascend 910C'], ['L20']];
    for (const classes of cells('EXPORTCLASS', chips, [days])) {
      classes.forEach((found, index) => {
        if (index > 0 && found !== classes[index - 1]) expect(changing).toContain(days[index]);
      });
    }
  });

  it('is the day of the scenario where none is given', () => {
    const [[early, late] = []] = cells('EXPORTCLASS', 'H20', null, null, null, null, [
      ['25% duty (2026)', '2025 deal (15%)'],
    ]);
    expect(early).toBe(cell('EXPORTCLASS', 'H20', '2026-01-15'));
    expect(late).toBe(cell('EXPORTCLASS', 'H20', '2026-11-24'));
  });

  it('is unknown with what is missing', () => {
    const made = asking(worldOf({ name: 'Vague', figures: { bf16: 150, bandwidth: 900, interconnect: 100 } }));
    expect(made.cell('EXPORTCLASS', 'Vague', '2024-06-01')).toMatch(
      /^unknown: .*3A090\.a.* \(needs performance density\)$/,
    );
    expect(made.cell('EXPORTCLASS', 'Vague', '2024-06-01', 'China', 'licence')).toMatch(/^unknown \(needs /);
  });

  it('is unknown where the sources of a figure lead to two classes', () => {
    const made = asking(
      worldOf({
        name: 'Between',
        figures: { bf16: [280, 290, 310], 'die area': 2000, bandwidth: 900, interconnect: 100 },
      }),
    );
    expect(made.cell('EXPORTCLASS', 'Between', '2024-06-01')).toBe(
      'unknown: 3A090.b or 3A090.a, as sources of its figures differ',
    );
    expect(made.cell('EXPORTREASON', 'Between', '2024-06-01')).toContain(
      'Sources of its figures differ: 3A090.b or 3A090.a.',
    );
  });

  it('takes boundaries as the rules do', () => {
    const at = (tpp: number) =>
      asking(
        worldOf({ name: 'Edge', figures: { bf16: tpp / 16, 'die area': 10_000, bandwidth: 1, interconnect: 1 } }),
      ).cell('EXPORTCLASS', 'Edge', '2024-06-01');
    expect(at(4800)).toBe('3A090.a');
    expect(at(4799)).toBe('not 3A090');
  });

  it('reads a destination with its groups, and other names of countries', () => {
    expect(cell('EXPORTCLASS', 'H100', '2024-06-01', 'PRC', 'licence')).toBe('required');
    expect(cell('EXPORTCLASS', 'H100', '2024-06-01', 'USA', 'licence')).toBe('not required');
    expect(cell('EXPORTCLASS', 'H100', '2024-06-01', 'Ruritania, D:1', 'licence')).toBe('required');
    expect(cell('EXPORTCLASS', 'H100', '2024-06-01', 'Ruritania, A:5', 'licence')).toBe('not required');
    expect(cell('EXPORTCLASS', 'H100', '2024-06-01', 'D:4', 'licence')).toBe('required');
    expect(sentence('EXPORTCLASS', 'H100', '2024-06-01', 'Vietnam, D1')).toMatch(/^#VALUE! .*"D1" is no country group/);
  });

  // 3A090 asks a licence for D:1, D:4 and D:5 unless the country is also in A:5 or A:6 (88 FR 73458).
  it.each([
    ['Vietnam', 'required'],
    ['Viet Nam', 'required'],
    ['Saudi Arabia', 'required'],
    ['UAE', 'required'],
    ['Qatar', 'required'],
    ['Pakistan', 'required'],
    ['Kazakhstan', 'required'],
    ['Russia', 'required'],
    ['Myanmar', 'required'],
    ['Macao', 'required'],
    ['香港', 'required'],
    ['Israel', 'not required'],
    ['India', 'not required'],
    ['Taiwan', 'not required'],
    ['Singapore', 'not required'],
    ['Korea, South', 'not required'],
    ['south korea', 'not required'],
    ['Turkey', 'not required'],
    ['Switzerland', 'not required'],
    ['Malaysia', 'not required'],
    ['Brazil', 'not required'],
  ])('knows the groups of %s: %s', (country, licence) => {
    expect(cell('EXPORTCLASS', 'H100', '2024-06-01', country, 'licence')).toBe(licence);
  });

  it.each([
    ['Nicaragua', '2024-03-14', 'no licence required'],
    ['Nicaragua', '2024-03-15', 'presumption of denial'],
    ['Cambodia', '2025-11-06', 'presumption of denial'],
    ['Cambodia', '2025-11-07', 'review policy not read'],
    ['Germany', '2022-12-01', 'no licence required'],
  ])('knows them on the day: %s on %s: %s', (country, day, policy) => {
    expect(cell('EXPORTCLASS', 'H100', day, country, 'policy')).toBe(policy);
  });

  it('says unknown for a day on which they are not established, unless they are typed', () => {
    const licence = (destination: string) => cell('EXPORTCLASS', 'H100', '2024-01-01', destination, 'licence');
    expect(licence('Cyprus')).toMatch(/^unknown .*country groups/);
    expect(licence('Cyprus, A:6')).toBe('not required');
    expect(licence('Germany, D:1')).toBe('required');
  });

  // 91 FR 43034: out of D:4 and into A:5, and a licence for advanced computing items all the same.
  it('asks for the recipient in the United Arab Emirates since they are in A:5', () => {
    const licence = (day: string, ...stated: string[]) =>
      cell('EXPORTCLASS', 'H100', day, 'United Arab Emirates', 'licence', [stated.length > 0 ? stated : [null]]);
    expect(licence('2026-07-09')).toBe('required');
    expect(licence('2026-07-10')).toMatch(/^unknown \(needs whether the recipient is the UAE Government/);
    expect(licence('2026-07-10', 'approvedInUae')).toBe('not required');
    expect(licence('2026-07-10', 'not approvedInUae')).toBe('required');
    expect(cell('EXPORTCLASS', 'H20', '2026-07-10', 'UAE', 'licence')).toBe('not required');
    expect(cell('EXPORTREASON', 'H100', '2026-07-10', 'UAE')).toMatch(
      /Country groups of United Arab Emirates: A:5 \(.*91 FR 43034.*Rules: .*3A090 to the United Arab Emirates/,
    );
  });

  it('suggests a country for a name that it does not know', () => {
    expect(sentence('EXPORTCLASS', 'H100', '2024-06-01', 'Vietnan')).toMatch(
      /^#N\/A No country "Vietnan".*Did you mean Vietnam\?/,
    );
    expect(sentence('EXPORTREASON', 'H100', '2024-06-01', 'Atlantis')).toMatch(
      /^#N\/A .*type its groups: Atlantis, D:1\.$/,
    );
    expect(cells('EXPORTCLASS', 'H100', '2024-06-01', [['Vietnan', 'Vietnam']], 'licence')).toEqual([
      ['#N/A', 'required'],
    ]);
  });

  it('opens the lane of 2026 only to what the asker states', () => {
    const policy = (...stated: string[]) => cell('EXPORTCLASS', 'H200', '2026-02-01', 'China', 'policy', [stated]);
    expect(policy()).toMatch(/^case-by-case under .*, if: .*; otherwise presumption of denial$/);
    const all = [
      'exportedFromUnitedStates',
      'tested in United States',
      'withinVolumeCap',
      'certified',
      'sold in United States',
    ];
    expect(policy(...all)).toBe('case-by-case');
    expect(policy(...all.slice(0, 3), 'not certified')).toBe('presumption of denial');
    expect(policy(...all.slice(0, 4), 'not soldInUnitedStates')).toBe('presumption of denial');
  });

  it('does not take a release for a sale in the United States, but a later one for none', () => {
    const chip = { name: 'Late', vendor: 'NVIDIA', figures: { bf16: 900, bandwidth: 4000, interconnect: 900 } };
    const policy = (released: string) =>
      asking(worldOf({ ...chip, figures: { ...chip.figures, released } })).cell(
        'EXPORTCLASS',
        'Late',
        '2026-09-01',
        'China',
        'policy',
      );
    expect(policy('2024-01')).toContain('when it was first sold in the United States');
    expect(policy('2026-Q3')).toBe('presumption of denial');
  });

  it.each([
    [['EXPORTCLASS', 'GB200 NVL72'], /^#N\/A GB200 NVL72 is a system: the rules classify chips/],
    [['EXPORTCLASS', 'H100', 'soon'], /^#VALUE! date: "soon" is no date/],
    [['EXPORTCLASS', 'H100', '2025-02-30'], /^#VALUE! date: "2025-02-30" is no date/],
    [['EXPORTCLASS', 'H100', 2025], /^#VALUE! date: 2025 .*year/],
    [
      ['EXPORTCLASS', 'H100', '2026-02-01', 'China', 'class', 'lucky'],
      /^#VALUE! stated: "lucky" is unknown. Allowed: .*certified/,
    ],
    [['EXPORTCLASS', 'H100', '2026-02-01', 'China', 'mood'], /^#VALUE! show: "mood" is unknown/],
  ] as const)('%j is refused with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});

describe('EXPORTREASON', () => {
  const reason = (...given: string[]) => String(cell('EXPORTREASON', ...given));

  it('names the source of each rule once', () => {
    expect(reason('H100', '2024-06-01')).toMatch(/Rules: 3A090\.a\.1 \(Federal Register .*, 2023-10-25\)\./);
    expect(reason('H20', '2024-06-01')).toMatch(
      /Rules: 3A090\.a\.1, 3A090\.a\.2, .* \(Federal Register [^;]*2023-10-25\)/,
    );
  });

  it('names rule, threshold, figure and source', () => {
    expect(reason('H100', '2024-06-01')).toMatch(
      /TPP 15,832 is at least 4,800 \(3A090\.a\.1, since 2023-11-17\).*Figures: tpp 15832 TPP \(/,
    );
  });

  it('separates what is modelled from what is only flagged', () => {
    expect(reason('H100', '2024-06-01')).toMatch(/Only flagged, not modelled: .*headquarters.*Entity List/);
  });

  it('takes no side where sources dispute', () => {
    expect(reason('H100', '2025-09-01')).toContain('disputed');
  });

  it('calls a rule disputed whose text and agreement name different days, and names both', () => {
    const told = reason('H20', '2026-11-12');
    expect(told).toMatch(/Affiliates Rule: disputed\./);
    expect(told).toContain('2026-11-10');
    expect(told).toContain('2027-01-10');
    expect(told).not.toMatch(/renewed/);
    expect(reason('H20', '2026-11-09')).toMatch(/Affiliates Rule: suspended\./);
  });

  it('says of a day to come that its rules are not known yet', () => {
    const told = 'Rules made after 2026-11-24 are not in this dataset.';
    expect(reason('H20', '2026-11-25')).toContain(told);
    expect(reason('H20', '2026-11-24')).not.toContain(told);
  });

  it('names the first rule for a day before it', () => {
    expect(reason('H100', '2020-01-01')).toMatch(/^No chip-level rule was in force on 2020-01-01; the first/);
  });
});

describe('POLICYEVENTS', () => {
  it('takes a year or a month for all of it', () => {
    const year = cells('POLICYEVENTS', 2025, 2025, null, false);
    expect(year.length).toBeGreaterThan(5);
    for (const [date] of year) expect(String(date)).toMatch(/^2025/);
    expect(
      cells('POLICYEVENTS', '2025-08', '2025-08', null, false).every(([date]) => String(date).startsWith('2025')),
    ).toBe(true);
  });

  it('looks for words that are no topic', () => {
    const told = (words: string) => cells('POLICYEVENTS', null, null, words, false).map((row) => String(row[2]));
    expect(told('gallium germanium').length).toBeGreaterThanOrEqual(2);
    expect(told('Seagate')).toEqual([expect.stringMatching(/^Seagate pays USD 300 m/)]);
    expect(told('H.R. 8800')).toEqual([expect.stringContaining('216-212')]);
    const both = cells('POLICYEVENTS', null, null, 'bytedance tencent', false).map((row) => row.join(' '));
    expect(both.length).toBeGreaterThanOrEqual(2);
    expect(both.every((row) => /ByteDance/.test(row) && /Tencent/.test(row))).toBe(true);
  });

  it('has a topic of enforcement', () => {
    const events = cells('POLICYEVENTS', 2025, 2026, 'enforcement', false);
    expect(events.length).toBeGreaterThanOrEqual(8);
    expect(new Set(events.map((row) => row[5]))).toEqual(new Set(['enforcement']));
  });

  it('takes dates as Excel holds them', () => {
    expect(cells('POLICYEVENTS', 45_879, 45_879, 'revenue share', false)[0]?.[0]).toBe('2025-08-10');
  });

  it.each([
    [['POLICYEVENTS', 'once'], /^#VALUE! from: "once" is no date/],
    [['POLICYEVENTS', '2025-13'], /^#VALUE! from: "2025-13" is no date/],
    [['POLICYEVENTS', '2026-01-01', '2025-01-01'], /^#VALUE! .*swap them/],
    [['POLICYEVENTS', null, null, 'weather'], /^#N\/A No (policy )?topic "weather"/],
    [['POLICYEVENTS', '1999-01-01', '1999-12-31'], /^#N\/A Nothing matches/],
  ] as const)('%j is answered with a sentence', ([name, ...given], said) => {
    expect(sentence(name, ...given)).toMatch(said);
  });
});

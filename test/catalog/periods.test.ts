import { canonicalPeriod, filedAs, fiscalPeriodsAround, periodEnd, readPeriod } from '../../src/catalog/periods';

describe('what users type as a period', () => {
  test.each([
    ['2025Q2', '2025Q2'],
    ['q2 2025', '2025Q2'],
    ['2Q25', '2025Q2'],
    ['2025-Q2', '2025Q2'],
    ['FY2026 Q2', 'FY2026Q2'],
    ['Q2 FY26', 'FY2026Q2'],
    ['2Q FY2026', 'FY2026Q2'],
    ['fiscal 2026', 'FY2026'],
    ['FY26', 'FY2026'],
    ['2025', '2025'],
    ['1H25', '2025H1'],
    ['H1 2025', '2025H1'],
    ['9M 2025', '2025 9M'],
    ['2025 9M', '2025 9M'],
    ['ttm 2025Q3', 'TTM 2025Q3'],
    ['2025-07', '2025-07'],
    ['2025-08-15', '2025-08-15'],
    ['2024 to 2029', '2024 to 2029'],
    ['2024-2029', '2024 to 2029'],
    ['2024 – 2029', '2024 to 2029'],
    ['CY2025', '2025'],
    ['calendar 2025 Q2', '2025Q2'],
    ['fiscal year 2026', 'FY2026'],
    ['2026 FY', 'FY2026'],
    ["Q2'25", '2025Q2'],
    ['25Q2', '2025Q2'],
    ['2H FY26', 'FY2026H2'],
    ['9M FY2026', 'FY2026 9M'],
    ['LTM 2025Q3', 'TTM 2025Q3'],
    ['2025Q3 LTM', 'TTM 2025Q3'],
    ['２０２５Ｑ２', '2025Q2'],
    ['F2Q26', 'FY2026Q2'],
    ['FQ2 2026', 'FY2026Q2'],
    ['2QFY26', 'FY2026Q2'],
    ['FY2Q26', 'FY2026Q2'],
    ['F26', 'FY2026'],
    ['FY26E', 'FY2026'],
    ['FY2026A', 'FY2026'],
    ['1H25', '2025H1'],
    ['1HFY26', 'FY2026H1'],
    ['F1H26', 'FY2026H1'],
    ['6M25', '2025H1'],
    ['9MFY26', 'FY2026 9M'],
    ['2Q25E', '2025Q2'],
    ['2025E', '2025'],
    ["4Q'25A", '2025Q4'],
    ['CY2Q25', '2025Q2'],
    ['C2Q25', '2025Q2'],
    ['2QCY25', '2025Q2'],
    ['CY25E', '2025'],
    ['second quarter of fiscal 2026', 'FY2026Q2'],
    ['first half of 2025', '2025H1'],
    ['2nd quarter 2025', '2025Q2'],
    ['4th quarter of fiscal year 2025', 'FY2025Q4'],
    ['2025年第二季度', '2025Q2'],
    ['2025年上半年', '2025H1'],
    ['2025年前三季度', '2025 9M'],
    ['2025年', '2025'],
  ])('%s is %s', (typed, meant) => expect(canonicalPeriod(typed)).toBe(meant));

  test.each([
    '',
    'Q2',
    '25',
    'Q5 2025',
    '2025Q0',
    'last quarter',
    'FY',
    'TTM 2025',
    '2025-7',
    '2025-07-1',
    '2025-07-155',
    '12025-07',
    '20255',
    'about 2025',
    '2025 or so',
    'Q2 2025 or so',
    'ex TTM 2025Q3',
    '25E',
    'F',
    'F2Q',
    'FY2Q',
    '2026FQ',
    '第二季度',
    'TTM 2025Q3 ex',
    '2025Q3 TTM ex',
    '12024 to 2029',
    '2024 to 20299',
  ])('%j is no period', (typed) => expect(readPeriod(typed)).toBeUndefined());
});

describe('fiscal and calendar', () => {
  const around = (text: string, endMonth: number) => fiscalPeriodsAround(readPeriod(text) ?? fail(), endMonth);

  it('names the fiscal quarters around a calendar quarter, the larger share first', () => {
    expect(around('2025Q2', 1)).toEqual(['FY2026Q2', 'FY2026Q1']);
    expect(around('2025Q2', 3)).toEqual(['FY2026Q1']);
    expect(around('2025', 1)).toEqual(['FY2026', 'FY2025']);
    expect(around('2025Q4', 8)).toEqual(['FY2026Q1', 'FY2026Q2']);
    // A year that ends in January: its quarters begin in February, May, August and November.
    expect(around('2025Q1', 1)).toEqual(['FY2026Q1', 'FY2025Q4']);
    expect(around('2025Q3', 1)).toEqual(['FY2026Q3', 'FY2026Q2']);
  });

  it('names half-years around a half-year and nine months around nine months', () => {
    expect(around('2025H1', 1)).toEqual(['FY2026H1', 'FY2025H2']);
    expect(around('2025H2', 9)).toEqual(['FY2025H2', 'FY2026H1']);
    // October to June and January to September share January to June.
    expect(around('2025 9M', 9)).toEqual(['FY2025 9M']);
  });

  it('has no fiscal period for a day or a month', () => {
    expect(around('2025-07-15', 1)).toEqual([]);
    expect(filedAs(readPeriod('2025-07') ?? fail(), 12)).toBe('2025-07');
  });

  it('needs no FY where the fiscal year is the calendar year', () => {
    const asked = readPeriod('FY2025Q2') ?? fail();
    expect(filedAs(asked, 12)).toBe('2025Q2');
    expect(filedAs(asked, 1)).toBe('FY2025Q2');
  });

  it('knows in which month a period ends', () => {
    const january2026 = 2026 * 12 + 1;
    expect(periodEnd('FY2026', 1)).toBe(january2026);
    expect(periodEnd('FY2026Q4', 1)).toBe(january2026);
    expect(periodEnd('2025', 12)).toBe(2025 * 12 + 12);
    expect(periodEnd('2025 9M', 12)).toBe(2025 * 12 + 9);
    expect(periodEnd('FY2026H1', 1)).toBe(2025 * 12 + 7);
    expect(periodEnd('2025Q2', 1)).toBe(2025 * 12 + 6);
    expect(periodEnd('TTM 2025Q3', 1)).toBe(2025 * 12 + 9);
    expect(periodEnd('2025-07', 1)).toBe(2025 * 12 + 7);
    expect(periodEnd('2025-07-15', 1)).toBe(2025 * 12 + 7);
    expect(periodEnd('2024 to 2029', 1)).toBe(2029 * 12 + 12);
    expect(periodEnd('soon', 12)).toBe(0);
  });
});

function fail(): never {
  throw new Error('the test itself asks for a period that cannot be read');
}

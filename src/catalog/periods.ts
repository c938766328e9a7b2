/**
 * Periods of company figures: reading what users type, and keeping fiscal and calendar apart. `FY2026Q2` of a company
 * whose year ends in January is not `2025Q2`; where the fiscal year is the calendar year both forms mean the same.
 */

/** A part of a year; '' is the whole year. */
type Part = '' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | '9M';

export interface Period {
  /** As data files write it: 2025, 2025Q2, 2025 9M, FY2026, FY2026Q2, TTM 2025Q3, 2025-07, 2025-07-15, 2024 to 2029. */
  readonly text: string;
  readonly fiscal: boolean;
  /** Undefined for days, months, trailing years and spans, which no fiscal calendar shifts. */
  readonly within?: { readonly year: number; readonly part: Part };
}

const firstMonth: Readonly<Record<Part, number>> = { '': 0, Q1: 0, Q2: 3, Q3: 6, Q4: 9, H1: 0, H2: 6, '9M': 0 };
const months: Readonly<Record<Part, number>> = { '': 12, Q1: 3, Q2: 3, Q3: 3, Q4: 3, H1: 6, H2: 6, '9M': 9 };

export const periodForms = '2025, 2025Q2, 2025H1, 2025 9M, FY2026 or FY2026Q2';

/** `readPeriod('q2 fy26')` is FY2026Q2; undefined for a text that is no period or names no year. */
export function readPeriod(text: string): Period | undefined {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(plain)) return { text: plain, fiscal: false };
  const span = /^(\d{4})\s*(?:TO|-|–)\s*(\d{4})$/.exec(plain);
  if (span !== null) return { text: `${span[1]} to ${span[2]}`, fiscal: false };
  const packed = packedPeriod(plain);
  const trailing = /^(?:TTM|LTM)(\d{4}Q[1-4])$|^(\d{4}Q[1-4])(?:TTM|LTM)$/.exec(packed);
  if (trailing !== null) return { text: `TTM ${trailing[1] ?? trailing[2]}`, fiscal: false };
  const yearFirst = /^(FY)?(\d{4}|\d{2})(FY)?(Q[1-4]|[1-4]Q|H[12]|[12]H|6M|9M)?$/.exec(packed);
  const partFirst = /^(FY)?(Q[1-4]|[1-4]Q|H[12]|[12]H|6M|9M)(FY)?(\d{4}|\d{2})$/.exec(packed);
  if (yearFirst !== null) {
    const [, before, year = '', after, part = ''] = yearFirst;
    const fiscal = before !== undefined || after !== undefined;
    if (year.length === 2 && !fiscal && part === '') return undefined;
    return period(fiscal, year, part);
  }
  if (partFirst !== null) {
    const [, before, part = '', after, year = ''] = partFirst;
    return period(before !== undefined || after !== undefined, year, part);
  }
  return undefined;
}

const spelledOut: readonly (readonly [RegExp, string])[] = [
  [/第?一季度|FIRST(?=Q|H)|1ST/g, '1Q'],
  [/第?二季度|SECOND(?=Q|H)|2ND/g, '2Q'],
  [/前三季度/g, '9M'],
  [/第?三季度|THIRD(?=Q)|3RD/g, '3Q'],
  [/第?四季度|FOURTH(?=Q)|4TH/g, '4Q'],
  [/上半年/g, '1H'],
  [/下半年/g, '2H'],
  [/年/g, ''],
  [/QQUARTER|QUARTER/g, 'Q'],
  [/QHALF|HALF/g, 'H'],
];

/**
 * One spelling of the many in tables of banks and companies: F2Q26, FQ2 2026, 2QFY26, 4QCY25, FY26E, 2Q'25A, "second
 * quarter of fiscal 2026", 2025年上半年. E, A, F and P behind a year (estimate, actual …) are no part of the period.
 */
function packedPeriod(plain: string): string {
  const bare = plain.replace(/[\s\-_/'’.,()]|\b(?:OF|THE)\b/g, '');
  return spelledOut
    .reduce((text, [spelling, short]) => text.replace(spelling, short), bare)
    .replace(/^(CALENDAR(YEAR)?|CY)(?=\d\d[EAFP]?$)/, '20')
    .replace(/CALENDAR(YEAR)?|CY/, '')
    .replace(/FISCAL(YEAR)?/, 'FY')
    .replace(/^C(?=[1-4]?[QH])/, '')
    .replace(/([\dQH])[EAFP]$/, '$1')
    .replace(/F(?=\d|Q|H)/, 'FY');
}

function period(fiscal: boolean, digits: string, partText: string): Period {
  const year = Number(digits) + (digits.length === 2 ? 2000 : 0);
  const part = (/^\d[QH]$/.test(partText) ? `${partText[1]}${partText[0]}` : partText.replace('6M', 'H1')) as Part;
  return { text: written(fiscal, year, part), fiscal, within: { year, part } };
}

function written(fiscal: boolean, year: number, part: Part): string {
  return `${fiscal ? 'FY' : ''}${year}${part === '9M' ? ' 9M' : part}`;
}

/** The one way to write a period, or undefined for a text that is none. */
export function canonicalPeriod(text: string): string | undefined {
  return readPeriod(text)?.text;
}

/** The period as a company whose fiscal year ends in `endMonth` files it: calendar years need no FY. */
export function filedAs(asked: Period, endMonth: number): string {
  return endMonth === 12 && asked.within !== undefined
    ? written(false, asked.within.year, asked.within.part)
    : asked.text;
}

/** The fiscal periods of the same length that share months with a calendar period, the largest share first. */
export function fiscalPeriodsAround(asked: Period, endMonth: number): readonly string[] {
  if (asked.within === undefined) return [];
  const { year, part } = asked.within;
  const start = year * 12 + firstMonth[part];
  const parts: readonly Part[] = part.startsWith('Q')
    ? ['Q1', 'Q2', 'Q3', 'Q4']
    : part.startsWith('H')
      ? ['H1', 'H2']
      : [part];
  return [year, year + 1]
    .flatMap((fiscalYear) =>
      parts.map((fiscalPart) => {
        const [first, last] = fiscalMonths(fiscalYear, fiscalPart, endMonth);
        return {
          name: written(true, fiscalYear, fiscalPart),
          shared: Math.min(last, start + months[part]) - Math.max(first, start),
        };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ name }) => name);
}

/** First month, and the month after the last, counted from year 0. */
function fiscalMonths(year: number, part: Part, endMonth: number): readonly [number, number] {
  const first = year * 12 + endMonth - 12 + firstMonth[part];
  return [first, first + months[part]];
}

/** The month after the last of a period of a company, counted from year 0; 0 for a text that is no period. */
export function periodEnd(text: string, endMonth: number): number {
  const read = readPeriod(text);
  if (read === undefined) return 0;
  if (read.within !== undefined)
    return fiscalMonths(read.within.year, read.within.part, read.fiscal ? endMonth : 12)[1];
  const trailing = /^TTM (.*)$/.exec(read.text);
  if (trailing !== null) return periodEnd(trailing[1] ?? '', endMonth);
  const day = /^(\d{4})-(\d{2})/.exec(read.text);
  if (day !== null) return Number(day[1]) * 12 + Number(day[2]);
  const span = /to (\d{4})$/.exec(read.text);
  return span === null ? 0 : Number(span[1]) * 12 + 12;
}

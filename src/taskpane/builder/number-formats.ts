/** How a sheet is to show what a function answers: by the unit of its numbers, and a year without thousands. */
import type { Answers } from '../../functions/ask';
import type { SheetFunction } from '../../functions/define';
import type { NumberFormats } from '../../workbook/workbook';

const byUnit: Readonly<Record<string, string>> = {
  fraction: '0.0%',
  money: '#,##0.00',
  'money a year': '#,##0.00',
  USD: '#,##0.00',
  'USD bn': '#,##0.0',
  date: 'yyyy-mm-dd',
  year: '0',
  '×': '0.00',
  'tokens/s': '#,##0.0',
};

/** More cells than anybody looks at are left as they are. */
const mostFormatted = 5000;
const years = { from: 1990, to: 2100 };

/** A format for each cell of the answer; undefined leaves a cell its own. `answers` is undefined while it is not known. */
export function formatsFor({ result: { shape, unit } }: SheetFunction, answers: Answers | undefined): NumberFormats {
  const format = shape === 'one' && unit !== undefined ? byUnit[unit] : undefined;
  if (answers === undefined) return [[format]];
  const [first = []] = answers;
  if (answers.length * first.length > mostFormatted) return [[format]];
  if (shape === 'one') return answers.map((row) => row.map(() => format));
  const columns = first.map((_, column) => (isYears(answers.map((row) => row[column])) ? '0' : undefined));
  return answers.map(() => columns);
}

/** Years that are texts too: a sheet would show them with the thousands of the cell's own format. */
function isYears(cells: readonly unknown[]): boolean {
  const found = cells.filter((cell) => typeof cell === 'number' || (typeof cell === 'string' && /^\d{4}$/.test(cell)));
  return (
    found.length > 0 &&
    found.map(Number).every((year) => Number.isInteger(year) && year >= years.from && year <= years.to)
  );
}

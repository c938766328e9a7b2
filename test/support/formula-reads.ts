/** Which cells a formula names: `Sheet!A1` for each cell of each reference. */
import { tokenize } from '@borgar/fx';
import { columnName, parseAddress } from '../../src/workbook/workbook';

export function cellsRead(formula: string, sheet: string): string[] {
  return tokenize(formula)
    .filter(({ type }) => type === 'range')
    .flatMap(({ value }) => rangeCells(value, sheet));
}

/** `rangeCells('A1:B2', 'Sheet1')`; the sheet that the text names goes before. */
export function rangeCells(text: string, sheet: string): string[] {
  const [from = '', to] = (text.includes('!') ? text : `'${sheet.replaceAll("'", "''")}'!${text}`)
    .replaceAll('$', '')
    .split(':');
  const quoted = /^[^']+ .*!/.test(from)
    ? `'${from.slice(0, from.indexOf('!'))}'${from.slice(from.indexOf('!'))}`
    : from;
  const first = parseAddress(quoted);
  if (first === undefined) return [];
  const last = to === undefined ? first : (parseAddress(`x!${to}`) ?? first);
  const cells: string[] = [];
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      cells.push(`${first.sheet}!${columnName(column)}${row + 1}`);
    }
  }
  return cells;
}

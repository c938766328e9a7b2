/** Text on the clipboard, as spreadsheets, mails and editors put it there: tabs between columns, one line a row. */
import { parseCsv } from 'hucre/csv';
import { withPlainSigns } from '../typed/full-width';
import { type Pasted, type PastedCell, rectangle } from './pasted';
import { asTyped } from './shown-value';

/** Fields of the text. A field with a tab, a quote or a line break in it stands in quotes. */
export function fields(text: string): string[][] {
  // Where quotes do not come in pairs, as in 19" rack, they quote nothing.
  const fastMode = (text.match(/"/g)?.length ?? 0) % 2 !== 0;
  return parseCsv(text.replace(/\r\n?/g, '\n'), { delimiter: '\t', fastMode }).map((row) => row.map(String));
}

export function fromPlainText(text: string): Pasted | undefined {
  if (text === '') return undefined;
  // One cell keeps its quotes: nobody but a spreadsheet puts a text in quotes that are not its own.
  const rows = /[\t\r\n]/.test(text) ? fields(text) : [[text]];
  return rectangle(rows.map((row) => row.map(cellOf)));
}

function cellOf(text: string): PastedCell {
  if (text === '') return {};
  if (/^[=＝](?![=＝>]|$)/.test(text)) return { formula: withPlainSigns(text) };
  const typed = asTyped(text);
  if (typed === undefined) return { value: text, ...(text.includes('\n') && { style: { wrap: true } }) };
  const { value, numberFormat } = typed;
  return { value, shown: text, ...(numberFormat !== undefined && { style: { numberFormat } }) };
}

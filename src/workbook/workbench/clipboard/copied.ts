/** What copied cells put on the clipboard: what is seen, and beside it, for spreadsheets that can read it, what is held. */
import type { CellContent, CellStyle } from '../../snapshot';
import { asTyped } from './shown-value';

export interface CopiedCell {
  /** As the grid shows it. */
  readonly shown: string;
  readonly value?: CellContent;
  readonly style?: CellStyle;
  /** The block of a merged cell, in its first cell. */
  readonly rows?: number;
  readonly columns?: number;
  /** True for the other cells of a merged one. */
  readonly covered?: true;
}

export type Copied = readonly (readonly CopiedCell[])[];

/** Tabs and line breaks as Excel writes them: a text that holds one of its own stands in quotes. */
export function asText(copied: Copied): string {
  return copied.map((row) => row.map(({ shown }) => field(shown)).join('\t')).join('\n');
}

function field(shown: string): string {
  return /[\t\n\r]|^"/.test(shown) ? `"${shown.replace(/"/g, '""')}"` : shown;
}

/** The table, in the dialects of Excel and Google Sheets. `id` tells the workbench that it was copied here. */
export function asHtml(copied: Copied, id: string): string {
  const rows = copied.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return (
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">` +
    '<style>br{mso-data-placement:same-cell}</style></head><body><google-sheets-html-origin>' +
    `<table data-copy-id="${id}" style="border-collapse:collapse"><tbody>\n${rows}\n</tbody></table>` +
    '</google-sheets-html-origin></body></html>'
  );
}

function cell({ shown, value, style = {}, rows = 1, columns = 1, covered }: CopiedCell): string {
  if (covered) return '';
  const attributes = [
    rows > 1 ? `rowspan="${rows}"` : '',
    columns > 1 ? `colspan="${columns}"` : '',
    ...held(value),
    style.numberFormat === undefined ? '' : `data-sheets-numberformat="${json({ 1: 2, 2: style.numberFormat, 3: 1 })}"`,
    css(style, value),
  ].filter((each) => each !== '');
  return `<td${attributes.map((each) => ` ${each}`).join('')}>${escaped(shown).replace(/\n/g, '<br>')}</td>`;
}

function held(value: CellContent | undefined): string[] {
  switch (typeof value) {
    case 'number':
      return [`x:num="${value}"`, `data-sheets-value="${json({ 1: 3, 3: value })}"`];
    case 'boolean':
      return [`x:bool="${String(value).toUpperCase()}"`, `data-sheets-value="${json({ 1: 4, 4: value ? 1 : 0 })}"`];
    case 'string':
      return ['x:str', `data-sheets-value="${json({ 1: 2, 2: value })}"`];
    case 'object':
      return [`x:err="${escaped(value.error)}"`];
    default:
      return [];
  }
}

function css(style: CellStyle, value: CellContent | undefined): string {
  const { bold, italic, color, fill, horizontal, fontSize, wrap, numberFormat } = style;
  // Digits that are a text would be a number where they are pasted.
  const digits = typeof value === 'string' && asTyped(value) !== undefined;
  const format = numberFormat ?? (digits ? '@' : undefined);
  const found = [
    bold && 'font-weight:700',
    italic && 'font-style:italic',
    color !== undefined && `color:#${color}`,
    fill !== undefined && `background:#${fill}`,
    horizontal !== undefined && `text-align:${horizontal}`,
    fontSize !== undefined && `font-size:${fontSize}pt`,
    wrap && 'white-space:normal',
    format !== undefined &&
      `mso-number-format:&quot;${escaped(format.replace(/[^\w]/g, (sign) => (sign === '"' ? '\\0022' : `\\${sign}`)))}&quot;`,
  ].filter((each) => typeof each === 'string');
  return found.length === 0 ? '' : `style="${found.join(';')}"`;
}

function json(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * A small builder for sheets that are written by hand: cells by address, styles by block. What it makes is plain data
 * that any workbook can take.
 */
import type { CellBlock, CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { columnName, parseAddress } from '../workbook/workbook';

/** A cell with what stands in it, a text that begins with "=" being a formula; or a style alone. */
export type Placed = readonly [address: string, content: string | number | undefined, style?: CellStyle];

export const title: CellStyle = { bold: true, fontSize: 20, vertical: 'middle' };
export const section: CellStyle = { bold: true, fontSize: 12, fill: 'DCE6F5', color: '1B365D', vertical: 'middle' };
export const head: CellStyle = { bold: true, color: '44546A' };
export const headRight: CellStyle = { ...head, horizontal: 'right' };
export const quiet: CellStyle = { color: '5F6B7A' };
export const code: CellStyle = { color: '5F6B7A', italic: true };
export const strong: CellStyle = { bold: true };
export const right: CellStyle = { horizontal: 'right' };
/** Over rows that are filled from the top, where words at the bottom would touch the first of them. */
export const middle: CellStyle = { vertical: 'middle' };
export const wrapped: CellStyle = { wrap: true, vertical: 'top' };
/** Cells that are meant to be typed over. */
export const entry: CellStyle = { fill: 'FFF4D6', color: '7A4B00' };

const aligned = (numberFormat: string): CellStyle => ({ numberFormat, horizontal: 'right' });
export const number = aligned('#,##0');
export const oneDecimal = aligned('#,##0.0');
export const twoDecimals = aligned('#,##0.00');
export const percent = aligned('0.0%');
export const wholePercent = aligned('0%');
export const times = aligned('0.00"×"');
export const dollars = aligned('$#,##0');
export const dollarsAndCents = aligned('$#,##0.00');
export const day = aligned('yyyy-mm-dd');

/** Two styles in one, the second above the first. */
export const both = (below: CellStyle, above: CellStyle): CellStyle => ({ ...below, ...above });

/** A band across the sheet with the words of a section in it. */
export function heading(row: number, text: string, lastColumn: string): Placed[] {
  return [...styled(`A${row}`, `${lastColumn}${row}`, section), [`A${row}`, text]];
}

/** The same style for every cell of a block, whatever a formula spills into it. */
export function styled(from: string, to: string, style: CellStyle): Placed[] {
  const first = place(from);
  const last = place(to);
  const placed: Placed[] = [];
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      placed.push([`${columnName(column)}${row + 1}`, undefined, style]);
    }
  }
  return placed;
}

/** Contents below each other, from a cell down. */
export function down(from: string, contents: readonly (string | number)[], style: CellStyle = {}): Placed[] {
  const { row, column } = place(from);
  return contents.map((content, index) => [`${columnName(column)}${row + index + 1}`, content, style]);
}

/** Contents beside each other, from a cell to the right. */
export function across(from: string, contents: readonly (string | number)[], style: CellStyle = {}): Placed[] {
  const { row, column } = place(from);
  return contents.map((content, index) => [`${columnName(column + index)}${row + 1}`, content, style]);
}

/** Title, what the sheet is for, and in the corner the scenario and the data that it is calculated with. */
export function masthead(name: string, about: string, labelColumn: string, valueColumn: string): Placed[] {
  return [
    ['A1', name, title],
    ['A2', about, quiet],
    [`${labelColumn}1`, 'scenario', { ...headRight, vertical: 'middle' }],
    [`${valueColumn}1`, '=INDEX(SCENARIO(),1,1)', { ...quiet, vertical: 'middle' }],
    [`${labelColumn}2`, 'data', headRight],
    [`${valueColumn}2`, '=DATASETVERSION()', quiet],
  ];
}

/** In pixels, of a row of headings in the middle. */
export const headHeight = 28;

export interface SheetPlan {
  readonly name: string;
  readonly content: readonly Placed[];
  /** In pixels, from column A on. */
  readonly widths?: readonly number[];
  /** In pixels, by the number that the row shows. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Rows with the band of a section, each from column A to the last one. */
  readonly sections?: { readonly rows: readonly number[]; readonly lastColumn: string };
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

export function sheet({
  name,
  content,
  widths = [],
  heights = {},
  sections = { rows: [], lastColumn: 'A' },
  frozen,
}: SheetPlan): SheetSnapshot {
  const bands = sections.rows.map((row): [number, number] => [row, 28]);
  return {
    name,
    cells: cellsOf(content),
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([...bands, ...Object.entries(heights)].map(([row, height]) => [Number(row) - 1, height])),
    // A title longer than the first column is cut by what stands in the next one.
    merges: sections.rows.map((row) => blockOf(`A${row}`, `${sections.lastColumn}${row}`)),
    frozen: frozen ?? { rows: 0, columns: 0 },
    hidden: false,
    gridlines: true,
  };
}

export function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, activeSheet: 0, names: [], part: undefined };
}

/** Later entries add their style to what stands in a cell already. */
function cellsOf(content: readonly Placed[]): CellSnapshot[] {
  const cells = new Map<string, CellSnapshot>();
  for (const [address, given, style] of content) {
    const before = cells.get(address);
    const merged = style === undefined ? before?.style : { ...before?.style, ...style };
    const formula = typeof given === 'string' && given.startsWith('=');
    cells.set(address, {
      ...before,
      ...place(address),
      ...(formula ? { formula: given } : given !== undefined && { value: given }),
      ...(merged !== undefined && { style: merged }),
    });
  }
  return [...cells.values()];
}

function blockOf(from: string, to: string): CellBlock {
  const first = place(from);
  const last = place(to);
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

function place(address: string): { readonly row: number; readonly column: number } {
  const found = parseAddress(`Sheet!${address}`);
  if (found === undefined) throw new Error(`${address} is no address.`);
  return { row: found.row, column: found.column };
}

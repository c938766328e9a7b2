/**
 * The first workbook: what ChipSheet can do, shown with the figures of the article. Formulas only; no formula of ours
 * reads the cell of another, since each such step costs half a second in Excel.
 */
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { parseAddress } from '../workbook/workbook';

const title: CellStyle = { bold: true, fontSize: 20, vertical: 'middle' };
const section: CellStyle = { bold: true, fontSize: 12, fill: 'DCE6F5', color: '1B365D', vertical: 'middle' };
const head: CellStyle = { bold: true, color: '44546A' };
const headRight: CellStyle = { ...head, horizontal: 'right' };
const quiet: CellStyle = { color: '5F6B7A' };
const code: CellStyle = { color: '5F6B7A', italic: true };
/** Cells that are meant to be typed over. */
const entry: CellStyle = { fill: 'FFF4D6', color: '7A4B00' };
const number: CellStyle = { numberFormat: '#,##0', horizontal: 'right' };
const percent: CellStyle = { numberFormat: '0.0%', horizontal: 'right' };
const times: CellStyle = { numberFormat: '0.00"×"', horizontal: 'right' };
const strong: CellStyle = { bold: true };

type Placed = readonly [address: string, content: string | undefined, style?: CellStyle];

const lastColumn = 'H';

function heading(row: number, text: string): Placed[] {
  const rest = [...'BCDEFGH'].map((column): Placed => [`${column}${row}`, undefined, section]);
  return [[`A${row}`, text, section], ...rest];
}

/** The same style for every cell of a block, whatever a formula spills into it. */
function styled(from: string, to: string, style: CellStyle): Placed[] {
  const first = place(from);
  const last = place(to);
  const placed: Placed[] = [];
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      placed.push([`${String.fromCharCode(65 + column)}${row + 1}`, undefined, style]);
    }
  }
  return placed;
}

const content: readonly Placed[] = [
  ['A1', 'AI chips and the politics around them', title],
  ['A2', 'Each number is a formula with a source behind it. Type over a yellow cell, or change the scenario.', quiet],
  ['F1', 'scenario', { ...headRight, vertical: 'middle' }],
  ['G1', '=INDEX(SCENARIO(),1,1)', { ...quiet, vertical: 'middle' }],
  ['F2', 'data', headRight],
  ['G2', '=DATASETVERSION()', quiet],

  ...heading(4, '1   Which chip? Type any names, in any spelling'),
  ['A5', 'you type', head],
  ['A6', 'h20', entry],
  ['A7', 'nvidia h100', entry],
  ['A8', 'A100', entry],
  ['A9', '昇腾910C', entry],
  ['A10', 'mi-300x', entry],
  ['B5', '=CHIPTABLE(A6:A10,{"memory","bandwidth","bf16","int8","tdp","released"})', head],
  ...styled('C5', `${lastColumn}5`, headRight),
  ...styled('B6', 'B10', strong),
  ...styled('C6', 'G10', number),
  ...styled('H6', 'H10', { horizontal: 'right' }),

  ...heading(12, '2   How far is the H20 behind, and where is it ahead?'),
  ['A13', 'spec', head],
  ['A14', 'H20 ÷ H100', strong],
  ['A15', 'H20 ÷ Ascend 910C', strong],
  ['B13', 'memory', { ...entry, horizontal: 'right' }],
  ['C13', 'bandwidth', { ...entry, horizontal: 'right' }],
  ['D13', 'bf16', { ...entry, horizontal: 'right' }],
  ['E13', 'int8', { ...entry, horizontal: 'right' }],
  ['B14', '=CHIPRATIO("H20","H100",B13:E13)'],
  ['B15', '=CHIPRATIO("H20","Ascend 910C",B13:E13)'],
  ...styled('B14', 'E15', times),

  ...heading(17, '3   What does a 15% revenue share cost in gross margin?'),
  ['A18', 'points of margin lost', { ...strong, vertical: 'middle' }],
  ['B18', '=MARGINHIT()', { ...percent, bold: true, fontSize: 16, vertical: 'middle' }],
  ['C18', '=FORMULATEXT(B18)', { ...code, vertical: 'middle' }],
  ['A19', 'margin that is left', strong],
  ['B19', '=MARGINAFTER()', percent],
  ['C19', '=FORMULATEXT(B19)', code],
  ['A20', 'margin at 8 and 10 points', strong],
  ['B20', '=IMPLIEDMARGIN({0.08,0.1})', percent],
  ...styled('C20', 'C20', percent),
  ['D20', '=FORMULATEXT(B20)', code],
  ['A21', 'low, base, high', strong],
  ['B21', '=MARGINRANGE()', head],
  ...styled('C21', 'D21', head),
  ...styled('C22', 'C24', percent),
  ['A22', 'the press: 8 to 10 points', quiet],
  ['A23', '=FORMULATEXT(B21)', code],

  ...heading(26, '4   A rack of 384 against a rack of 72'),
  ['A27', 'spec', head],
  ['B27', 'CloudMatrix 384', headRight],
  ['C27', 'GB200 NVL72', headRight],
  ['D27', 'ratio', headRight],
  ['E27', 'unit', head],
  ['E28', '=XLOOKUP(A28:A31,CHOOSECOLS(SPECLIST(),1),CHOOSECOLS(SPECLIST(),2))', quiet],
  ...styled('E29', 'E31', quiet),
  ['A28', 'bf16', entry],
  ['A29', 'memory', entry],
  ['A30', 'bandwidth', entry],
  ['A31', 'power', entry],
  ['B28', '=CHIPSPEC(B27:C27,A28:A31)'],
  ...styled('B28', 'C31', number),
  ['D28', '=CHIPRATIO(B27,C27,A28:A31)'],
  ...styled('D28', 'D31', times),

  ...heading(33, '5   A name that is not known is never guessed'),
  ['A34', 'Ascend 910X', entry],
  ['B34', '=CHIPSPEC(A34,"bandwidth")'],
  ['C34', 'Select the #N/A: the line below the grid says what may have been meant.', quiet],

  ...heading(36, '6   Who says so?'),
  ['A37', 'source', strong],
  ['A38', 'address', strong],
  ['A39', 'kind of publisher', strong],
  ['A40', 'as of', strong],
  ['A41', 'confidence', strong],
  ['B37', '=TRANSPOSE(CHIPSOURCE("Ascend 910C","bandwidth"))'],
];

const sheet: SheetSnapshot = {
  name: 'Start here',
  cells: placedCells(content),
  columnWidths: new Map([190, 140, 115, 130, 110, 110, 80, 105].map((width, column) => [column, width])),
  rowHeights: new Map([[0, 40], [17, 30], ...[3, 11, 16, 25, 32, 35].map((row): [number, number] => [row, 28])]),
  merges: [],
  frozen: { rows: 0, columns: 0 },
  hidden: false,
  gridlines: true,
};

export const startHere: WorkbookSnapshot = { sheets: [sheet], activeSheet: 0, names: [], part: undefined };

export const emptyWorkbook: WorkbookSnapshot = {
  ...startHere,
  sheets: [{ ...sheet, name: 'Sheet1', cells: [], columnWidths: new Map(), rowHeights: new Map() }],
};

/** Later entries add their style to what stands in a cell already. */
function placedCells(entries: readonly Placed[]): CellSnapshot[] {
  const cells = new Map<string, CellSnapshot>();
  for (const [address, text, style] of entries) {
    const before = cells.get(address);
    const merged = style === undefined ? before?.style : { ...before?.style, ...style };
    cells.set(address, {
      ...before,
      ...place(address),
      ...(text?.startsWith('=') ? { formula: text } : text !== undefined && { value: text }),
      ...(merged !== undefined && { style: merged }),
    });
  }
  return [...cells.values()];
}

function place(address: string): { readonly row: number; readonly column: number } {
  const { row, column } = parseAddress(`Sheet!${address}`) ?? { row: 0, column: 0 };
  return { row, column };
}

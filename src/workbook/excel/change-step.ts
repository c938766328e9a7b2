/** Carries changes of one kind out in Excel, in one request. */
import type { CellChange, CellState, Change, SheetChange } from '../changes';
import { withProperties } from '../part';
import type { CellContent, CellSnapshot, CellStyle } from '../snapshot';
import { areasBySheet } from './areas';
import { readWorkbookPart, writeWorkbookPart } from './workbook-part';

/** The client takes larger blocks apart itself, row by row. */
const cellsInBlock = 1000;
/** A request stays well under 5 MB. */
const blocksAtOnce = 5;

export async function changeStep(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  const cells = changes.filter((change) => change.kind === 'cell');
  writeCells(context, cells);
  for (const change of changes) {
    if (change.kind === 'name') {
      if (change.was !== undefined) names.getItemOrNullObject(change.name).delete();
      if (change.becomes === undefined) continue;
      const added = names.add(change.name, `=${change.becomes.refersTo}`);
      if (change.becomes.hidden === true) added.visible = false;
    }
  }
  await context.sync();
  for (const change of changes) {
    if (change.kind === 'sheet') await writeSheet(context, worksheets, change);
    if (change.kind === 'part') {
      const xml = withProperties(await readWorkbookPart(context), change.becomes);
      if (xml !== undefined) await writeWorkbookPart(context, xml);
    }
  }
}

/** Cells that become empty go first: a formula that spills needs the room. */
function writeCells(context: Excel.RequestContext, changes: readonly CellChange[]): void {
  const { worksheets } = context.workbook;
  const emptied = changes.filter(({ becomes }) => isEmpty(becomes));
  for (const [sheet, lists] of areasBySheet(emptied.map(({ address }) => address))) {
    for (const list of lists) worksheets.getItem(sheet).getRanges(list).clear('Contents');
  }
  const values = changes.filter(({ becomes }) => !isEmpty(becomes) && becomes.formula === undefined);
  const formulas = changes.filter(({ becomes }) => !isEmpty(becomes) && becomes.formula !== undefined);
  for (const { address, becomes } of [...values, ...formulas]) {
    const { sheet, row, column } = address;
    const range = worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    range.formulas = [[entered(becomes)]];
  }
  const byFill = new Map<string | null, CellChange[]>();
  for (const change of changes) {
    const { fill } = change.becomes;
    if (fill === undefined) continue;
    byFill.set(fill, [...(byFill.get(fill) ?? []), change]);
  }
  for (const [fill, list] of byFill) {
    for (const [sheet, addresses] of areasBySheet(list.map(({ address }) => address))) {
      for (const address of addresses) {
        const { fill: format } = worksheets.getItem(sheet).getRanges(address).format;
        if (fill === null) format.clear();
        else format.color = `#${fill}`;
      }
    }
  }
}

function isEmpty({ formula, value, spilled }: CellState): boolean {
  return formula === undefined && (value === undefined || value === '' || spilled === true);
}

function entered({ formula, value }: CellState): string | number | boolean {
  return formula ?? contentEntered(value);
}

/** The apostrophe keeps a text a text: "=1+1", "1/2" and "0123" would become something else. */
function contentEntered(value: CellContent | undefined): string | number | boolean {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? `'${value}` : value;
}

async function writeSheet(
  context: Excel.RequestContext,
  worksheets: Excel.WorksheetCollection,
  { name, was, becomes }: SheetChange,
): Promise<void> {
  if (becomes === undefined) {
    worksheets.getItemOrNullObject(name).delete();
    await context.sync();
    return;
  }
  if (was === undefined) {
    worksheets.add(name);
    await context.sync();
  }
  const sheet = worksheets.getItem(name);
  if (was !== undefined) sheet.getRange().clear();
  sheet.showGridlines = becomes.gridlines;
  const { rows, columns } = becomes.frozen;
  if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  for (const [column, width] of becomes.columnWidths) {
    // Excel counts in points here.
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * 0.75;
  }
  await context.sync();
  const width = Math.max(1, ...becomes.cells.map(({ column }) => column + 1));
  const height = Math.max(1, ...becomes.cells.map(({ row }) => row + 1));
  const perBlock = Math.max(1, Math.floor(cellsInBlock / width));
  let blocks = 0;
  const byRow = new Map<number, CellSnapshot[]>();
  for (const cell of becomes.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  for (let top = 0; top < height; top += perBlock) {
    const lines = Math.min(perBlock, height - top);
    const grid = Array.from({ length: lines }, () => new Array<string | number | boolean>(width).fill(''));
    for (let r = 0; r < lines; r++) {
      for (const { column, formula, value } of byRow.get(top + r) ?? []) {
        (grid[r] as (string | number | boolean)[])[column] = formula ?? contentEntered(value);
      }
    }
    sheet.getRangeByIndexes(top, 0, lines, width).formulas = grid;
    blocks += 1;
    if (blocks % blocksAtOnce === 0) await context.sync();
  }
  writeStyles(sheet, name, becomes.cells);
  await context.sync();
}

function writeStyles(sheet: Excel.Worksheet, name: string, cells: readonly CellSnapshot[]): void {
  const byStyle = new Map<string, { readonly style: CellStyle; readonly cells: CellSnapshot[] }>();
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    const key = JSON.stringify(cell.style);
    const known = byStyle.get(key);
    if (known === undefined) byStyle.set(key, { style: cell.style, cells: [cell] });
    else known.cells.push(cell);
  }
  for (const { style, cells: styled } of byStyle.values()) {
    const places = styled.map(({ row, column }) => ({ sheet: name, row, column }));
    for (const list of areasBySheet(places).get(name) ?? []) {
      const { format } = sheet.getRanges(list);
      if (style.bold) format.font.bold = true;
      if (style.fontSize !== undefined) format.font.size = style.fontSize;
      if (style.color !== undefined) format.font.color = `#${style.color}`;
      if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
    }
    if (style.numberFormat === undefined) continue;
    for (const { row, column } of styled) {
      sheet.getRangeByIndexes(row, column, 1, 1).numberFormat = [[style.numberFormat]];
    }
  }
}

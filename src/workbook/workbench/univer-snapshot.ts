/** From Univer's workbook data to the snapshot that files are made of, and back. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { FormulaDataModel, IDefinedNamesService } from '@univerjs/engine-formula';
import { isErrorCode } from '../../sheet/values';
import type { CellContent, CellSnapshot, DefinedName, SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { linkedText, linkIn } from './cell-links';
import { forEachCell, forEachFormula } from './formulas';
import { columnsFor, rowsFor } from './sheet-size';
import { withoutSpillMarks, withSpillMarks } from './spill-marks';
import { extrasFromUniver, extrasToUniver } from './univer-extras';
import { styleFromUniver, styleToUniver } from './univer-styles';

/** Univer keeps defined names as a resource of the workbook, under this name. */
const definedNamesResource = 'SHEET_DEFINED_NAME_PLUGIN';

export function toUniver(snapshot: WorkbookSnapshot, id: string): Partial<IWorkbookData> {
  const sheets = snapshot.sheets.map((sheet, index) => ({ id: `sheet-${index + 1}`, sheet }));
  const names = Object.fromEntries(
    snapshot.names.map(({ name, refersTo, hidden = false }, index) => [
      `name-${index + 1}`,
      { id: `name-${index + 1}`, name, formulaOrRefString: refersTo, hidden },
    ]),
  );
  const ids = new Map(sheets.map((each) => [each.sheet.name, each.id]));
  return {
    id,
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map((each) => each.id),
    sheets: Object.fromEntries(sheets.map((each) => [each.id, sheetToUniver(each.id, each.sheet, ids)])),
    resources: [
      { name: definedNamesResource, data: JSON.stringify(names) },
      ...extrasToUniver(new Map(sheets.map((each) => [each.id, each.sheet]))),
    ],
  };
}

/** `ids` are those of all sheets, by name: a link may lead to another one. */
export function sheetToUniver(
  id: string,
  sheet: SheetSnapshot,
  ids: ReadonlyMap<string, string> = new Map(),
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
    // What a formula has spilled is its result: written down as values it would stand in the way of the formula.
    const data = cellToUniver(cell, ids);
    if (data === undefined) continue;
    const row = cellData[cell.row] ?? {};
    cellData[cell.row] = row;
    row[cell.column] = data;
  }
  const { rows, columns } = sheet.frozen;
  return {
    id,
    name: sheet.name,
    cellData,
    rowCount: rowsFor(lastRow),
    columnCount: columnsFor(lastColumn),
    columnData: Object.fromEntries([...sheet.columnWidths].map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries([...sheet.rowHeights].map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }])),
    mergeData: sheet.merges.map((block) => ({
      startRow: block.row,
      startColumn: block.column,
      endRow: block.row + block.rows - 1,
      endColumn: block.column + block.columns - 1,
    })),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

export function cellToUniver(
  { formula, value, spilled, style, link }: CellSnapshot,
  ids: ReadonlyMap<string, string> = new Map(),
): ICellData | undefined {
  const s = style === undefined ? {} : { s: styleToUniver(style) };
  if (formula !== undefined) return { f: withoutSpillMarks(formula), ...s };
  if (value === undefined || spilled) return style === undefined ? undefined : s;
  if (link !== undefined && typeof value === 'string') return { ...linkedText(value, link, ids), ...s };
  return { ...contentToUniver(value), ...s };
}

export function contentToUniver(value: CellContent): ICellData {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      // Digits that were text in the file stay text.
      return { v: value, t: looksLikeNumber(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    default:
      return { v: value.error, t: CellValueType.STRING };
  }
}

function looksLikeNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** What of a live workbook is not in its own data: spills and names are kept by the formula engine. */
export interface FormulaState {
  readonly formulas: FormulaDataModel;
  readonly names: IDefinedNamesService;
  /** Moves the references in a formula that is shared by several cells. */
  readonly shift: (formula: string, columns: number, rows: number) => string;
  /** What a plugin keeps with the workbook, as JSON. */
  readonly resource: (name: string) => string | undefined;
}

export function fromUniver(workbook: Workbook, state: FormulaState, part: string | undefined): WorkbookSnapshot {
  const sheets = workbook.getSheets();
  const extras = extrasFromUniver(state.resource);
  const names = Object.values(state.names.getDefinedNameMap(workbook.getUnitId()) ?? {});
  return {
    sheets: sheets.map((sheet) => ({
      ...sheetFromUniver(workbook, sheet, state),
      ...extras(sheet.getSheetId()),
    })),
    activeSheet: Math.max(0, sheets.indexOf(workbook.getActiveSheet())),
    names: names.map(
      ({ name, formulaOrRefString, hidden }): DefinedName => ({
        name,
        refersTo: formulaOrRefString.replace(/^=/, ''),
        ...(hidden === true && { hidden }),
      }),
    ),
    part,
  };
}

function sheetFromUniver(workbook: Workbook, sheet: Worksheet, state: FormulaState): SheetSnapshot {
  const unit = workbook.getUnitId();
  const id = sheet.getSheetId();
  const spills = state.formulas.getArrayFormulaRange()[unit]?.[id] ?? {};
  const spilled = state.formulas.getArrayFormulaCellData()[unit]?.[id] ?? {};
  const formulas = new Map<string, string>();
  forEachFormula(sheet, state.shift, ({ row, column, text }) => {
    formulas.set(`${row},${column}`, withSpillMarks(text()));
  });
  const cells = new Map<string, CellSnapshot>();
  forEachCell(sheet, (row, column, data) => {
    const key = `${row},${column}`;
    const formula = formulas.get(key);
    const value = contentOf(data);
    const link = linkIn(data, (sheetId) => workbook.getSheetBySheetId(sheetId)?.getName());
    const style = styleFromUniver(workbook.getStyles().getStyleByCell(data));
    if (formula === undefined && value === undefined && style === undefined) return;
    const block = formula === undefined ? undefined : blockOf(spills[row]?.[column]);
    cells.set(key, {
      row,
      column,
      ...(formula !== undefined && { formula }),
      ...(value !== undefined && { value }),
      ...(block !== undefined && { spill: block }),
      ...(style !== undefined && { style }),
      ...(link !== undefined && formula === undefined && { link }),
    });
  });
  for (const [rowText, line] of Object.entries(spilled)) {
    for (const [columnText, data] of Object.entries(line ?? {})) {
      const [row, column] = [Number(rowText), Number(columnText)];
      const key = `${row},${column}`;
      const value = data ? contentOf(data as ICellData) : undefined;
      if (value === undefined || formulas.has(key)) continue;
      cells.set(key, { ...cells.get(key), row, column, value, spilled: true });
    }
  }
  const config = sheet.getConfig();
  const { ySplit, xSplit } = sheet.getFreeze();
  return {
    name: sheet.getName(),
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: sizes(config.columnData, 'w'),
    rowHeights: sizes(config.rowData, 'h'),
    merges: sheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
    hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    gridlines: config.showGridlines !== BooleanNumber.FALSE,
  };
}

function blockOf(range: Nullable<IRange>): { readonly rows: number; readonly columns: number } | undefined {
  if (!range) return undefined;
  const rows = range.endRow - range.startRow + 1;
  const columns = range.endColumn - range.startColumn + 1;
  return rows > 1 || columns > 1 ? { rows, columns } : undefined;
}

/** What a cell holds; undefined for an empty one. Booleans are kept as 1 and 0 with a type. */
export function contentOf({ v, t, p }: ICellData): CellContent | undefined {
  if (v === undefined || v === null) return p?.body?.dataStream.replace(/[\r\n]+$/, '') || undefined;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (typeof v !== 'string') return v;
  if (v === '') return undefined;
  if (isErrorCode(v)) return { error: v };
  return t === CellValueType.NUMBER && looksLikeNumber(v) ? Number(v) : v;
}

function sizes<Key extends 'w' | 'h'>(
  data: { readonly [index: number]: Nullable<{ readonly [Name in Key]?: number }> },
  key: Key,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, each] of Object.entries(data)) {
    const size = each?.[key];
    if (size !== undefined) found.set(Number(index), size);
  }
  return found;
}

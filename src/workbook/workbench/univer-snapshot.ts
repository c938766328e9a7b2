/** From Univer's workbook data to the snapshot that files are made of, and back. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  type Nullable,
  VerticalAlign,
  type Workbook,
  type Worksheet,
  WrapStrategy,
} from '@univerjs/core';
import type { FormulaDataModel, IDefinedNamesService } from '@univerjs/engine-formula';
import { isErrorCode } from '../../sheet/values';
import {
  borderSides,
  type CellBorders,
  type CellContent,
  type CellSnapshot,
  type CellStyle,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../snapshot';
import { forEachCell, forEachFormula } from './formulas';
import { columnsFor, rowsFor } from './sheet-size';
import { withoutSpillMarks, withSpillMarks } from './spill-marks';

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
  return {
    id,
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map((each) => each.id),
    sheets: Object.fromEntries(sheets.map((each) => [each.id, sheetToUniver(each.id, each.sheet)])),
    resources: [{ name: definedNamesResource, data: JSON.stringify(names) }],
  };
}

export function sheetToUniver(id: string, sheet: SheetSnapshot): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
    // What a formula has spilled is its result: written down as values it would stand in the way of the formula.
    const data = cellToUniver(cell);
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

export function cellToUniver({ formula, value, spilled, style }: CellSnapshot): ICellData | undefined {
  const s = style === undefined ? {} : { s: styleToUniver(style) };
  if (formula !== undefined) return { f: withoutSpillMarks(formula), ...s };
  if (value === undefined || spilled) return style === undefined ? undefined : s;
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

const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const verticals = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

function styleToUniver(style: CellStyle): IStyleData {
  return {
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.color !== undefined && { cl: { rgb: `#${style.color}` } }),
    ...(style.fill !== undefined && { bg: { rgb: `#${style.fill}` } }),
    ...(style.horizontal !== undefined && { ht: horizontals[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: verticals[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.borders && { bd: bordersToUniver(style.borders) }),
  };
}

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const univerSides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

function bordersToUniver(borders: CellBorders): IBorderData {
  return Object.fromEntries(
    borderSides.flatMap((side) => {
      const border = borders[side];
      if (border === undefined) return [];
      return [[univerSides[side], { s: lines[border.line] ?? BorderStyleTypes.THIN, cl: { rgb: `#${border.color}` } }]];
    }),
  );
}

function bordersFromUniver(borders: Nullable<IBorderData>): CellBorders | undefined {
  const found = borderSides.flatMap((side) => {
    const border = borders?.[univerSides[side]];
    const line = border && Object.keys(lines).find((name) => lines[name] === border.s);
    return line ? [[side, { line, color: hex(border.cl?.rgb) ?? '000000' }] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** What of a live workbook is not in its own data: spills and names are kept by the formula engine. */
export interface FormulaState {
  readonly formulas: FormulaDataModel;
  readonly names: IDefinedNamesService;
  /** Moves the references in a formula that is shared by several cells. */
  readonly shift: (formula: string, columns: number, rows: number) => string;
}

export function fromUniver(workbook: Workbook, state: FormulaState, part: string | undefined): WorkbookSnapshot {
  const sheets = workbook.getSheets();
  const names = Object.values(state.names.getDefinedNameMap(workbook.getUnitId()) ?? {});
  return {
    sheets: sheets.map((sheet) => sheetFromUniver(workbook, sheet, state)),
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

export function styleFromUniver(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const { n, bl, it, fs, cl, bg, ht, vt, tb, bd } = style;
  const borders = bordersFromUniver(bd);
  const color = hex(cl?.rgb);
  const fill = hex(bg?.rgb);
  const horizontal = nameOf(horizontals, ht);
  const vertical = nameOf(verticals, vt);
  const result: CellStyle = {
    ...(n?.pattern && { numberFormat: n.pattern }),
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(fs !== undefined && { fontSize: fs }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(borders !== undefined && { borders }),
  };
  return Object.keys(result).length === 0 ? undefined : result;
}

function nameOf<Name extends string>(
  values: Readonly<Record<Name, number>>,
  value: Nullable<number>,
): Name | undefined {
  return (Object.keys(values) as Name[]).find((name) => values[name] === value);
}

/** `#1f4e79` and `rgb(31,78,121)` are 1F4E79; undefined for no colour. */
function hex(color: Nullable<string>): string | undefined {
  const digits = /^#([0-9a-f]{6})/i.exec(color ?? '')?.[1];
  if (digits !== undefined) return digits.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color ?? '')?.slice(1, 4);
  return parts
    ?.map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

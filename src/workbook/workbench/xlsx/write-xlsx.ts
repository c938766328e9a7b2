/** Writes a workbook as an .xlsx file. */
import { type Cell, type CellStyle as FileStyle, type WriteSheet, writeXlsx as writeFile } from 'hucre/xlsx';
import { functionsCalled } from '../../formula-text';
import type {
  CellBorders,
  CellContent,
  CellSnapshot,
  CellStyle,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../snapshot';
import { columnName } from '../../workbook';
import { isArrayFormula } from './array-formula';
import { complete } from './package-parts';
import { toStored } from './stored-formula';
import { charactersOf, pointsOf } from './units';

/** `own` are the names of the functions that the add-in answers. */
export async function writeXlsx(snapshot: WorkbookSnapshot, own: ReadonlySet<string>): Promise<Uint8Array> {
  const bytes = await writeFile({
    sheets: snapshot.sheets.map((sheet) => sheetToFile(sheet, own)),
    namedRanges: snapshot.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
    activeSheet: snapshot.activeSheet,
    properties: { creator: 'ChipSheet' },
  });
  const hidden = snapshot.names.filter((name) => name.hidden === true).map(({ name }) => name);
  return complete(bytes, snapshot.part, new Set(hidden));
}

function sheetToFile(sheet: SheetSnapshot, own: ReadonlySet<string>): WriteSheet {
  const lastColumn = Math.max(-1, ...sheet.columnWidths.keys());
  return {
    name: sheet.name,
    cells: new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellToFile(cell, own)])),
    columns: Array.from({ length: lastColumn + 1 }, (_, column) => {
      const width = sheet.columnWidths.get(column);
      return width === undefined ? {} : { width: charactersOf(width) };
    }),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height: pointsOf(height) }])),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: sheet.frozen }),
    ...(!sheet.gridlines && { view: { showGridLines: false } }),
    hidden: sheet.hidden,
  };
}

function cellToFile(cell: CellSnapshot, own: ReadonlySet<string>): Partial<Cell> {
  const { row, column, formula, value, spill } = cell;
  const style = cell.style === undefined ? {} : { style: styleToFile(cell.style) };
  const content = value === undefined ? null : plain(value);
  if (formula === undefined) return { value: content, ...style };
  const block = spill ?? { rows: 1, columns: 1 };
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + block.columns - 1)}${row + block.rows}`;
  return {
    formula: toStored(formula, own),
    formulaResult: content,
    ...((spill !== undefined || callsOneOf(own, formula) || isArrayFormula(formula)) && {
      formulaType: 'array' as const,
      formulaRef: first === last ? first : `${first}:${last}`,
      formulaDynamic: true,
    }),
    ...style,
  };
}

/** Excel marks even a single answer of an add-in as a dynamic array; without the mark it would put @ before the name. */
function callsOneOf(own: ReadonlySet<string>, formula: string): boolean {
  return [...functionsCalled(formula)].some((name) => own.has(name));
}

function plain(value: CellContent): string | number | boolean {
  if (typeof value === 'object') return value.error;
  // _x0041_ stands for the letter A in a file: a text that says so itself is marked.
  return typeof value === 'string' ? value.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x') : value;
}

function styleToFile(style: CellStyle): FileStyle {
  const { bold, italic, color, fill, horizontal, vertical, wrap, numberFormat, fontSize = 11 } = style;
  const font = bold || italic || color !== undefined || style.fontSize !== undefined;
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(font && {
      // A font in a file stands for itself: what it leaves out is not taken from the default.
      font: { name: 'Calibri', size: fontSize, ...(bold && { bold }), ...(italic && { italic }), ...colorOf(color) },
    }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(style.borders !== undefined && { border: bordersToFile(style.borders) }),
    ...((horizontal !== undefined || vertical !== undefined || wrap) && {
      alignment: {
        ...(horizontal !== undefined && { horizontal }),
        ...(vertical !== undefined && { vertical: vertical === 'middle' ? 'center' : vertical }),
        ...(wrap && { wrapText: true }),
      },
    }),
  };
}

function colorOf(color: string | undefined): { color?: { rgb: string } } {
  return color === undefined ? {} : { color: { rgb: color } };
}

function bordersToFile(borders: CellBorders): NonNullable<FileStyle['border']> {
  return Object.fromEntries(
    Object.entries(borders).map(([side, { line, color }]) => [side, { style: line as 'thin', color: { rgb: color } }]),
  );
}

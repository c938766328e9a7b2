/** Writes a workbook as an .xlsx file. */
import { type Cell, type WriteSheet, writeXlsx as writeFile } from 'hucre/xlsx';
import { functionsCalled } from '../../formula-text';
import type { CellContent, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../snapshot';
import { columnName } from '../../workbook';
import { isArrayFormula } from './array-formula';
import { extrasToFile } from './file-extras';
import { styleToFile } from './file-styles';
import { complete } from './package-parts';
import { toStored } from './stored-formula';
import { charactersOf, pointsOf } from './units';

export { notInFile } from './file-extras';

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
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellToFile(cell, own)]));
  for (const { row, column, text } of sheet.notes ?? []) {
    const key = `${row},${column}`;
    cells.set(key, { value: null, ...cells.get(key), comment: { text } });
  }
  return {
    name: sheet.name,
    cells,
    columns: Array.from({ length: lastColumn + 1 }, (_, column) => {
      const width = sheet.columnWidths.get(column);
      return width === undefined ? {} : { width: charactersOf(width) };
    }),
    rowDefs: rowsToFile(sheet),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: sheet.frozen }),
    ...(!sheet.gridlines && { view: { showGridLines: false } }),
    hidden: sheet.hidden,
    ...extrasToFile(sheet, own),
  };
}

function rowsToFile({ rowHeights, filter }: SheetSnapshot): NonNullable<WriteSheet['rowDefs']> {
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map(
    [...rowHeights].map(([row, height]) => [row, { height: pointsOf(height) }]),
  );
  for (const row of filter?.hiddenRows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function cellToFile(cell: CellSnapshot, own: ReadonlySet<string>): Partial<Cell> {
  const { row, column, formula, value, spill } = cell;
  const style = {
    ...(cell.style !== undefined && { style: styleToFile(cell.style) }),
    ...(cell.link !== undefined && { hyperlink: linkToFile(cell.link) }),
  };
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

function linkToFile(link: string): NonNullable<Cell['hyperlink']> {
  return link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: link };
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

/** Reads an .xlsx file. What is no workbook, or a damaged one, is told in a sentence; nothing else is thrown. */
import { type Cell, readXlsx as readFile, type Sheet } from 'hucre/xlsx';
import { isErrorCode } from '../../../sheet/values';
import type { CellContent, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../snapshot';
import { parseAddress } from '../../workbook';
import { openPackage } from './checked-package';
import { extrasFromFile } from './file-extras';
import { styleFromFile } from './file-styles';
import { countsFrom1904, daysTo1904, withSerialDates } from './iso-dates';
import { notKept } from './not-kept';
import { hiddenNames, ownPartIn, repacked } from './package-parts';
import { SharedFormulas } from './shared-formulas';
import { fromStored } from './stored-formula';
import { pixelsOfCharacters, pixelsOfPoints } from './units';
import { UnreadableFile } from './unreadable-file';

export { UnreadableFile };

/** `own` are the names of the functions that the add-in answers. */
export async function readXlsx(bytes: Uint8Array, own: ReadonlySet<string>): Promise<WorkbookSnapshot> {
  const files = openPackage(bytes);
  try {
    const hidden = hiddenNames(files);
    const lost = notKept(files);
    // What was checked is what is read: the library gets the parts as they were unpacked.
    const {
      sheets,
      namedRanges = [],
      activeSheet = 0,
    } = await readFile(repacked(withSerialDates(files)), {
      readStyles: true,
      // Days are counted without the gaps of the calendar: see serialOf.
      dateSystem: '1904',
    });
    const firstDay = countsFrom1904(files) ? daysTo1904 : 0;
    return {
      sheets: sheets.map((sheet) => sheetFromFile(sheet, own, firstDay)),
      activeSheet,
      names: namedRanges.map(({ name, range }) => ({
        name,
        refersTo: fromStored(range, own).slice(1),
        ...(hidden.has(name) && { hidden: true as const }),
      })),
      part: ownPartIn(files),
      ...(lost.length > 0 && { notKept: lost }),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new UnreadableFile(`This file is damaged and cannot be opened (${why}).`);
  }
}

function sheetFromFile(sheet: Sheet, own: ReadonlySet<string>, firstDay: number): SheetSnapshot {
  const shared = new SharedFormulas();
  const spills = [...(sheet.cells ?? [])].flatMap(([key, cell]) => spillOf(key, cell) ?? []);
  const cells: CellSnapshot[] = [];
  sheet.rows.forEach((line, row) => {
    line.forEach((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      const inside = spills.some((block) => contains(block, row, column));
      const content = contentOf(value, cell, firstDay);
      const formula = shared.formulaOf(row, column, cell);
      const style = cell?.style === undefined ? undefined : styleFromFile(cell.style);
      const link = typeof content === 'string' && formula === undefined ? linkFromFile(cell?.hyperlink) : undefined;
      if (content === undefined && formula === undefined && style === undefined) return;
      const spill = spills.find((block) => block.row === row && block.column === column);
      cells.push({
        row,
        column,
        ...(formula !== undefined && { formula: fromStored(formula, own) }),
        ...(content !== undefined && { value: content }),
        ...(spill !== undefined && { spill: { rows: spill.rows, columns: spill.columns } }),
        ...(inside && { spilled: true as const }),
        ...(style !== undefined && { style }),
        ...(link !== undefined && { link }),
      });
    });
  });
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    name: sheet.name,
    cells,
    columnWidths: new Map(
      (sheet.columns ?? []).flatMap(({ width }, column) =>
        width === undefined ? [] : [[column, pixelsOfCharacters(width)] as const],
      ),
    ),
    rowHeights: new Map(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row, pixelsOfPoints(height)] as const],
      ),
    ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    frozen: { rows, columns },
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    gridlines: sheet.view?.showGridLines !== false,
    ...(sheet.protection !== undefined && { locked: true as const }),
    ...extrasFromFile(sheet, own),
  };
}

function linkFromFile(link: Cell['hyperlink']): string | undefined {
  if (link === undefined) return undefined;
  const { target, location } = link;
  // The library gives a place in the workbook as the target as well.
  const outside = target === location ? '' : target;
  if (location === undefined || location === '') return outside || undefined;
  return `${outside}#${location}`;
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The block that an array formula fills, where it is larger than its own cell. */
function spillOf(key: string, { formulaType, formulaRef }: Cell): Block | undefined {
  if (formulaType !== 'array' || formulaRef === undefined) return undefined;
  const [row = 0, column = 0] = key.split(',').map(Number);
  const end = parseAddress(`Sheet!${formulaRef.split(':')[1] ?? ''}`);
  if (end === undefined) return undefined;
  const block = { row, column, rows: end.row - row + 1, columns: end.column - column + 1 };
  return block.rows > 1 || block.columns > 1 ? block : undefined;
}

/** True for the cells of a block but its corner, where the formula is. */
function contains(block: Block, row: number, column: number): boolean {
  const inside =
    row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns;
  return inside && !(row === block.row && column === block.column);
}

function contentOf(value: Cell['value'], cell: Cell | undefined, firstDay: number): CellContent | undefined {
  if (value === null || value === '') return undefined;
  if (value instanceof Date) return serialOf(value) + firstDay;
  const isError = typeof value === 'string' && (cell?.type === 'error' || cell?.formula !== undefined);
  if (isError && isErrorCode(value)) return { error: value };
  // A line break is a line feed in Excel; other programs write the carriage return before it, or that alone.
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}

/**
 * The library makes dates of numbers with a date format; a cell holds the number. Dates of the system of 1904 are as far
 * apart as their numbers: in that of 1900 the 59th and the 60th day are one and the same.
 */
function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1904, 0, 1)) / 86_400_000;
}

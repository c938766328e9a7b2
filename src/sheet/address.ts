/** Where a cell is, and how that is written. */
import { mostColumns } from './limits';

/** A cell of the open workbook; rows and columns count from 0. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `addressText({sheet: 'Chips', row: 1, column: 27})` is "Chips!AB2". */
export function addressText({ sheet, row, column }: CellAddress): string {
  const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? sheet : quotedSheet(sheet);
  return `${name}!${cellName(row, column)}`;
}

/** The name of a sheet as a formula takes it, whatever stands in it: `quotedSheet("Joe's")` is "'Joe''s'". */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `cellName(1, 27)` is "AB2". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `columnName(27)` is "AB". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The address in a text such as "Chips!AB2" or "'My sheet'!A1"; undefined for anything else. */
export function parseAddress(text: string): CellAddress | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::.*)?$/.exec(text);
  if (match === null) return undefined;
  const letters = (match[3] ?? '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: (match[1]?.replaceAll("''", "'") ?? match[2]) as string, row: Number(match[4]) - 1, column };
}

/** A cell of one sheet as one number: rows and columns as keys of a map. */
export function placeKey(row: number, column: number): number {
  return row * mostColumns + column;
}

/** The name of a sheet before a reference, in quotes whatever it is: `'Chips'!`. */
export function sheetPrefix(sheet: string): string {
  return `${quotedSheet(sheet)}!`;
}

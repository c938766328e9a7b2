/** A workbook as ChipSheet sees it. Excel and the workbench are two adapters of this and of nothing else. */

/** A cell of the open workbook; rows and columns count from 0. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface FormulaCell {
  readonly address: CellAddress;
  /** As the user sees it, with the leading "=". */
  readonly formula: string;
  /** What the cell shows: a value, or the text of an error such as "#N/A". */
  readonly value: number | string | boolean;
}

/** Where the cursor is and what the cell holds. */
export interface Selection {
  readonly address: CellAddress;
  readonly formula: string;
}

export interface Workbook {
  /** Every cell with a formula that calls one of the named functions, in all sheets. */
  cellsCalling(names: ReadonlySet<string>): Promise<readonly FormulaCell[]>;
  /** Recalculates exactly these cells and what depends on them, in one batch. */
  recalculate(cells: readonly CellAddress[]): Promise<void>;
  /** The part that ChipSheet keeps in the workbook, as XML; undefined where there is none. */
  readPart(): Promise<string | undefined>;
  /** Writes that part, in place of the one there was. */
  writePart(xml: string): Promise<void>;
  /** Shows a cell: its sheet comes to the front and the cell is selected. */
  select(address: CellAddress): Promise<void>;
  /** The selected cell. */
  selection(): Promise<Selection>;
  /** Puts a formula in the selected cell, as if typed. */
  enterFormula(formula: string): Promise<void>;
  /** Calls back when cells were edited or recalculated; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Calls back when the cursor moved; returns the way to stop. */
  onSelect(listener: () => void): () => void;
}

/** `addressText({sheet: 'Chips', row: 1, column: 27})` is "Chips!AB2". */
export function addressText({ sheet, row, column }: CellAddress): string {
  const quoted = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${columnName(column)}${row + 1}`;
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

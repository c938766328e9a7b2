/** A whole workbook as plain data that no host owns: what files are read into and written from. */
import type { SheetExtras } from './cell-extras';
import type { CellBlock, CellStyle } from './cell-style';

export { type BorderSide, borderSides, type CellBlock, type CellBorders, type CellStyle } from './cell-style';

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Index of the sheet that is shown. */
  readonly activeSheet: number;
  readonly names: readonly DefinedName[];
  /** The part that ChipSheet keeps in the workbook, as XML; undefined where there is none. */
  readonly part: string | undefined;
  /** What the file held that is not in here, so that saving would lose it. */
  readonly notKept?: readonly string[];
  /** True where the user protected the structure: no sheet may be added, removed or renamed. */
  readonly locked?: true;
}

export interface SheetSnapshot extends SheetExtras {
  readonly name: string;
  readonly cells: readonly CellSnapshot[];
  /** Width in pixels of the columns that have one of their own, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in pixels of the rows that have one of their own, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly CellBlock[];
  /** Rows and columns that stay in place while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hidden: boolean;
  readonly gridlines: boolean;
  /** True where the user protected the sheet: nothing in it may be changed. */
  readonly locked?: true;
}

export interface CellSnapshot {
  /** Rows and columns count from 0. */
  readonly row: number;
  readonly column: number;
  /** As the user sees it, with the leading "=". */
  readonly formula?: string;
  /** What the cell holds or its formula last gave. */
  readonly value?: CellContent;
  /** The block that a formula with an array result covers, this cell in its corner. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** True where the value is part of the spill of another cell. */
  readonly spilled?: true;
  readonly style?: CellStyle;
  /** Where a click on the text leads: an address, or `#` and a place in the workbook such as `#Sheet2!A1`. */
  readonly link?: string;
}

export type CellContent = number | string | boolean | ErrorContent;

/** An error value is no text: "#N/A" typed as text is another thing. */
export interface ErrorContent {
  readonly error: string;
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without "=": a reference or a formula. */
  readonly refersTo: string;
  /** True for a name that programs keep for themselves and do not list. */
  readonly hidden?: true;
}

/** A workbook as ChipSheet sees it. Excel and the workbench are two adapters of this and of nothing else. */

import type { CellAddress } from '../sheet/address';
import type { Change } from './changes';
import type { History } from './history';
import type { ShownCells } from './shown-cells';
import type { WorkbookSnapshot } from './snapshot';
import type { WorkOptions } from './steps';

export { addressText, type CellAddress, columnName, parseAddress, quotedSheet } from '../sheet/address';

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
  /** The cell whose formula fills this one, where it is part of a spill. */
  readonly spillOf?: CellAddress;
}

/** Number formats for the cells that an answer fills, row by row; one that is undefined leaves the cell's own. */
export type NumberFormats = readonly (readonly (string | undefined)[])[];

export interface Workbook {
  /** The undo of the host, where steps of ours can stand on it; undefined where the host keeps it to itself. */
  readonly history?: History;
  /** Every cell with a formula that calls one of the named functions, in all sheets. */
  cellsCalling(names: ReadonlySet<string>): Promise<readonly FormulaCell[]>;
  /** The cells as they are shown now. */
  shown(): Promise<ShownCells>;
  /** Recalculates exactly these cells and what depends on them, in one batch. */
  recalculate(cells: readonly CellAddress[]): Promise<void>;
  /** The part that ChipSheet keeps in the workbook, as XML; undefined where there is none. */
  readPart(): Promise<string | undefined>;
  /** Writes that part, in place of the one there was. */
  writePart(xml: string): Promise<void>;
  /**
   * Everything that ChipSheet can tell of the workbook. `spillsOf` are the functions whose spills matter: to ask for the
   * spill of every cell takes a host long.
   */
  read(spillsOf: ReadonlySet<string>, options?: WorkOptions): Promise<WorkbookSnapshot>;
  /** Carries changes out, all or none; rejects with a sentence where a cell no longer holds what it was planned for. */
  apply(changes: readonly Change[], options?: WorkOptions): Promise<void>;
  /**
   * Gives the user a copy with the changes made; the open workbook stays as it is. `functions` are the names of ours:
   * a file stores them in a way of its own.
   */
  saveCopy(changes: readonly Change[], functions: ReadonlySet<string>): Promise<void>;
  /** Shows a cell: its sheet comes to the front and the cell is selected. */
  select(address: CellAddress): Promise<void>;
  /** The selected cell. */
  selection(): Promise<Selection>;
  /** The first cell in the way of an answer of that size in the selected cell. */
  firstFilled(rows: number, columns: number): Promise<CellAddress | undefined>;
  /** Puts a formula in the selected cell, as if typed, and formats the cells that it is going to fill. */
  enterFormula(formula: string, formats?: NumberFormats): Promise<void>;
  /** Calls back when cells were edited or recalculated; returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Calls back with properties of the part that an undo or redo has set; returns the way to stop. */
  onPart(listener: (properties: Readonly<Record<string, unknown>>) => void): () => void;
  /** Calls back when the cursor moved; returns the way to stop. */
  onSelect(listener: () => void): () => void;
}

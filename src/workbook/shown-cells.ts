/** The cells of a workbook as they are shown, spills included. */
import type { CellAddress } from '../sheet/address';
import type { CellContent } from './snapshot';

export interface ShownCell {
  readonly value: CellContent | undefined;
  /** The cell whose formula gives what is shown: this one, or the corner of the spill that it is in. */
  readonly anchor: CellAddress;
  /** The formula of that cell; undefined where none is behind the value. */
  readonly formula: string | undefined;
}

export interface ShownCells {
  at(address: CellAddress): ShownCell;
  /** Every cell in which a formula shows an error, inside a spill too, in all sheets. */
  errors(): readonly CellAddress[];
  /**
   * The first cell of a block that is filled by anything but the formula in its corner; the corner itself does not
   * count.
   */
  firstFilled(corner: CellAddress, rows: number, columns: number): CellAddress | undefined;
}

/** Largest block that is looked through for what stands in the way of an answer. */
export const largestLook = 200_000;

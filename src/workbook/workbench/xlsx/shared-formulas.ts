/** In a file the cells of a filled column share one formula: it stands in the first, the others name it by a number. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Cell } from 'hucre/xlsx';
import { columnName } from '../../workbook';

export class SharedFormulas {
  /** Independent of the cell: references count from where they stand. */
  readonly #byNumber = new Map<number, string>();

  /** The formula of a cell, without "="; cells are to be asked row by row. Undefined for a cell without one. */
  formulaOf(row: number, column: number, cell: Cell | undefined): string | undefined {
    if (cell?.formula === undefined) return undefined;
    const number = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
    if (number === undefined) return cell.formula || undefined;
    const address = `${columnName(column)}${row + 1}`;
    if (cell.formula !== '') {
      this.#byNumber.set(number, translateFormulaToR1C1(cell.formula, address));
      return cell.formula;
    }
    const relative = this.#byNumber.get(number);
    return relative === undefined ? undefined : translateFormulaToA1(relative, address);
  }
}

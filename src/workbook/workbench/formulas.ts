/** Walking over the cells of a sheet. Filled cells share one formula, kept in the first of them. */
import type { ICellData, Worksheet } from '@univerjs/core';

export function forEachCell(sheet: Worksheet, visit: (row: number, column: number, cell: ICellData) => void): void {
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell) visit(row, column, cell);
  });
}

export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
  /** The formula as it was written; for a cell that shares one, that of the first cell. */
  readonly written: string;
  /** The formula of this very cell. */
  readonly text: () => string;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Visits every cell with a formula. */
export function forEachFormula(
  sheet: Worksheet,
  shift: (formula: string, columns: number, rows: number) => string,
  visit: (formula: FormulaAt) => void,
): void {
  const shared = new Map<string, Shared>();
  const followers: { readonly row: number; readonly column: number; readonly cell: ICellData; readonly id: string }[] =
    [];
  forEachCell(sheet, (row, column, cell) => {
    const { f: formula, si: id } = cell;
    if (formula?.startsWith('=')) {
      if (id) shared.set(id, { formula, row, column });
      visit({ row, column, cell, written: formula, text: () => formula });
    } else if (id) {
      followers.push({ row, column, cell, id });
    }
  });
  for (const { row, column, cell, id } of followers) {
    const first = shared.get(id);
    if (first === undefined) continue;
    const text = () => shift(first.formula, column - first.column, row - first.row);
    visit({ row, column, cell, written: first.formula, text });
  }
}

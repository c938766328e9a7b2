/** Where formulas have spilled. A cell inside a spill is empty in the sheet: the engine keeps what it shows. */
import { type ICellData, type Injector, type IRange, type Nullable, Rectangle, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { columnName } from '../../workbook';

export interface Spill {
  readonly range: IRange;
  /** The cell of the formula, such as A1. */
  readonly address: string;
}

export function spillsOf(injector: Injector, sheet: Worksheet): Spill[] {
  const ranges = injector.get(FormulaDataModel).getArrayFormulaRange()[sheet.getUnitId()]?.[sheet.getSheetId()] ?? {};
  const rows: Record<number, Record<number, IRange>> = ranges;
  return Object.values(rows)
    .flatMap((row) => Object.values(row))
    .map((range) => ({ range, address: `${columnName(range.startColumn)}${range.startRow + 1}` }));
}

/** Those that reach into a range although their formula is not in it. */
export function reachingInto(target: IRange, spills: readonly Spill[]): Spill[] {
  return spills.filter(
    ({ range }) => Rectangle.intersects(range, target) && !contains(target, range.startRow, range.startColumn),
  );
}

/** What a cell inside a spill shows; nothing for other cells. */
export function spilledCell(injector: Injector, sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
  const cells = injector.get(FormulaDataModel).getArrayFormulaCellData();
  return cells[sheet.getUnitId()]?.[sheet.getSheetId()]?.[row]?.[column];
}

function contains({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}

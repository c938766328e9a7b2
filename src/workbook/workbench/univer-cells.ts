/** The cells of the workbench as they are shown: the engine keeps what a formula spills apart from the sheet. */
import type { ICellData, Injector, IRange, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellAddress } from '../../sheet/address';
import { isErrorCode } from '../../sheet/values';
import type { ShownCell, ShownCells } from '../shown-cells';

import { forEachCell } from './formulas';
import { withSpillMarks } from './spill-marks';
import { contentOf } from './univer-snapshot';

type ByPlace<T> = { readonly [row: number]: Nullable<{ readonly [column: number]: Nullable<T> }> };

export class UniverCells implements ShownCells {
  readonly #formulas: FormulaDataModel;

  constructor(
    injector: Injector,
    readonly model: () => Workbook,
  ) {
    this.#formulas = injector.get(FormulaDataModel);
  }

  at(address: CellAddress): ShownCell {
    const sheet = this.model().getSheetBySheetName(address.sheet);
    if (!sheet) return { value: undefined, anchor: address, formula: undefined };
    const { row, column } = address;
    const own = sheet.getCellRaw(row, column);
    if (own?.f || own?.si) {
      const formula = this.#formulaAt(sheet, row, column);
      return { value: contentOf(own), anchor: address, formula };
    }
    const inSpill = this.#spilled(sheet)[row]?.[column];
    const value = own ? contentOf(own) : undefined;
    if (value !== undefined || !inSpill) return { value, anchor: address, formula: undefined };
    const corner = this.#cornerOf(sheet, row, column) ?? { row, column };
    return {
      value: contentOf(inSpill),
      anchor: { sheet: address.sheet, ...corner },
      formula: this.#formulaAt(sheet, corner.row, corner.column),
    };
  }

  errors(): readonly CellAddress[] {
    return this.model()
      .getSheets()
      .flatMap((sheet) => {
        const name = sheet.getName();
        const found: CellAddress[] = [];
        forEachCell(sheet, (row, column, cell) => {
          if ((cell.f || cell.si) && isError(cell)) found.push({ sheet: name, row, column });
        });
        const spilled = this.#spilled(sheet);
        for (const range of this.#spills(sheet)) {
          for (let row = range.startRow; row <= range.endRow; row++) {
            for (let column = range.startColumn; column <= range.endColumn; column++) {
              if (row === range.startRow && column === range.startColumn) continue;
              if (isError(spilled[row]?.[column])) found.push({ sheet: name, row, column });
            }
          }
        }
        return found.sort((a, b) => a.row - b.row || a.column - b.column);
      });
  }

  firstFilled(corner: CellAddress, rows: number, columns: number): CellAddress | undefined {
    const sheet = this.model().getSheetBySheetName(corner.sheet);
    if (!sheet) return undefined;
    const spilled = this.#spilled(sheet);
    for (let row = corner.row; row < corner.row + rows; row++) {
      for (let column = corner.column; column < corner.column + columns; column++) {
        if (row === corner.row && column === corner.column) continue;
        const own = sheet.getCellRaw(row, column);
        const filled = own && (own.f || own.si || contentOf(own) !== undefined);
        if (filled || (spilled[row]?.[column] && this.#isOthers(sheet, row, column, corner)))
          return { sheet: corner.sheet, row, column };
      }
    }
    return undefined;
  }

  #isOthers(sheet: Worksheet, row: number, column: number, corner: CellAddress): boolean {
    const own = this.#cornerOf(sheet, row, column);
    return own !== undefined && (own.row !== corner.row || own.column !== corner.column);
  }

  #cornerOf(
    sheet: Worksheet,
    row: number,
    column: number,
  ): { readonly row: number; readonly column: number } | undefined {
    const range = this.#spills(sheet).find(
      ({ startRow, endRow, startColumn, endColumn }) =>
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
    );
    return range && { row: range.startRow, column: range.startColumn };
  }

  #formulaAt(sheet: Worksheet, row: number, column: number): string | undefined {
    const unit = this.model().getUnitId();
    const formula = this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unit);
    return formula ? withSpillMarks(formula) : undefined;
  }

  #spilled(sheet: Worksheet): ByPlace<ICellData> {
    return (this.#formulas.getArrayFormulaCellData()[this.model().getUnitId()]?.[sheet.getSheetId()] ??
      {}) as ByPlace<ICellData>;
  }

  #spills(sheet: Worksheet): readonly IRange[] {
    const byPlace: ByPlace<IRange> =
      this.#formulas.getArrayFormulaRange()[this.model().getUnitId()]?.[sheet.getSheetId()] ?? {};
    return Object.values(byPlace).flatMap((line) => Object.values(line ?? {}).filter((range) => !!range));
  }
}

function isError(cell: Nullable<ICellData>): boolean {
  return typeof cell?.v === 'string' && cell.v.startsWith('#') && isErrorCode(cell.v);
}

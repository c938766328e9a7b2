/**
 * A sheet is as long and as wide as Excel's for formulas and for whoever goes there; the grid has as many rows and columns
 * as are in use, and some room, for Univer keeps a height for every row that it has.
 */
import {
  ICommandService,
  type Injector,
  type IRange,
  ObjectMatrix,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { BaseReferenceObject, FormulaDataModel, IFormulaCurrentConfigService } from '@univerjs/engine-formula';
import {
  SetSelectionsOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { rangesIn } from './spills';

/** Excel's. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

const leastRows = 1000;
const leastColumns = 52;
/** Free rows and columns below and beside what is in use. */
const roomBelow = 200;
const roomBeside = 20;

/** How many rows the grid shows for what goes down to `last`, counted from 0. */
export function rowsFor(last: number): number {
  return Math.min(mostRows, Math.max(leastRows, last + 1 + roomBelow));
}

export function columnsFor(last: number): number {
  return Math.min(mostColumns, Math.max(leastColumns, last + 1 + roomBeside));
}

/** Lets the grid of the workbook that is open grow with what is selected and with what formulas answer. */
export function growWithUse(injector: Injector, current: () => Workbook): void {
  const commands = injector.get(ICommandService);
  const reach = (sheet: Worksheet, { endRow, endColumn }: IRange) => {
    const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
    // Near the edge, too: who goes down with the arrow key is not to be stopped. Local: this is no edit.
    const rowCount = endRow + roomBelow / 4 < sheet.getRowCount() ? 0 : rowsFor(endRow);
    if (rowCount > sheet.getRowCount())
      commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...place, rowCount }, { onlyLocal: true });
    const columnCount = endColumn + roomBeside / 4 < sheet.getColumnCount() ? 0 : columnsFor(endColumn);
    if (columnCount > sheet.getColumnCount())
      commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...place, columnCount }, { onlyLocal: true });
  };
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id) return;
    const { subUnitId, selections } = params as { subUnitId: string; selections: readonly { range: IRange }[] };
    const sheet = current().getSheetBySheetId(subUnitId);
    for (const { range } of selections) if (sheet) reach(sheet, range);
  });
  const formulas = injector.get(FormulaDataModel);
  injector.get(FormulaCalculationSessionService).resultApplied$.subscribe(() => {
    const model = current();
    const spills = formulas.getArrayFormulaRange()[model.getUnitId()] ?? {};
    for (const sheet of model.getSheets()) for (const each of rangesIn(spills[sheet.getSheetId()])) reach(sheet, each);
  });
}

/** Tells the formula engine that every sheet is as long as Excel's, whatever its grid shows. */
export function calculateOnLongSheets(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  const read = formulas.getCalculateData.bind(formulas);
  formulas.getCalculateData = () => {
    const data = read();
    for (const sheets of Object.values(data.allUnitData)) {
      for (const sheet of Object.values(sheets ?? {})) {
        if (sheet) Object.assign(sheet, { rowCount: mostRows, columnCount: mostColumns });
      }
    }
    return data;
  };
  injector.get(IFormulaCurrentConfigService).getSheetRowColumnCount = () => ({
    rowCount: mostRows,
    columnCount: mostColumns,
  });
  readWholeColumnsAsFarAsUsed();
}

let patched = false;

/** `A:A` means all rows of the column; the engine would visit a million. What is empty to the end need not be visited. */
function readWholeColumnsAsFarAsUsed(): void {
  // The class is shared by all engines of the page.
  if (patched) return;
  patched = true;
  const { getRangePosition } = BaseReferenceObject.prototype;
  BaseReferenceObject.prototype.getRangePosition = function position(this: BaseReferenceObject) {
    const range = getRangePosition.call(this);
    if (range.endRow === mostRows - 1) range.endRow = Math.max(range.startRow, usedRows(this));
    if (range.endColumn === mostColumns - 1) range.endColumn = Math.max(range.startColumn, usedColumns(this, range));
    return range;
  };
}

/** The last row in use, with what is just being calculated; never before the last that a grid shows at first. */
function usedRows(reference: BaseReferenceObject): number {
  const cells = reference.getCurrentActiveSheetData()?.cellData.getLength() ?? 0;
  return Math.max(leastRows, cells, ...spillsOf(reference).map(({ endRow }) => endRow + 1)) - 1;
}

function usedColumns(reference: BaseReferenceObject, { startRow, endRow }: IRange): number {
  const cells = reference.getCurrentActiveSheetData()?.cellData ?? new ObjectMatrix();
  let last = leastColumns - 1;
  for (let row = startRow; row <= Math.min(endRow, cells.getLength() - 1); row++) {
    for (const column of Object.keys(cells.getRow(row) ?? {})) last = Math.max(last, Number(column));
  }
  return Math.max(last, ...spillsOf(reference).map(({ endColumn }) => endColumn));
}

function spillsOf(reference: BaseReferenceObject): readonly IRange[] {
  return [
    ...rangesIn(reference.getCurrentActiveArrayFormulaRange()),
    ...rangesIn(reference.getCurrentRuntimeActiveArrayFormulaRange()),
  ];
}

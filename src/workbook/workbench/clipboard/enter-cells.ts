/** Enters pasted cells where the user has selected, as one step that can be taken back. */
import {
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  Rectangle,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveMergeUndoMutationFactory,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SelectRangeCommand,
  SetRangeValuesCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { cellToUniver } from '../univer-snapshot';
import { isTextCode } from './number-format';
import type { Pasted, PastedCell } from './pasted';

export interface Target {
  readonly sheet: Worksheet;
  readonly range: IRange;
}

/** A selection is filled with copies of a smaller block, but no whole columns. */
const mostCopied = 200_000;

/** Where a block will be: the selection where it is some copies of the block, else from its first cell on. */
export function targetOf(injector: Injector, rows: number, columns: number): Target | undefined {
  const model = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const sheet = model?.getActiveSheet();
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (!sheet || !selected) return undefined;
  const startRow = Number.isNaN(selected.startRow) ? 0 : selected.startRow;
  const startColumn = Number.isNaN(selected.startColumn) ? 0 : selected.startColumn;
  const height = selected.endRow - startRow + 1;
  const width = selected.endColumn - startColumn + 1;
  const fill = height % rows === 0 && width % columns === 0 && height * width <= mostCopied;
  return {
    sheet,
    range: {
      startRow,
      startColumn,
      endRow: startRow + (fill ? height : rows) - 1,
      endColumn: startColumn + (fill ? width : columns) - 1,
    },
  };
}

/** The merged cells of the sheet that the target would cut in two. */
export function cutMerges({ sheet, range }: Target): boolean {
  return sheet.getMergeData().some((merge) => Rectangle.intersects(merge, range) && !Rectangle.contains(range, merge));
}

/** `valuesOnly` leaves the formats of the sheet as they are. */
export async function enterCells(
  injector: Injector,
  { rows, merges }: Pasted,
  target: Target,
  valuesOnly: boolean,
): Promise<void> {
  const { sheet, range } = target;
  const commands = injector.get(ICommandService);
  const unitId = sheet.getUnitId();
  const subUnitId = sheet.getSheetId();
  const oneUndo = injector.get(IUndoRedoService).__tempBatchingUndoRedo(unitId);
  try {
    makeRoom(injector, target);
    const enter = (data: (cell: PastedCell, row: number, column: number) => ICellData) =>
      commands.executeCommand(SetRangeValuesCommand.id, { unitId, subUnitId, range, value: matrix(rows, range, data) });
    // A style is added to the one that is there: that goes first.
    if (!valuesOnly) {
      changeMerges(injector, target, rows, merges);
      await enter(() => ({ s: null }));
    }
    await enter((cell, row, column) => {
      const isText = cell.shown !== undefined && isTextCode(sheet.getComposedCellStyle(row, column)?.n?.pattern);
      const { s, ...content } = cellToUniver({ row, column, ...cell, ...(isText && { value: cell.shown }) }) ?? {};
      return { ...nothing, ...content, ...(valuesOnly || s === undefined ? {} : { s }) };
    });
  } finally {
    oneUndo.dispose();
  }
  await commands.executeCommand(SelectRangeCommand.id, { unitId, subUnit: subUnitId, range });
}

const nothing: ICellData = { v: null, t: null, f: null, si: null, p: null };

type Matrix = Record<number, Record<number, ICellData>>;

function matrix(
  rows: Pasted['rows'],
  { startRow, endRow, startColumn, endColumn }: IRange,
  data: (cell: PastedCell, row: number, column: number) => ICellData,
): Matrix {
  const cells: Matrix = {};
  for (let row = startRow; row <= endRow; row++) {
    const line: Record<number, ICellData> = {};
    cells[row] = line;
    const from = rows[(row - startRow) % rows.length] ?? [];
    for (let column = startColumn; column <= endColumn; column++)
      line[column] = data(from[(column - startColumn) % from.length] ?? {}, row, column);
  }
  return cells;
}

/** Rows and columns that the sheet does not have yet. */
function makeRoom(injector: Injector, { sheet, range }: Target): void {
  const unitId = sheet.getUnitId();
  const subUnitId = sheet.getSheetId();
  const grow = (insert: string, remove: string, added: IRange) => {
    const params = { unitId, subUnitId, range: added };
    injector.get(ICommandService).syncExecuteCommand(insert, params);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unitId,
      undoMutations: [{ id: remove, params }],
      redoMutations: [{ id: insert, params }],
    });
  };
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  if (range.endRow >= rows)
    grow(InsertRowMutation.id, RemoveRowMutation.id, {
      ...{ startRow: rows, endRow: range.endRow },
      ...{ startColumn: 0, endColumn: columns - 1 },
    });
  if (range.endColumn >= columns)
    grow(InsertColMutation.id, RemoveColMutation.id, {
      ...{ startRow: 0, endRow: sheet.getRowCount() - 1 },
      ...{ startColumn: columns, endColumn: range.endColumn },
    });
}

function changeMerges(
  injector: Injector,
  { sheet, range }: Target,
  rows: Pasted['rows'],
  merges: Pasted['merges'],
): void {
  const unitId = sheet.getUnitId();
  const subUnitId = sheet.getSheetId();
  const commands = injector.get(ICommandService);
  const undo = injector.get(IUndoRedoService);
  const there = sheet.getMergeData().filter((merge) => Rectangle.intersects(merge, range));
  if (there.length > 0) {
    const params = { unitId, subUnitId, ranges: there };
    const back = injector.invoke(RemoveMergeUndoMutationFactory, params);
    commands.syncExecuteCommand(RemoveWorksheetMergeMutation.id, params);
    undo.pushUndoRedo({
      unitID: unitId,
      undoMutations: [{ id: AddWorksheetMergeMutation.id, params: back }],
      redoMutations: [{ id: RemoveWorksheetMergeMutation.id, params }],
    });
  }
  const width = rows[0]?.length ?? 0;
  const added: IRange[] = [];
  for (let top = range.startRow; top <= range.endRow; top += rows.length)
    for (let left = range.startColumn; left <= range.endColumn; left += width)
      for (const merge of merges)
        added.push({
          startRow: top + merge.row,
          startColumn: left + merge.column,
          endRow: top + merge.row + merge.rows - 1,
          endColumn: left + merge.column + merge.columns - 1,
        });
  if (added.length === 0) return;
  const params = { unitId, subUnitId, ranges: added };
  const back = injector.invoke(AddMergeUndoMutationFactory, params);
  commands.syncExecuteCommand(AddWorksheetMergeMutation.id, params);
  undo.pushUndoRedo({
    unitID: unitId,
    undoMutations: [{ id: RemoveWorksheetMergeMutation.id, params: back }],
    redoMutations: [{ id: AddWorksheetMergeMutation.id, params }],
  });
}

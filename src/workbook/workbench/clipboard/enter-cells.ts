/** Enters pasted cells where the user has selected, as one step that can be taken back. */
import {
  type ICellData,
  ICommandService,
  type IMutationInfo,
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
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
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
  const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const step = new Step(injector);
  const enter = (data: (cell: PastedCell, row: number, column: number) => ICellData) => {
    const params = { ...place, cellValue: matrix(rows, range, data) };
    const back = injector.invoke(SetRangeValuesUndoMutationFactory, params);
    step.take({ id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: back });
  };
  makeRoom(step, target);
  // A style is added to the one that is there: that goes first.
  if (!valuesOnly) {
    changeMerges(injector, step, target, rows, merges);
    enter(() => ({ s: null }));
  }
  enter((cell, row, column) => {
    const isText = cell.shown !== undefined && isTextCode(sheet.getComposedCellStyle(row, column)?.n?.pattern);
    const { s, ...content } = cellToUniver({ row, column, ...cell, ...(isText && { value: cell.shown }) }) ?? {};
    return { ...nothing, ...content, ...(valuesOnly || s === undefined ? {} : { s }) };
  });
  step.end(place.unitId);
  const { unitId, subUnitId: subUnit } = place;
  await injector.get(ICommandService).executeCommand(SelectRangeCommand.id, { unitId, subUnit, range });
}

/** Mutations that are one step for the user. Univer's own way to join steps takes them back in the wrong order. */
class Step {
  readonly #done: IMutationInfo[] = [];
  readonly #back: IMutationInfo[] = [];

  constructor(private readonly injector: Injector) {}

  take(mutation: IMutationInfo, back: IMutationInfo): void {
    this.injector.get(ICommandService).syncExecuteCommand(mutation.id, mutation.params);
    this.#done.push(mutation);
    this.#back.unshift(back);
  }

  end(unitID: string): void {
    const [redoMutations, undoMutations] = [this.#done, this.#back];
    this.injector.get(IUndoRedoService).pushUndoRedo({ unitID, undoMutations, redoMutations });
  }
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
function makeRoom(step: Step, { sheet, range }: Target): void {
  const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  if (range.endRow >= rows) {
    const added = { startRow: rows, endRow: range.endRow, startColumn: 0, endColumn: columns - 1 };
    const params = { ...place, range: added };
    step.take({ id: InsertRowMutation.id, params }, { id: RemoveRowMutation.id, params });
  }
  if (range.endColumn >= columns) {
    const endRow = Math.max(rows - 1, range.endRow);
    const params = { ...place, range: { startRow: 0, endRow, startColumn: columns, endColumn: range.endColumn } };
    step.take({ id: InsertColMutation.id, params }, { id: RemoveColMutation.id, params });
  }
}

function changeMerges(
  injector: Injector,
  step: Step,
  { sheet, range }: Target,
  rows: Pasted['rows'],
  merges: Pasted['merges'],
): void {
  const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const there = sheet.getMergeData().filter((merge) => Rectangle.intersects(merge, range));
  if (there.length > 0) {
    const params = { ...place, ranges: there };
    const back = injector.invoke(RemoveMergeUndoMutationFactory, params);
    step.take({ id: RemoveWorksheetMergeMutation.id, params }, { id: AddWorksheetMergeMutation.id, params: back });
  }
  const width = rows[0]?.length ?? 0;
  const ranges: IRange[] = [];
  for (let top = range.startRow; top <= range.endRow; top += rows.length)
    for (let left = range.startColumn; left <= range.endColumn; left += width)
      for (const merge of merges)
        ranges.push({
          startRow: top + merge.row,
          startColumn: left + merge.column,
          endRow: top + merge.row + merge.rows - 1,
          endColumn: left + merge.column + merge.columns - 1,
        });
  if (ranges.length === 0) return;
  const params = { ...place, ranges };
  const back = injector.invoke(AddMergeUndoMutationFactory, params);
  step.take({ id: AddWorksheetMergeMutation.id, params }, { id: RemoveWorksheetMergeMutation.id, params: back });
}

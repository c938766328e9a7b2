/** Carries changes of one kind out in Univer, through its own commands, so that its undo knows them. */
import {
  type ICellData,
  ICommandService,
  type IMutationInfo,
  type Injector,
  type IRange,
  type IStyleData,
  IUndoRedoService,
  type Nullable,
  sequenceExecute,
  type Workbook,
} from '@univerjs/core';
import {
  IDefinedNamesService,
  IDependencyManagerService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { InsertSheetCommand, RemoveSheetCommand, SetRangeValuesCommand } from '@univerjs/sheets';
import type { CellChange, Change, NameChange, PartChange, SheetChange } from '../changes';
import { stayingInFront } from './front-sheet';
import { withoutSpillMarks } from './spill-marks';
import { contentToUniver, sheetToUniver } from './univer-snapshot';

const many = 500;

let added = 0;

export function changeStep(
  injector: Injector,
  model: Workbook,
  setPart: (change: PartChange) => void,
): (changes: readonly Change[]) => Promise<void> {
  const commands = injector.get(ICommandService);
  const unitId = model.getUnitId();

  const cells = async (changes: readonly CellChange[]) => {
    const bySheet = new Map<string, CellChange[]>();
    for (const change of changes) {
      const list = bySheet.get(change.address.sheet);
      if (list === undefined) bySheet.set(change.address.sheet, [change]);
      else list.push(change);
    }
    for (const [name, list] of bySheet) {
      const subUnitId = model.getSheetBySheetName(name)?.getSheetId();
      if (subUnitId === undefined) throw new Error(`The sheet "${name}" is gone.`);
      const value: Record<number, Record<number, ICellData>> = {};
      for (const { address, becomes } of list) {
        const row = value[address.row] ?? {};
        value[address.row] = row;
        row[address.column] = cellData(becomes);
      }
      // Each formula that goes is looked for among all; they are all looked at afterwards anyway.
      if (list.length > many) injector.get(IDependencyManagerService).clearFormulaDependency(unitId, subUnitId);
      await commands.executeCommand(SetRangeValuesCommand.id, { unitId, subUnitId, range: around(list), value });
    }
  };

  const sheet = async ({ name, becomes }: SheetChange) => {
    const before = model.getSheetBySheetName(name);
    const index = before ? model.getSheets().indexOf(before) : model.getSheets().length;
    if (before) await commands.executeCommand(RemoveSheetCommand.id, { unitId, subUnitId: before.getSheetId() });
    if (becomes === undefined) return;
    added += 1;
    await commands.executeCommand(InsertSheetCommand.id, {
      unitId,
      index,
      sheet: sheetToUniver(`chipsheet-${added}`, becomes),
    });
  };

  // Mutations, not commands: removing a name by command reads every formula again, for each name.
  const names = (changes: readonly NameChange[]) => {
    const service = injector.get(IDefinedNamesService);
    const redoMutations: IMutationInfo[] = [];
    const undoMutations: IMutationInfo[] = [];
    for (const { name, becomes } of changes) {
      const before = service.getValueByName(unitId, name);
      added += 1;
      const id = before?.id ?? `chipsheet-name-${added}`;
      const held = before && { unitId, ...before };
      const holds = becomes && {
        unitId,
        id,
        name,
        formulaOrRefString: becomes.refersTo,
        comment: '',
        localSheetId: 'AllDefaultWorkbook',
        hidden: becomes.hidden === true,
      };
      if (holds) redoMutations.push({ id: SetDefinedNameMutation.id, params: holds });
      else if (held) redoMutations.push({ id: RemoveDefinedNameMutation.id, params: held });
      if (held) undoMutations.unshift({ id: SetDefinedNameMutation.id, params: held });
      else if (holds) undoMutations.unshift({ id: RemoveDefinedNameMutation.id, params: holds });
    }
    if (redoMutations.length === 0) return;
    sequenceExecute(redoMutations, commands);
    injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, redoMutations, undoMutations });
  };

  return async (changes) => {
    await cells(changes.filter((change) => change.kind === 'cell'));
    names(changes.filter((change) => change.kind === 'name'));
    await stayingInFront(injector, model, async () => {
      for (const change of changes) {
        if (change.kind === 'sheet') await sheet(change);
        if (change.kind === 'part') setPart(change);
      }
    });
  };
}

function cellData({ formula, value, spilled, fill }: CellChange['becomes']): ICellData {
  const style: Nullable<IStyleData> =
    fill === undefined ? undefined : { bg: fill === null ? null : { rgb: `#${fill}` } };
  const empty: ICellData = { v: null, f: null, si: null, p: null, t: null };
  const held =
    formula !== undefined
      ? { ...empty, f: withoutSpillMarks(formula) }
      : value === undefined || spilled === true
        ? empty
        : { ...empty, ...contentToUniver(value) };
  return style === undefined ? held : { ...held, s: style };
}

function around(changes: readonly CellChange[]): IRange {
  const rows = changes.map(({ address }) => address.row);
  const columns = changes.map(({ address }) => address.column);
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b));
  return { startRow: least(rows), endRow: most(rows), startColumn: least(columns), endColumn: most(columns) };
}

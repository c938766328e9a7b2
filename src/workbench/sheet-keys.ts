/** Keys that Excel has in the grid and Univer has not. */
import {
  CommandType,
  DEFAULT_WORKSHEET_ROW_HEIGHT,
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  RANGE_TYPE,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  IShortcutService,
  KeyCode,
  MetaKeys,
  ScrollToCellCommand,
  SelectRangeCommand,
  SetRangeValuesCommand,
  SheetsSelectionsService,
  whenSheetEditorFocused,
} from '@univerjs/preset-sheets-core';

const pageUp = 33;
const pageDown = 34;
const end = 35;
const home = 36;
const semicolon = 186;

interface Place {
  readonly row: number;
  readonly column: number;
}

export function addSheetKeys(injector: Injector, grid: HTMLElement): void {
  const commands = injector.get(ICommandService);
  const shortcuts = injector.get(IShortcutService);
  const selections = injector.get(SheetsSelectionsService);

  const sheet = () =>
    injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getActiveSheet() as Worksheet;
  const cursor = (): Place => {
    const cell = selections.getCurrentLastSelectionPrimaryCell();
    return { row: cell?.actualRow ?? 0, column: cell?.actualColumn ?? 0 };
  };
  const select = async (range: IRange) => {
    const [unitId, subUnit] = [sheet().getUnitId(), sheet().getSheetId()];
    await commands.executeCommand(SelectRangeCommand.id, { unitId, subUnit, range });
  };
  const goTo = async ({ row, column }: Place) => {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    await select(range);
    await commands.executeCommand(ScrollToCellCommand.id, { range });
  };
  /** The first cell that scrolls: what is frozen is always in sight. */
  const corner = (): Place => {
    const { ySplit, xSplit } = sheet().getFreeze();
    return { row: Math.max(0, ySplit), column: Math.max(0, xSplit) };
  };
  const lastUsed = (): Place => {
    const { endRow, endColumn } = sheet().getCellMatrix().getDataRange();
    return { row: Math.max(0, endRow), column: Math.max(0, endColumn) };
  };
  const turnPage = (direction: 1 | -1) => {
    const { row, column } = cursor();
    const canvas = grid.querySelector('canvas[id^="univer-sheet-main-canvas"]');
    const rows = Math.floor((canvas?.clientHeight ?? 0) / DEFAULT_WORKSHEET_ROW_HEIGHT) - 2;
    return goTo({ row: Math.max(0, row + direction * Math.max(1, rows)), column });
  };
  const enter = (value: number, pattern: string) => {
    const { row, column } = cursor();
    return commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: sheet().getUnitId(),
      subUnitId: sheet().getSheetId(),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { v: value, t: 2, f: null, si: null, p: null, s: { n: { pattern } } },
    });
  };
  const wholeColumns = async () => {
    const range = selections.getCurrentLastSelection()?.range;
    if (range) await select({ ...range, startRow: 0, endRow: sheet().getRowCount() - 1, rangeType: RANGE_TYPE.COLUMN });
  };
  const wholeRows = async () => {
    const range = selections.getCurrentLastSelection()?.range;
    if (range)
      await select({ ...range, startColumn: 0, endColumn: sheet().getColumnCount() - 1, rangeType: RANGE_TYPE.ROW });
  };

  const { CTRL_COMMAND, SHIFT } = MetaKeys;
  const keys: readonly (readonly [id: string, binding: number, act: () => unknown])[] = [
    ['home', home, () => goTo({ ...cursor(), column: corner().column })],
    ['first-cell', home | CTRL_COMMAND, () => goTo(corner())],
    ['last-cell', end | CTRL_COMMAND, () => goTo(lastUsed())],
    ['page-up', pageUp, () => turnPage(-1)],
    ['page-down', pageDown, () => turnPage(1)],
    ['today', semicolon | CTRL_COMMAND, () => enter(Math.floor(serialNow()), 'yyyy-mm-dd')],
    ['now', semicolon | CTRL_COMMAND | SHIFT, () => enter(minutes(serialNow() % 1), 'h:mm')],
    ['columns', KeyCode.SPACE | CTRL_COMMAND, wholeColumns],
    ['rows', KeyCode.SPACE | SHIFT, wholeRows],
  ];
  for (const [name, binding, act] of keys) {
    const id = `chipsheet.operation.${name}`;
    commands.registerCommand({
      id,
      type: CommandType.OPERATION,
      handler: async () => {
        await act();
        return true;
      },
    });
    shortcuts.registerShortcut({ id, binding, preconditions: whenSheetEditorFocused });
  }
}

/** The day and time on the user's clock, as a spreadsheet counts them. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

function minutes(day: number): number {
  return Math.floor(day * 1440) / 1440;
}

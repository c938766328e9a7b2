/** Sharing on a live workbook of the workbench: plans carried out by the real engine, taken back, saved and opened. */
import { Direction, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { InsertRowByRangeCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import { functions } from '../../src/functions/generated/functions';
import { type CommandId, Sharing } from '../../src/sharing/sharing';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { contentsOf, differences } from '../support/same-workbooks';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);
jest.setTimeout(30_000);

const own = new Set(functions.map(({ name }) => name));

const cells = {
  A1: 'H100',
  A2: 'Ascend 910C',
  B1: '=CHIPSPEC(A1,"bandwidth")',
  B2: '=CHIPSPEC(A2,"bandwidth")*2',
  C1: '=B1/2',
  A4: '=CHIPTABLE(A1:A2,{"memory","bandwidth"})',
  D4: '=SUM(A4#)',
  A8: '=MARGINHIT(0.15)',
};

async function opened(first: Parameters<typeof openWorkbench>[0] = cells) {
  const open = await openWorkbench(first);
  const sharing = new Sharing(open.session);
  await open.session.open();
  const run = async (command: CommandId) => sharing.carryOut(await sharing.prepare(command));
  return { ...open, sharing, run };
}

/** What a user sees and can edit; hidden names come and go. */
function visible({ sheets, names }: WorkbookSnapshot) {
  return {
    sheets: sheets.map(({ name, cells: list }) => ({ name, cells: list })),
    names: names.filter(({ hidden }) => hidden !== true),
  };
}

describe('in the workbench', () => {
  it.each([
    ['freeze', 'thaw'],
    ['portable', 'live'],
  ] as const)('%s changes no value, and %s brings everything back', async (there, back) => {
    const { workbook, run } = await opened();
    const before = workbook.snapshot();
    await run(there);
    const between = workbook.snapshot();
    expect(differences(contentsOf(before), contentsOf(between))).toEqual([]);
    expect(
      between.sheets.flatMap((sheet) => sheet.cells).some(({ formula = '' }) => formula.includes('CHIPSPEC(')),
    ).toBe(false);
    await run(back);
    expect(visible(workbook.snapshot())).toEqual(visible(before));
  });

  it.each(['freeze', 'portable', 'sources', 'about', 'pin'] as const)('%s is undone in one step', async (command) => {
    const { workbook, run, sharing } = await opened();
    const before = workbook.snapshot();
    await run(command);
    await sharing.undo();
    expect(visible(workbook.snapshot())).toEqual(visible(before));
    expect(workbook.snapshot().names).toEqual(before.names);
  });

  it('a frozen workbook that is saved and opened elsewhere can be thawed there', async () => {
    const { workbook, run } = await opened();
    const before = workbook.snapshot();
    await run('freeze');
    const file = await writeXlsx(workbook.snapshot(), own);
    const there = await opened(await readXlsx(file, own));
    await there.run('thaw');
    expect(visible(there.workbook.snapshot())).toEqual(visible(before));
  });

  it('stopped half-way leaves the workbook as it was', async () => {
    const { workbook, sharing } = await opened();
    const before = workbook.snapshot();
    const plan = await sharing.prepare('portable');
    const stop = new AbortController();
    const work = sharing.carryOut(plan, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toThrow(/abort/i);
    expect(visible(workbook.snapshot())).toEqual(visible(before));
    expect(workbook.snapshot().names).toEqual(before.names);
  });

  it('refuses a plan that the workbook has moved on from', async () => {
    const { workbook, sharing, session } = await opened();
    const plan = await sharing.prepare('freeze');
    await workbook.select({ sheet: 'Sheet1', row: 0, column: 1 });
    await workbook.enterFormula('=1+1');
    await expect(sharing.carryOut(plan)).rejects.toThrow(/Sheet1!B1 was changed in the meantime/);
    expect(session.kept).toEqual({});
  });
});

it('follows rows that were inserted and a sheet that was renamed since', async () => {
  const { workbook, univer, run } = await opened();
  await run('freeze');
  const commands = univer.__getInjector().get(ICommandService);
  const model = univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
  const unitId = model?.getUnitId();
  const subUnitId = 'sheet-1';
  const inserted = commands.syncExecuteCommand(InsertRowByRangeCommand.id, {
    unitId,
    subUnitId,
    range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 30 },
    direction: Direction.UP,
  });
  expect(inserted).toBe(true);
  await commands.executeCommand(SetWorksheetNameCommand.id, { unitId, subUnitId, name: 'My chips' });
  await run('thaw');
  const found = workbook
    .snapshot()
    .sheets[0]?.cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [`${column},${row} ${formula}`],
    );
  expect(found).toEqual([
    '1,0 =CHIPSPEC(A1,"bandwidth")',
    '2,0 =B1/2',
    '1,3 =CHIPSPEC(A4,"bandwidth")*2',
    '0,5 =CHIPTABLE(A1:A4,{"memory","bandwidth"})',
    '3,5 =SUM(A6#)',
    '0,9 =MARGINHIT(0.15)',
  ]);
});

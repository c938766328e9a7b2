/**
 * Rows that are inserted and removed between freezing and thawing, on the real engine. The engine moves formulas along by
 * itself: a live workbook that gets the same rows says where each formula belongs.
 */
import { Direction, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { InsertRowByRangeCommand, RemoveRowCommand } from '@univerjs/sheets';
import fc from 'fast-check';
import { functions } from '../../src/functions/generated/functions';
import { freezePlan } from '../../src/sharing/freeze';
import { thawPlan } from '../../src/sharing/thaw';
import { changed } from '../../src/workbook/changes';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { addressText } from '../../src/workbook/workbook';
import { typed } from '../support/typed';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);
jest.setTimeout(120_000);

const own = new Set(functions.map(({ name }) => name));
const title = "Chips, O'Brien";
const cell = (address: string) => `'Chips, O''Brien'!${address}`;

/** Formulas in every row, all with the same value: nothing but their place tells one from the other. */
function workbookOf(rows: number): WorkbookSnapshot {
  const lines = Array.from({ length: rows }, (_, row) => [
    [`A${row + 1}`, 'H100'],
    [`B${row + 1}`, `=CHIPSPEC(A${row + 1},"tdp")`],
    // Every other row refers to another row of its block.
    ...(row % 2 === 1 ? [[`C${row + 1}`, `=CHIPSPEC(A${row},"tdp")`]] : []),
  ]);
  return snapshotOf({ [title]: Object.fromEntries(lines.flat()) });
}

interface Step {
  readonly kind: 'insert' | 'remove';
  readonly row: number;
}

const steps = fc.array(fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const), row: fc.nat(9) }), {
  minLength: 1,
  maxLength: 5,
});

async function edited(workbook: WorkbookSnapshot, list: readonly Step[]): Promise<WorkbookSnapshot> {
  const open = await openWorkbench(workbook);
  const injector = open.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)
    ?.getUnitId();
  for (const { kind, row } of list) {
    const range = { startRow: row, endRow: row, startColumn: 0, endColumn: 2 };
    const params = { unitId, subUnitId: 'sheet-1', range, ...(kind === 'insert' && { direction: Direction.UP }) };
    const id = kind === 'insert' ? InsertRowByRangeCommand.id : RemoveRowCommand.id;
    expect(await commands.executeCommand(id, params)).toBe(true);
  }
  await open.workbook.calculated();
  return open.workbook.snapshot();
}

function formulasOf({ sheets }: WorkbookSnapshot): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ name: sheet, cells }) =>
      cells.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [[addressText({ sheet, row, column }), formula] as const],
      ),
    ),
  );
}

describe.each([
  ['rows that have a name each', 20, 25],
  ['so many rows that neighbours share a name', 1100, 6],
])('%s', (_, rows, numRuns) => {
  it('law: thaw puts each formula where it would be had it never been frozen, or says that it cannot', async () => {
    const { workbook } = await openWorkbench(workbookOf(rows));
    const live = workbook.snapshot();
    const frozen = changed(live, freezePlan(live, own).changes);
    const before = formulasOf(live).size;
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const moved = await edited(frozen, list);
        const plan = thawPlan(moved, own);
        const found = formulasOf(changed(moved, plan.changes));
        const belongs = formulasOf(await edited(live, list));
        expect([...found].filter(([where, formula]) => belongs.get(where) !== formula)).toEqual([]);
        expect(found.size + plan.leftAlone.length).toBe(before);
        // Only what was removed, or refers to what was, is missing.
        const sound = [...belongs].filter(([, formula]) => !formula.includes('#REF!'));
        expect(sound.filter(([where]) => !found.has(where))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

it('a cell that was edited stays on record where it is, whatever is thawed around it', async () => {
  const { workbook } = await openWorkbench(workbookOf(4));
  const live = workbook.snapshot();
  const frozen = changed(live, freezePlan(live, own).changes);
  const moved = await edited(typed(frozen, { [cell('B2')]: 'mine' }), [{ kind: 'insert', row: 0 }]);
  const thawed = changed(moved, thawPlan(moved, own).changes);
  const value = moved.sheets[0]?.cells.find(({ row, column }) => row === 3 && column === 1)?.value;
  // The value that was edited comes back in its own cell, and is typed into the one that has its old address.
  const again = typed(thawed, { [cell('B2')]: value, [cell('B3')]: value });
  const found = formulasOf(changed(again, thawPlan(again, own).changes));
  expect(found.get(cell('B3'))).toBe('=CHIPSPEC(A3,"tdp")');
  expect(found.get(cell('B2'))).toBeUndefined();
});

it('a formula whose row was removed never comes back over a value that is typed at its old address', async () => {
  const { workbook } = await openWorkbench(workbookOf(4));
  const live = workbook.snapshot();
  const frozen = changed(live, freezePlan(live, own).changes);
  const value = frozen.sheets[0]?.cells.find(({ row, column }) => row === 1 && column === 1)?.value;
  const removed = await edited(frozen, [{ kind: 'remove', row: 1 }]);
  const thawed = changed(removed, thawPlan(removed, own).changes);
  const again = typed(thawed, { [cell('B2')]: value });
  const plan = thawPlan(again, own);
  expect(formulasOf(changed(again, plan.changes)).get(cell('B2'))).toBeUndefined();
  expect(plan.leftAlone.map(({ why }) => why)).toContainEqual(expect.stringContaining('=CHIPSPEC(A2,"tdp")'));
});

/** Commands in any order, with edits and inserted rows between them, on the real engine: no formula is ever lost. */
import { Direction, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { InsertRowByRangeCommand } from '@univerjs/sheets';
import fc from 'fast-check';
import { functions } from '../../src/functions/generated/functions';
import { outerCalls, parseFormula } from '../../src/sharing/formula';
import { readFrozen } from '../../src/sharing/frozen-content';
import { type CommandId, Sharing } from '../../src/sharing/sharing';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);
jest.setTimeout(180_000);

const names = new Set(functions.map(({ name }) => name));
const ours = (formula: string) =>
  outerCalls(parseFormula(formula) ?? { type: 'Literal', value: 0, start: 0, end: 1 }, names).length > 0;

const cells = {
  A1: 'H100',
  A2: 'Ascend 910C',
  B1: '=CHIPSPEC(A1,"bandwidth")',
  B2: '=CHIPSPEC($A$2,"bandwidth")*2',
  B4: '=CHIPSPEC(A1:A2,"memory")',
  C4: '=SUM(B4#)',
  A8: '=MARGINHIT(0.15)',
  A9: '=IFERROR(SUM(CHIPSPEC(A1:A2,"tdp")),0)',
};
const formulas = 5;

type Step = CommandId | 'undo' | 'edit input' | { readonly insertAt: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Step>('freeze', 'thaw', 'portable', 'live', 'pin', 'sources', 'undo') },
  { weight: 2, arbitrary: fc.constant<Step>('edit input') },
  { weight: 3, arbitrary: fc.nat(9).map((insertAt) => ({ insertAt })) },
);

/** Each command where it has something to do: whatever else is drawn, none goes untried. */
const allCommands: CommandId[] = ['pin', 'sources', 'freeze', 'thaw', 'portable', 'live'];

/** Formulas of ours in cells, and those on record for cells that hold values or plain formulas now. */
function alive({ sheets, part }: WorkbookSnapshot): number {
  const live = sheets.flatMap((sheet) => sheet.cells).filter(({ formula }) => formula !== undefined && ours(formula));
  const recorded = (['frozen', 'live'] as const).flatMap((kind) => {
    const reading = readFrozen(part, kind);
    return reading.state === 'frozen' ? reading.frozen.cells.filter(({ formula }) => ours(formula)) : [];
  });
  return live.length + recorded.length;
}

it('law: whatever the order, each formula is in its cell or on record', async () => {
  let carried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const { workbook, univer, session, close } = await openWorkbench(cells);
      const sharing = new Sharing(session);
      await session.open();
      const commands = univer.__getInjector().get(ICommandService);
      const unit = () =>
        univer
          .__getInjector()
          .get(IUniverInstanceService)
          .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)
          ?.getUnitId();
      let inserted = false;
      for (const each of steps) {
        if (each === 'undo') {
          // An undo after the cells moved is refused, or the workbook is as it was before.
          if (!inserted) await sharing.undo();
        } else if (each === 'edit input') {
          await workbook.select({ sheet: 'Sheet1', row: 0, column: 3 });
          await workbook.enterFormula('x');
        } else if (typeof each === 'object') {
          inserted = true;
          commands.syncExecuteCommand(InsertRowByRangeCommand.id, {
            unitId: unit(),
            subUnitId: 'sheet-1',
            range: { startRow: each.insertAt, endRow: each.insertAt, startColumn: 0, endColumn: 30 },
            direction: Direction.UP,
          });
          await workbook.calculated();
        } else {
          const plan = await sharing.prepare(each);
          if (plan.refused === undefined) {
            await sharing.carryOut(plan);
            carried += 1;
          }
        }
        expect(alive(workbook.snapshot())).toBe(formulas);
      }
      close();
    }),
    { numRuns: 12, examples: [[allCommands]] },
  );
  expect(carried).toBeGreaterThanOrEqual(allCommands.length);
});

/** A change of the scenario recalculates exactly the cells that depend on it. */
import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';
import { readPart } from '../../src/workbook/part';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);

/** The registry, with a count of the answers of each function. */
function counted() {
  const calls = new Map<string, number>();
  const counting = functions.map(
    (definition): SheetFunction => ({
      ...definition,
      answer: (given, context) => {
        calls.set(definition.name, (calls.get(definition.name) ?? 0) + 1);
        return definition.answer(given, context);
      },
    }),
  );
  return { calls, functions: counting };
}

it('asks the cells that read the input, and no others', async () => {
  const { calls, functions: counting } = counted();
  const others = Object.fromEntries(
    Array.from({ length: 200 }, (_, row) => [`A${row + 1}`, '=CHIPSPEC("H100","memory")']),
  );
  const { at, session, world } = await openWorkbench(
    { ...others, C1: '=MARGINHIT()', C2: '=MARGINHIT(0.15,0.5)', C3: '=C1*100', C4: '=IMPLIEDMARGIN(0.08)' },
    { functions: counting },
  );
  calls.clear();
  world.scenarios.set('revenueShare', 0.25);
  await session.settled();
  expect(at('C1')).toBeCloseTo((0.5 * 0.25) / 0.75, 9);
  expect(at('C3')).toBeCloseTo((100 * 0.5 * 0.25) / 0.75, 9);
  expect(Object.fromEntries(calls)).toEqual({ MARGINHIT: 2, IMPLIEDMARGIN: 1 });
  expect(session.state.followed).toBe(3);
});

it('finds cells that share the formula of another, as filling down makes them', async () => {
  const { at, session, univer, workbook, world } = await openWorkbench({ A1: 0.1, A2: 0.2 });
  const filled = { 0: { 1: { f: '=MARGINHIT(,1-A1)', si: 'shared' } }, 1: { 1: { si: 'shared' } } };
  const range = { startRow: 0, endRow: 1, startColumn: 1, endColumn: 1 };
  await univer.__getInjector().get(ICommandService).executeCommand(SetRangeValuesCommand.id, { range, value: filled });
  await workbook.calculated();
  const cells = await workbook.cellsCalling(new Set(['MARGINHIT']));
  expect(cells.map(({ formula }) => formula)).toEqual(['=MARGINHIT(,1-A1)', '=MARGINHIT(,1-A2)']);
  world.scenarios.set('revenueShare', 0.5);
  await session.settled();
  expect([at('B1'), at('B2')]).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.2, 9)]);
});

it('follows changes that come faster than the calculation', async () => {
  const { at, session, world } = await openWorkbench({ A1: '=SCENARIO("revenue share")' });
  for (const share of [0.2, 0.3, 0.4]) world.scenarios.set('revenueShare', share);
  await session.settled();
  expect(at('A1')).toBe(0.4);
});

it('keeps the scenario in the workbook, and takes it over from one that is opened', async () => {
  const first = await openWorkbench({ A1: '=SCENARIO("revenue share")' });
  first.world.scenarios.set('revenueShare', 0.2);
  await first.session.settled();
  const saved = first.workbook.snapshot();
  expect(readPart(saved.part)).toMatchObject({
    state: 'read',
    content: { scenarios: { own: [{ values: { revenueShare: 0.2 } }] } },
  });

  const second = await openWorkbench({ A1: '=SCENARIO("revenue share")' });
  second.workbook.open(saved);
  await second.session.open();
  await second.workbook.calculated();
  expect(second.at('A1')).toBe(0.2);
  expect(second.world.scenarios.active.values.revenueShare).toBe(0.2);
});

it('follows a scenario that gets a name, and one that loses it', async () => {
  const { calls, functions: counting } = counted();
  const { at, session, world } = await openWorkbench(
    { A1: '=ROWS(SCENARIOS())', A2: '=COLUMNS(SCENARIOS())', B1: '=MARGINHIT(,,,,,"Mine")', C1: '=TARIFFHIT(1)' },
    { functions: counting },
  );
  const [rows, columns] = [Number(at('A1')), Number(at('A2'))];
  expect(at('B1')).toBe('#N/A');

  calls.clear();
  world.scenarios.saveAs('Mine');
  await session.settled();
  expect(at('B1')).toBeCloseTo(0.15 / 0.85 / 2, 9);
  expect([Number(at('A1')), Number(at('A2'))].sort()).not.toEqual([rows, columns].sort());
  expect(calls.has('TARIFFHIT')).toBe(false);

  world.scenarios.activate('2025 deal (15%)');
  world.scenarios.remove('Mine');
  await session.settled();
  expect(at('B1')).toBe('#N/A');
  expect([at('A1'), at('A2')]).toEqual([rows, columns]);
});

it('finds cells in all sheets', async () => {
  const { workbook } = await openWorkbench(
    snapshotOf({ One: { A1: '=MARGINHIT()' }, "Two's": { B2: '=1+MARGINHIT(0.2)', B3: '="MARGINHIT()"' } }),
  );
  expect(await workbook.cellsCalling(new Set(['MARGINHIT']))).toMatchObject([
    { address: { sheet: 'One', row: 0, column: 0 } },
    { address: { sheet: "Two's", row: 1, column: 1 }, formula: '=1+MARGINHIT(0.2)' },
  ]);
});

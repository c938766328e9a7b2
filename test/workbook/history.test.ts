/** One undo: what was done last is taken back first, whether in a cell, in the scenario, by a template or a command. */
import { ICommandService, RedoCommand, UndoCommand } from '@univerjs/core';
import { Sharing } from '../../src/sharing/sharing';
import { stepText } from '../../src/taskpane/state/step-text';
import { SharingState } from '../../src/taskpane/workbook/sharing-state';
import { startHere } from '../../src/templates/start-here';
import { whichChip } from '../../src/templates/which-chip';
import { PaneHistory } from '../../src/workbook/history';
import { closeWorkbenches, type OpenWorkbench, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

async function edit({ workbook }: OpenWorkbench, row: number, formula: string): Promise<void> {
  await workbook.select({ sheet: 'Sheet1', row, column: 0 });
  await workbook.enterFormula(formula);
}

/** As Ctrl+Z and Ctrl+Y in the grid. */
async function press(open: OpenWorkbench, command: string): Promise<void> {
  await open.univer.__getInjector().get(ICommandService).executeCommand(command);
  await open.session.settled();
  await open.workbook.calculated();
}

const next = ({ session }: OpenWorkbench) =>
  session.history.undoable === undefined ? undefined : stepText(session.history.undoable);

it('cells and the scenario go back in the order in which they were done, and come again', async () => {
  const open = await openWorkbench({ C1: '=SCENARIO("revenue share")' });
  const { at, session, world } = open;
  await edit(open, 0, '=1+1');
  world.scenarios.set('revenueShare', 0.25);
  await session.settled();
  await edit(open, 1, '=2+2');
  expect([at('A1'), at('A2'), at('C1')]).toEqual([2, 4, 0.25]);

  expect(next(open)).toBe('A2');
  await press(open, UndoCommand.id);
  expect([at('A1'), at('A2'), at('C1')]).toEqual([2, '', 0.25]);
  expect(next(open)).toBe('revenue share 25%');
  await press(open, UndoCommand.id);
  expect([at('A1'), at('A2'), at('C1')]).toEqual([2, '', 0.15]);
  await press(open, UndoCommand.id);
  expect([at('A1'), at('C1')]).toEqual(['', 0.15]);
  expect(next(open)).toBeUndefined();

  for (let steps = 0; steps < 3; steps++) await press(open, RedoCommand.id);
  expect([at('A1'), at('A2'), at('C1')]).toEqual([2, 4, 0.25]);
  // The button of the pane is the same stack.
  await session.history.undo();
  await session.history.undo();
  await session.settled();
  expect([at('A1'), at('A2'), at('C1')]).toEqual([2, '', 0.15]);
});

it('Freeze goes back with one key, its record in the workbook too', async () => {
  const open = await openWorkbench({ A1: '=CHIPSPEC("H20","memory")', A2: '=MARGINHIT()' });
  const { at, session, workbook, world } = open;
  const sharing = new Sharing(session);
  await sharing.carryOut(await sharing.prepare('freeze'), {}, 'Freeze');
  expect(next(open)).toBe('Freeze');
  expect(await workbook.cellsCalling(new Set(['CHIPSPEC', 'MARGINHIT']))).toEqual([]);
  await press(open, UndoCommand.id);
  expect(session.kept.frozen).toBeUndefined();
  expect((await sharing.prepare('thaw')).refused).toBe('Nothing is frozen in this workbook.');
  world.scenarios.set('revenueShare', 0.25);
  await session.settled();
  expect(at('A2')).toBeCloseTo(0.1667, 4);
  await press(open, UndoCommand.id);
  await press(open, RedoCommand.id);
  await session.settled();
  expect(at('A2')).toBeCloseTo(0.1667, 4);
});

it('Freeze that is done again can be thawed', async () => {
  const open = await openWorkbench({ A1: '=CHIPSPEC("H20","memory")' });
  const sharing = new Sharing(open.session);
  await sharing.carryOut(await sharing.prepare('freeze'));
  await press(open, UndoCommand.id);
  await press(open, RedoCommand.id);
  const thaw = await sharing.prepare('thaw');
  expect(thaw.refused).toBeUndefined();
  await sharing.carryOut(thaw);
  expect(await open.workbook.cellsCalling(new Set(['CHIPSPEC']))).toHaveLength(1);
});

it('a template that was taken back with the key is no longer offered to be taken back', async () => {
  const open = await openWorkbench({ A1: 1 });
  const { session, workbook } = open;
  const state = new SharingState(new Sharing(session), (error) => {
    throw error;
  });
  await state.askFor(whichChip);
  const asked = state.step.get();
  if (asked.kind !== 'asking') throw new Error('Nothing was asked.');
  await state.go(asked.asked, asked.plan);
  expect(state.step.get()).toMatchObject({ kind: 'idle', done: `${whichChip.title}: Done.` });
  expect(next(open)).toBe(whichChip.title);
  await press(open, UndoCommand.id);
  expect(workbook.snapshot().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(state.step.get()).toEqual({ kind: 'idle', done: undefined });
  expect(next(open)).toBeUndefined();
});

it('a workbook that is opened begins with nothing to take back', async () => {
  const open = await openWorkbench({ A1: 1 });
  open.world.scenarios.set('revenueShare', 0.25);
  await open.session.settled();
  open.workbook.open(startHere.build());
  await open.session.open();
  expect(next(open)).toBeUndefined();
});

describe('where the host keeps its own undo', () => {
  it('the steps of the pane go back one by one, and come again', async () => {
    const history = new PaneHistory();
    const done: string[] = [];
    const step = (name: string) => {
      done.push(name);
      history.push({
        name,
        undo: () => {
          done.pop();
        },
        redo: () => {
          done.push(name);
        },
      });
    };
    step('a');
    step('b');
    expect(history.undoable).toBe('b');
    await history.undo();
    expect([history.undoable, done]).toEqual(['a', ['a']]);
    await history.redo();
    expect([history.undoable, done]).toEqual(['b', ['a', 'b']]);
  });

  it('a step that cannot be taken back says why, and the one before is next', async () => {
    const history = new PaneHistory();
    history.push({ name: 'a', undo: () => undefined, redo: () => undefined });
    history.push({ name: 'b', undo: () => Promise.reject(new Error('typed over')), redo: () => undefined });
    await expect(history.undo()).rejects.toThrow('typed over');
    expect(history.undoable).toBe('a');
  });
});

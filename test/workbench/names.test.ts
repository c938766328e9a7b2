/** Defined names in formulas of the workbench. */
import { ICommandService, UndoCommand } from '@univerjs/core';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);

it('a name may have a sign before it', async () => {
  const cells = {
    A1: 0.5,
    B1: '=-rate',
    B2: '=EXP(-rate*2)',
    B3: '=2*-rate',
    B4: '=IF(rate>0,-rate,1)-+rate',
    B5: '=-rate^2',
    B6: '=1-rate',
    B7: '=-doubled',
    B8: '=--rate',
  };
  const names = [
    { name: 'rate', refersTo: 'Sheet1!$A$1' },
    { name: 'doubled', refersTo: 'rate*2' },
  ];
  const { at } = await openWorkbench({ ...snapshotOf({ Sheet1: cells }), names });
  expect(Object.keys(cells).map(at)).toEqual([0.5, -0.5, Math.exp(-1), -1, -1, 0.25, 0.5, -1, 0.5]);
});

it('formulas follow a name: when it comes, when it means another cell, when it goes and when that is undone', async () => {
  const { at, workbook, univer } = await openWorkbench({ A1: 1, A2: 7, B1: '=chosen*2', B2: 'later', B3: '=1+1' });
  const name = (refersTo: string) => ({ name: 'chosen', refersTo });
  const shown = () => ['B1', 'B2', 'B3'].map(at);
  const set = (was: string | undefined, becomes: string | undefined) =>
    workbook.apply([
      { kind: 'name', name: 'chosen', was: was ? name(was) : undefined, becomes: becomes ? name(becomes) : undefined },
    ]);
  expect(shown()[0]).toBe('#NAME?');
  await set(undefined, 'Sheet1!$A$1');
  expect(shown()[0]).toBe(2);
  await workbook.select({ sheet: 'Sheet1', row: 1, column: 1 });
  await workbook.enterFormula('=Chosen+1');
  expect(shown()).toEqual([2, 2, 2]);
  await set('Sheet1!$A$1', 'Sheet1!$A$2');
  expect(shown()).toEqual([14, 8, 2]);
  await set('Sheet1!$A$2', undefined);
  expect(shown()).toEqual(['#NAME?', '#NAME?', 2]);
  await univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id);
  await workbook.calculated();
  expect(shown()).toEqual([14, 8, 2]);
});

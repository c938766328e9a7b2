/** Heights of rows that wrap, in an engine with a measure of our own: the real one needs a screen. */
import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation, SheetInterceptorService } from '@univerjs/sheets';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);

const measured = 99;

it('follow what formulas spill, but for a row with a height of its own; what shows the same is not measured again', async () => {
  const { univer, workbook } = await openWorkbench({ A1: 'mine' });
  const injector = univer.__getInjector();
  const rows: number[] = [];
  injector.get(SheetInterceptorService).interceptAutoHeight({
    getMutations: ({ unitId, subUnitId, ranges }) => {
      const asked = ranges.map(({ startRow }) => startRow);
      rows.push(...asked);
      const rowsAutoHeightInfo = asked.map((row) => ({ row, autoHeight: measured }));
      const params = { unitId, subUnitId, rowsAutoHeightInfo };
      return { redos: [{ id: SetWorksheetRowAutoHeightMutation.id, params }], undos: [] };
    },
  });
  injector.get(LifecycleService).stage = LifecycleStages.Rendered;
  const [plain] = snapshotOf({ New: { B1: 'typed', B2: '={1;2;3;4}', D9: '=MARGINHIT()' } }).sheets as [SheetSnapshot];
  const wrap = { style: { wrap: true } } as const;
  const spilled = [2, 3, 4].map((row) => ({ row, column: 1, ...wrap }));
  const sheet: SheetSnapshot = {
    ...plain,
    cells: [...plain.cells.map((cell) => (cell.column === 1 ? { ...cell, ...wrap } : cell)), ...spilled],
    rowHeights: new Map([[2, 40]]),
  };
  const edits = jest.fn();
  await workbook.apply([{ kind: 'sheet', name: 'New', was: undefined, becomes: sheet }]);
  workbook.onEdit(edits);
  expect([...new Set(rows)].sort()).toEqual([0, 1, 3, 4]);
  expect(workbook.snapshot().sheets[1]?.rowHeights).toEqual(new Map([[2, 40]]));
  rows.length = 0;
  await workbook.recalculate([{ sheet: 'New', row: 8, column: 3 }]);
  expect(rows).toEqual([]);
  expect(edits).not.toHaveBeenCalled();
});

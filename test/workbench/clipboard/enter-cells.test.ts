/** Pasted cells in the sheet: where the user has selected, as one step that can be taken back. */
import {
  ICommandService,
  IUniverInstanceService,
  UndoCommand,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SelectRangeCommand } from '@univerjs/sheets';
import type { CellSnapshot } from '../../../src/workbook/snapshot';
import { cellsOf } from '../../../src/workbook/workbench/clipboard/clipboard';
import { enterCells, targetOf } from '../../../src/workbook/workbench/clipboard/enter-cells';
import { type Pasted, rectangle } from '../../../src/workbook/workbench/clipboard/pasted';
import { closeWorkbenches, openWorkbench, sheetOf, snapshotOf } from '../../support/workbench';

afterEach(closeWorkbenches);

async function open(cells: readonly CellSnapshot[] = []) {
  const first = snapshotOf({ Sheet1: {} });
  const workbench = await openWorkbench({ ...first, sheets: [sheetOf('Sheet1', cells)] });
  const injector = workbench.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const model = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const place = { unitId: model?.getUnitId(), subUnit: model?.getActiveSheet()?.getSheetId() };
  return {
    ...workbench,
    select: (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) =>
      commands.executeCommand(SelectRangeCommand.id, { ...place, range: { startRow, startColumn, endRow, endColumn } }),
    paste: async (pasted: Pasted | undefined, valuesOnly = false) => {
      const target = pasted && targetOf(injector, pasted.rows.length, pasted.rows[0]?.length ?? 0);
      if (pasted === undefined || target === undefined) throw new Error('There is nothing to paste, or no place.');
      await enterCells(injector, pasted, target, valuesOnly);
      await workbench.workbook.calculated();
    },
    undo: async () => {
      await commands.executeCommand(UndoCommand.id);
      await workbench.workbook.calculated();
    },
    cells: () => workbench.workbook.snapshot().sheets[0]?.cells ?? [],
  };
}

const text = (content: string) => cellsOf({ html: '', text: content });

it('values, formulas and formats arrive and go again in one step', async () => {
  const { select, paste, undo, at, cells } = await open([{ row: 1, column: 1, value: 'old', style: { bold: true } }]);
  await select(1, 1);
  await paste(text('15%\t=B2*2\n007\t(3,030)'));
  expect([at('B2'), at('C2'), at('B3'), at('C3')]).toEqual([0.15, 0.3, 7, -3030]);
  expect(cells().find(({ row, column }) => row === 1 && column === 1)?.style).toEqual({ numberFormat: '0%' });
  await undo();
  expect(cells()).toEqual([{ row: 1, column: 1, value: 'old', style: { bold: true } }]);
});

it('what is pasted over with its own format has it again after undo', async () => {
  const old: CellSnapshot = { row: 0, column: 0, value: 1, style: { bold: true, numberFormat: '0.00' } };
  const { select, paste, undo, cells } = await open([old]);
  await select(0, 0);
  await paste(rectangle([[{ value: 0.5, style: { bold: true, numberFormat: '0%' } }]]));
  await undo();
  expect(cells()).toEqual([old]);
});

it('values alone leave the formats of the sheet', async () => {
  const { select, paste, cells } = await open([{ row: 0, column: 0, value: 1, style: { numberFormat: '0.00' } }]);
  await select(0, 0);
  await paste(rectangle([[{ value: 0.5, style: { numberFormat: '0%', bold: true } }]]), true);
  expect(cells()).toEqual([{ row: 0, column: 0, value: 0.5, style: { numberFormat: '0.00' } }]);
});

it('digits stay text in cells that are formatted as text', async () => {
  const { select, paste, cells } = await open([{ row: 0, column: 0, value: 'x', style: { numberFormat: '@' } }]);
  await select(0, 0);
  await paste(text('007'), true);
  expect(cells()[0]?.value).toBe('007');
});

it('a cell fills what is selected; a block does where it fits some times', async () => {
  const { select, paste, block } = await open();
  await select(0, 0, 1, 2);
  await paste(text('7'));
  expect(block('A1', 2, 3)).toEqual([
    [7, 7, 7],
    [7, 7, 7],
  ]);
  await select(3, 0, 6, 0);
  await paste(text('1\n2'));
  expect(block('A4', 4, 1)).toEqual([[1], [2], [1], [2]]);
  await select(8, 0, 10, 0);
  await paste(text('1\n2'));
  expect(block('A9', 3, 1)).toEqual([[1], [2], ['']]);
});

it('a sheet grows for what does not fit on it', async () => {
  const { select, paste, at, workbook } = await open();
  await select(2, 1);
  await paste(text(Array.from({ length: 1_200 }, (_, row) => `${row}\t${row}`).join('\n')));
  expect([at('B3'), at('C1202')]).toEqual([0, 1199]);
  await select(0, 0);
  await paste(text(Array.from({ length: 60 }, (_, column) => column).join('\t')));
  expect(at('BH1')).toBe(59);
  expect(workbook.snapshot().sheets[0]?.cells).toHaveLength(2 * 1_200 + 60);
});

it('merged cells come along, and take the place of those that are there', async () => {
  const { select, paste, undo, workbook } = await open();
  const merges = () => workbook.snapshot().sheets[0]?.merges;
  await select(0, 0);
  await paste(
    rectangle(
      [
        [{ value: 'a' }, {}],
        [{}, {}],
      ],
      [{ row: 0, column: 0, rows: 2, columns: 2 }],
    ),
  );
  expect(merges()).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  await select(0, 0, 1, 1);
  await paste(
    rectangle(
      [
        [{ value: 'b' }, {}],
        [{}, {}],
      ],
      [{ row: 0, column: 0, rows: 1, columns: 2 }],
    ),
  );
  expect(merges()).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  await undo();
  expect(merges()).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
});

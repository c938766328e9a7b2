/** A pinned workbook in Excel, asked before anything of ours could know that it is pinned. */
import { openSession } from '../../src/excel/open-session';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { pinOf } from '../../src/sharing/pin';
import { usageIn } from '../../src/sharing/usage';
import { writePart } from '../../src/workbook/part';
import type { ExcelHost } from '../support/excel-host/host';
import { openExcel } from '../support/excel-host/open-excel';
import { snapshotOf } from '../support/workbench';

let excel: ExcelHost;
afterEach(() => excel.close());

it('cells that answered from the installed data are asked again', async () => {
  const world = createWorld();
  const formula = '=CHIPSPEC("H100","bandwidth")';
  const { items, ...pin } = pinOf(await usageIn(snapshotOf({ Sheet1: { A1: formula } }), functions, world), world);
  const older = items.map((item) => ({
    ...item,
    figures: item.figures.map(([spec, , ...rest]) => [spec, 3000, ...rest]),
  }));
  excel = openExcel({ sheets: ['Sheet1'] });
  excel.book.parts.set('{pin}', writePart(world.scenarios.save(), { pin: { ...pin, hash: 'older', items: older } }));
  await excel.type({ A1: formula, A2: '=MARGINHIT(0.15,0.5)' });
  expect(excel.cell('A1')).toBe(3350);
  const { chipSheet, Excel, Office } = excel.client;
  if (chipSheet === undefined) throw new Error('the functions script is not loaded');
  await openSession(chipSheet, { Excel, Office });
  await excel.settled();
  expect(excel.cell('A1')).toBe(3000);
  expect(excel.cell('A2')).toBeCloseTo(0.0882, 4);
});

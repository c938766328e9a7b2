/** What Excel does to add-ins that do not watch out, one test for each pitfall; through Microsoft's function runtime. */
import { type ExcelHost, type ExcelOptions, openExcel } from '../support/excel-host/host';

let excel: ExcelHost;
const open = (options?: ExcelOptions) => {
  excel = openExcel(options);
  return excel;
};
afterEach(() => excel.close());

it('answers the two formulas', async () => {
  await open().type({ A1: '=CHIPSPEC("Ascend 910C","bandwidth")', A2: '=MARGINHIT(0.15)' });
  expect(excel.shown('A1:A2')).toEqual([[3200], [expect.closeTo(0.0882, 4)]]);
});

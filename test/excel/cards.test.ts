/** CHIPINFO in Excel: a card where Excel shows cards, text elsewhere, and a chip's name wherever a card goes in. */
import type { ExcelHost, ExcelOptions } from '../support/excel-host/host';
import { openExcel } from '../support/excel-host/open-excel';
import { held } from '../support/held';

let excel: ExcelHost;
const ask = async (options: ExcelOptions, formulas: Readonly<Record<string, string>>) => {
  excel = openExcel(options);
  await excel.type(formulas);
};
afterEach(() => excel.close());

it('is an entity value whose fields have a number, a unit in its format and our source', async () => {
  await ask({}, { A1: '=CHIPINFO("H20")' });
  const card = excel.cell('A1');
  expect(card).toMatchObject({
    type: 'Entity',
    text: 'H20',
    properties: {
      bandwidth: {
        type: 'Double',
        basicValue: held('H20', 'bandwidth'),
        numberFormat: 'General "GB/s"',
        propertyMetadata: { attribution: [{ sourceText: expect.stringMatching(/\w/) }] },
      },
    },
  });
});

it('is an argument for other functions', async () => {
  await ask({}, { A1: '=CHIPINFO("H20")' });
  await excel.type({ B1: '=CHIPSPEC(A1,"bandwidth")' });
  expect(excel.cell('B1')).toBe(held('H20', 'bandwidth'));
});

it.each<[string, NonNullable<ExcelOptions['supports']>]>([
  ['knows no data types', (set, version) => !(set === 'CustomFunctionsRuntime' && version === '1.4')],
  ['only claims to know them, as Excel 2021', (set, version) => !(set === 'ExcelApi' && version === '1.16')],
])('is text in an Excel that %s', async (_, supports) => {
  await ask({ supports, dataTypes: false }, { A1: '=CHIPINFO("H20")' });
  expect(excel.cell('A1')).toMatch(/^H20 \(NVIDIA\), memory 96 GB/);
});

it('is asked for again when Office has become ready', async () => {
  await ask({}, {});
  const { chipSheet } = excel.client;
  const { context } = excel.client.Office;
  Object.defineProperty(excel.client, 'Office', { configurable: true, writable: true, value: {} });
  await excel.type({ A1: '=CHIPINFO("H20")' });
  expect(typeof excel.cell('A1')).toBe('string');
  Object.assign(excel.client.Office, { context });
  expect(chipSheet?.early.end(new Set(['card']))).toEqual([{ sheet: 'Sheet1', row: 0, column: 0 }]);
});

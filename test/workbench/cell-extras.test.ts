/** Notes, links, validation, conditional formats and filters: kept by Univer, by its plugins, and by a file. */
import type { Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx as writeFile } from 'hucre/xlsx';
import { functions } from '../../src/functions/generated/functions';
import type { SheetExtras } from '../../src/workbook/cell-extras';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { notInFile, writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { closeWorkbenches, openWorkbench, sheetOf } from '../support/workbench';

afterEach(closeWorkbenches);

const own = new Set(functions.map(({ name }) => name));
const block = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

const extras: SheetExtras = {
  notes: [{ row: 1, column: 0, text: 'HBM3e, as the vendor says\nsecond line' }],
  validations: [
    {
      blocks: [block(1, 3, 4, 1)],
      type: 'list',
      entries: ['net', 'cost'],
      allowBlank: true,
      onError: 'stop',
      errorTitle: 'Treatment',
      error: 'net or cost',
      promptTitle: 'Treatment',
      prompt: 'Where is the levy booked?',
    },
    { blocks: [block(1, 4, 4, 1)], type: 'list', first: '=$A$2:$A$5', allowBlank: false, onError: 'warning' },
    {
      blocks: [block(1, 5, 4, 1), block(7, 5, 1, 1)],
      type: 'decimal',
      operator: 'between',
      first: '0',
      second: '1',
      allowBlank: true,
    },
    { blocks: [block(1, 6, 1, 1)], type: 'custom', first: '=CHIPSPEC(A2,"memory")>80', allowBlank: true },
  ],
  conditions: [
    {
      blocks: [block(1, 1, 4, 1)],
      rule: {
        kind: 'number',
        operator: 'greaterThan',
        values: [4000],
        style: { bold: true, color: '9C0006', fill: 'FFC7CE' },
      },
    },
    {
      blocks: [block(1, 1, 4, 1)],
      stopIfTrue: true,
      rule: { kind: 'number', operator: 'between', values: [1, 2.5], style: { italic: true } },
    },
    {
      blocks: [block(1, 0, 4, 1)],
      rule: { kind: 'text', operator: 'beginsWith', text: 'H "1"', style: { fill: 'C6EFCE' } },
    },
    {
      blocks: [block(1, 2, 4, 1)],
      rule: { kind: 'formula', formula: '=$B2>CHIPSPEC("H20","bandwidth")', style: { fill: 'FFEB9C' } },
    },
    { blocks: [block(1, 0, 4, 1)], rule: { kind: 'duplicates', style: { color: '006100' } } },
    {
      blocks: [block(1, 1, 4, 1)],
      rule: {
        kind: 'scale',
        stops: [
          { type: 'min', color: 'F8696B' },
          { type: 'percentile', value: 50, color: 'FFEB84' },
          { type: 'max', color: '63BE7B' },
        ],
      },
    },
    {
      blocks: [block(1, 2, 4, 1)],
      rule: { kind: 'bar', low: { type: 'num', value: 0 }, high: { type: 'max' }, color: '638EC6' },
    },
  ],
  filter: {
    block: block(0, 0, 5, 2),
    columns: [{ column: 0, values: ['H20', 'MI300X'] }],
    hiddenRows: [2, 4],
  },
};

const workbook: WorkbookSnapshot = {
  sheets: [
    {
      ...sheetOf('My chips', [
        { row: 0, column: 0, value: 'chip' },
        { row: 0, column: 1, value: 'bandwidth' },
        { row: 1, column: 0, value: 'H20', link: 'https://www.nvidia.com/h20?a=1&b=2' },
        { row: 1, column: 1, value: 4000 },
        { row: 2, column: 0, value: 'H100', link: "#'Other sheet'!B3" },
        { row: 2, column: 1, value: 3350 },
        { row: 3, column: 0, value: 'MI300X' },
        { row: 3, column: 1, value: 5300 },
        { row: 4, column: 0, value: 'A100' },
        { row: 4, column: 1, value: 2039 },
      ]),
      ...extras,
    },
    sheetOf('Other sheet', [{ row: 0, column: 0, value: 'x' }]),
  ],
  activeSheet: 0,
  names: [],
  part: undefined,
};

function withPlugins(univer: Univer): void {
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
}

it('stays as it is before the plugins are there', async () => {
  const open = await openWorkbench(workbook);
  expect(open.workbook.snapshot()).toEqual(workbook);
});

it('stays as it is when the plugins have taken it over', async () => {
  const open = await openWorkbench(workbook);
  withPlugins(open.univer);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(open.workbook.snapshot()).toEqual(workbook);
});

it('comes back from a file', async () => {
  expect(await readXlsx(await writeXlsx(workbook, own), own)).toEqual(workbook);
});

it('stands in the file as Excel wants it', async () => {
  const files = unzipSync(await writeXlsx(workbook, own));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<formula1>"net,cost"</formula1>');
  expect(sheet).toContain('<formula1>$A$2:$A$5</formula1>');
  expect(sheet).toContain('sqref="F2:F5 F8"');
  expect(sheet).toMatch(/<autoFilter ref="A1:B5">/);
  expect(sheet).toMatch(/<row r="3"[^>]*hidden="(1|true)"/);
  expect(Object.keys(files).some((name) => /^xl\/comments/.test(name))).toBe(true);
});

it('says what a file of ours cannot hold', () => {
  const blocks = [block(0, 0, 1, 1)];
  expect(
    notInFile({
      validations: [{ blocks, type: 'checkbox' }],
      conditions: [{ blocks, rule: { kind: 'other', rule: { type: 'iconSet' } } }],
      filter: { block: block(0, 0, 2, 1), columns: [{ column: 0, other: {} }], hiddenRows: [] },
    }),
  ).toEqual(['check boxes', 'some conditional formats', 'filters other than by value']);
  expect(notInFile(extras)).toEqual([]);
});

it('tells of conditional formats in a file that it cannot keep, and of no others', async () => {
  const fileWith = (type: 'iconSet' | 'duplicateValues') =>
    writeFile({
      sheets: [
        {
          name: 'A',
          rows: [[1], [2]],
          conditionalRules: [
            {
              type,
              priority: 1,
              range: 'A1:A2',
              ...(type === 'iconSet' && {
                iconSet: {
                  iconSet: '3Arrows',
                  cfvo: [
                    { type: 'percent' as const, value: '0' },
                    { type: 'percent' as const, value: '33' },
                    { type: 'percent' as const, value: '67' },
                  ],
                },
              }),
            },
          ],
        },
      ],
    });
  expect((await readXlsx(await fileWith('iconSet'), own)).notKept).toEqual(['some conditional formats']);
  expect((await readXlsx(await fileWith('duplicateValues'), own)).notKept).toBeUndefined();
});

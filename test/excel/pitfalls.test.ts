/**
 * What Excel does to add-ins that do not watch out, one test for each pitfall: through the shipped functions script and
 * Microsoft's function runtime.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import { webpack } from 'webpack';
import { deployment } from '../../src/build/deployment';
import { excelFiles, type FilePattern } from '../../src/build/excel-files';
import { answering } from '../../src/excel/answering';
import { badQuestion, type CellOutput } from '../../src/functions/cells';
import { defineFunction, type SheetFunction } from '../../src/functions/define';
import { functions } from '../../src/functions/generated/functions';
import { builtFile, builtFolder } from '../support/built';
import type { ExcelHost, ExcelOptions } from '../support/excel-host/host';
import { openExcel } from '../support/excel-host/open-excel';
import { held } from '../support/held';

let excel: ExcelHost;
const open = (options?: ExcelOptions): ExcelHost => {
  excel = openExcel(options);
  return excel;
};
afterEach(() => excel?.close());

/** A function that no catalogue would have, in the page beside the real ones. */
function plant(answer: SheetFunction['answer']): void {
  const { chipSheet, CustomFunctions } = excel.client;
  if (chipSheet === undefined) throw new Error('the functions script is not loaded');
  const definition = defineFunction({
    name: 'PLANTED',
    family: 'dataset',
    summary: 'Goes wrong on purpose.',
    parameters: {},
    result: { shape: 'table', help: '' },
    examples: [],
    native: 'none',
    answer,
  });
  const error = (code: string, sentence: string) => new CustomFunctions.Error(code, sentence);
  CustomFunctions.associate('PLANTED', answering(definition, chipSheet, { cards: () => false, error }));
}

const message = (address: string) => {
  const cell = excel.cell(address);
  return typeof cell === 'object' && 'error' in cell ? cell.message : undefined;
};

it('pitfall 1: NaN, Infinity and null never leave in a matrix', async () => {
  open();
  plant(() => [
    [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [undefined, null as unknown as CellOutput, 1],
  ]);
  await excel.type({ A1: '=PLANTED()' });
  expect(excel.shown('A1:C2')).toEqual([
    ['#N/A', '#N/A', '#N/A'],
    ['', '', 1],
  ]);
  expect(JSON.stringify(excel.deliveries)).not.toContain('null');
});

it('pitfall 1: rows of different length come out as a rectangle', async () => {
  open();
  plant(() => [[1], [2, 3]]);
  await excel.type({ A1: '=PLANTED()' });
  expect(excel.deliveries[0]?.[2]).toEqual([
    [1, ''],
    [2, 3],
  ]);
});

it('pitfall 2: a table of chips and specs is one call, so nothing waits for the next delivery', async () => {
  const formula = '=CHIPSPEC(A2:A4,B1:D1)';
  await open().type({ A2: 'H100', A3: 'H20', A4: 'MI300X', B1: 'memory', C1: 'bandwidth', D1: 'tdp', F2: formula });
  expect(excel.deliveries).toHaveLength(1);
  expect(excel.shown('F2:H3')).toEqual([
    [held('H100', 'memory'), held('H100', 'bandwidth'), held('H100', 'tdp')],
    [held('H20', 'memory'), held('H20', 'bandwidth'), held('H20', 'tdp')],
  ]);
});

describe.each([
  ['0, as on the desktop', 0],
  ['null, as on the web', null],
] as const)('pitfall 3: an empty cell arrives as %s', (_, blank) => {
  it('and is no chip called 0', async () => {
    await open({ blank }).type({ A1: '=CHIPSPEC(B1,"bandwidth")' });
    expect(message('A1')).toMatch(/^item is missing/);
  });

  it('and leaves text arguments at their default', async () => {
    await open({ blank }).type({ A1: '=CHIPSPEC("H20","bandwidth",B1)', A2: '=MARGINHIT(0.15,0.5,B1)' });
    expect(excel.shown('A1:A2')).toEqual([[held('H20', 'bandwidth')], [expect.closeTo(0.0882, 4)]]);
  });
});

it('pitfall 4: an argument left out, in the middle or at the end, is the scenario’s', async () => {
  await open().type({
    A1: '=MARGINHIT()',
    A2: '=MARGINHIT(,0.5)',
    A3: '=MARGINHIT(0.15,,"net")',
    A4: '=MARGINHIT(0.15,)',
  });
  const values = excel.shown('A1:A4').flat();
  expect(values).toEqual(new Array(4).fill(expect.closeTo(0.0882, 4)));
});

it('pitfall 5: an error carries its sentence, alone and inside a spill, and the pane can read it again', async () => {
  await open().type({
    A1: '=CHIPSPEC("H1000","bandwidth")',
    B1: '=CHIPSPEC({"H100";"H1000"},"bandwidth")',
    C1: '=MARGINHIT(15)',
  });
  expect(excel.shown('A1:C1')).toEqual([['#N/A', 3350, '#VALUE!']]);
  expect(message('A1')).toMatch(/H1000.*Did you mean/);
  expect(message('B2')).toMatch(/H1000.*Did you mean/);
  expect(message('C1')).toMatch(/^share: 15 given/);
  const { sentences } = excel.client.chipSheet ?? {};
  expect(sentences?.of('Sheet1!A1')?.sentence).toBe(message('A1'));
  expect(sentences?.of('Sheet1!B1')?.sentence).toBe(message('B2'));
});

it('pitfall 5: the sentence goes when the cell is well again', async () => {
  await open().type({ A1: '=CHIPSPEC(B1,"bandwidth")', B1: 'H1000' });
  excel.book.sheet('Sheet1').dirty.add('A1');
  await excel.type({ B1: 'H100' });
  expect(excel.cell('A1')).toBe(3350);
  expect(excel.client.chipSheet?.sentences.of('Sheet1!A1')).toBeUndefined();
});

describe.each([true, false])('pitfall 6: errors that come in from cells (data types: %s)', (dataTypes) => {
  it.each(['#N/A', '#VALUE!', '#NUM!', '#DIV/0!', '#NULL!'])('%s is handed on', async (code) => {
    open({ dataTypes }).book.sheet('Sheet1').cell(0, 0).value = { error: code, message: undefined };
    await excel.type({ B1: '=CHIPSPEC(A1:A2,"bandwidth")', A2: 'H100' });
    expect(excel.shown('B1:B2')).toEqual([[code], [3350]]);
  });

  it.each(['#REF!', '#NAME?', '#SPILL!'])('%s cannot be returned: the sentence names it', async (code) => {
    open({ dataTypes }).book.sheet('Sheet1').cell(0, 0).value = { error: code, message: undefined };
    await excel.type({ B1: '=CHIPSPEC(A1,"bandwidth")' });
    expect(excel.shown('B1')).toEqual([['#VALUE!']]);
    expect(message('B1')).toBe(`An argument is ${code}: repair that cell first.`);
  });
});

it('pitfall 7: a failure of our own says so instead of a bare #VALUE!', async () => {
  open();
  plant(() => {
    throw new TypeError('x is not a function');
  });
  const logged = jest.spyOn(console, 'error').mockReturnValue();
  await excel.type({ A1: '=PLANTED()' });
  expect(excel.shown('A1')).toEqual([['#VALUE!']]);
  expect(message('A1')).toBe('PLANTED failed inside ChipSheet (x is not a function). Please report it.');
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});

it('pitfall 8: whatever does not fail comes as rows of cells', async () => {
  open();
  const formulas = functions.flatMap(({ examples }) => examples.map(({ formula }) => formula));
  await excel.type(Object.fromEntries(formulas.map((formula, index) => [`A${1 + 100 * index}`, formula])));
  expect(excel.deliveries.length).toBeGreaterThan(formulas.length / 2);
  for (const [, worked, value] of excel.deliveries.filter(([, fine]) => fine)) {
    expect(worked).toBe(true);
    expect((value as unknown[][]).every((row) => Array.isArray(row))).toBe(true);
    expect(JSON.stringify(value)).not.toContain('null');
  }
});

it('pitfall 8: one bad element is one error cell', async () => {
  open();
  plant(() => [[1, badQuestion('No.')]]);
  await excel.type({ A1: '=PLANTED()' });
  expect(excel.shown('A1:B1')).toEqual([[1, '#VALUE!']]);
});

it('pitfall 10: functions are there when the script has run, although Office never became ready', async () => {
  open();
  let ready = false;
  excel.client.Office.onReady(() => {
    ready = true;
  });
  await excel.type({ A1: '=DATASETVERSION()' });
  expect(excel.deliveries[0]?.[1]).toBe(true);
  expect(ready).toBe(false);
});

it('pitfall 11: functions.json is far below the megabyte that Excel refuses without a word', () => {
  expect(builtFile('functions.json').length).toBeLessThan(200_000);
});

it('pitfalls 13 and 14: our scripts open no dialog and use no history', () => {
  for (const name of readdirSync(builtFolder()).filter((file) =>
    /^(functions|taskpane|pane\.[\da-f]{10})\.js$/.test(file),
  )) {
    expect(builtFile(name)).not.toMatch(/displayDialogAsync|pushState|replaceState/);
  }
});

it('pitfall 15: the copy of office.js has none of the files that call home', async () => {
  const patterns = excelFiles(deployment({ OFFICE_JS: 'local' })).filter(({ to = '' }) => to.startsWith('office/'));
  const files = (await copied(patterns)).map((file) => relative('office', file));
  expect(files).toContain('office.js');
  expect(files).toContain('excel-web-16.00.js');
  expect(files).toContain(join('en-us', 'office_strings.js'));
  expect(files.filter((file) => /telemetry|oteljs|aria|o15apptofilemappingtable|debug/.test(file))).toEqual([]);
});

/** The files that a build copies for these patterns. */
async function copied(patterns: readonly FilePattern[]): Promise<readonly string[]> {
  const compiler = webpack({
    entry: {},
    context: __dirname,
    plugins: [new CopyPlugin({ patterns: [...patterns] as CopyPlugin.Pattern[] })],
  });
  // Nothing is written: only the list matters.
  compiler?.hooks.shouldEmit.tap('list', () => false);
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => (error ? reject(error) : resolve(Object.keys(stats?.compilation.assets ?? {}))));
  });
}

it('pitfall 16: the toolkit that office-addin-debugging asks for stays out of the installation', () => {
  const toolkit = join(__dirname, '../../node_modules/@microsoft/m365agentstoolkit-cli/package.json');
  if (existsSync(toolkit)) expect((require(toolkit) as { name: string }).name).toBe('semver');
});

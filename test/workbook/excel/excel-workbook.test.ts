/** The adapter over Office.js: Microsoft's client library against a workbook of ours. */
import { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { ExcelHost, type ExcelOptions } from '../../support/excel-host/host';

let host: ExcelHost;
let workbook: ExcelWorkbook;
function open(options: ExcelOptions = {}): void {
  host = new ExcelHost({ sheets: ['Sheet1', "Joe's"], ...options });
  workbook = new ExcelWorkbook({ Excel: host.client.Excel, Office: host.client.Office });
}
beforeEach(() => open());
afterEach(() => host.close());

const sheet = (name = 'Sheet1') => host.book.sheet(name);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const waitsForCellEdit = 64;

describe('cells that call', () => {
  it('are found in every sheet, in any spelling, with what they show', async () => {
    sheet().enter('B3', '=ABS( chipspec("H20","tdp"))');
    sheet().cell(2, 1).value = 350;
    sheet("Joe's").enter('C1', '=_xldudf_CHIPSPEC("x","tdp")');
    sheet("Joe's").cell(0, 2).value = { error: '#N/A', message: undefined };
    expect(await workbook.cellsCalling(new Set(['CHIPSPEC']))).toEqual([
      { address: { sheet: 'Sheet1', row: 2, column: 1 }, formula: '=ABS( chipspec("H20","tdp"))', value: 350 },
      { address: { sheet: "Joe's", row: 0, column: 2 }, formula: '=_xldudf_CHIPSPEC("x","tdp")', value: '#N/A' },
    ]);
  });

  it('are not those that only mention the name', async () => {
    const others = ['="CHIPSPEC(1)"', "='CHIPSPEC('!A1", '=MYCHIPSPEC(1)', '=CHIPSPECS(1)', '=CHIPSPEC', 'CHIPSPEC(1)'];
    others.forEach((formula, index) => {
      sheet().enter(`A${index + 1}`, formula);
    });
    expect(await workbook.cellsCalling(new Set(['CHIPSPEC']))).toEqual([]);
    expect(await workbook.cellsCalling(new Set())).toEqual([]);
  });

  it('are read in three requests where the workbook is small', async () => {
    sheet().enter('A1', '=CHIPSPEC("H20","tdp")');
    sheet("Joe's").enter('A1', '=CHIPSPEC("H20","tdp")');
    await workbook.cellsCalling(new Set(['CHIPSPEC']));
    const reading = host.wire.requests.filter(({ actions }) => !actions.includes('_RemoveReference'));
    expect(reading).toHaveLength(3);
  });

  it('are found in a sheet that is too large for one response of Excel on the web', async () => {
    host.close();
    open({ longestResponse: 30_000 });
    const long = 'x'.repeat(100);
    for (let row = 1; row <= 1_000; row++) sheet().enter(`A${row}`, row % 500 === 0 ? '=CHIPSPEC("H20","tdp")' : long);
    const found = await workbook.cellsCalling(new Set(['CHIPSPEC']));
    expect(found.map(({ address }) => address.row)).toEqual([499, 999]);
  });

  it('that cannot be read at all are an error, not an endless search', async () => {
    host.close();
    open({ longestResponse: 500 });
    sheet().enter('A1', 'x'.repeat(1_000));
    await expect(workbook.cellsCalling(new Set(['CHIPSPEC']))).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });
});

describe('requests', () => {
  it('wait while the user edits a cell', async () => {
    await workbook.selection();
    await workbook.recalculate([{ sheet: "Joe's", row: 0, column: 0 }]);
    const ours = host.wire.requests.filter(({ actions }) => !actions.includes('_RemoveReference'));
    expect(ours.every(({ flags }) => (flags & waitsForCellEdit) !== 0)).toBe(true);
  });

  it('mark and calculate together', async () => {
    await workbook.recalculate([
      { sheet: 'Sheet1', row: 0, column: 0 },
      { sheet: "Joe's", row: 1, column: 1 },
    ]);
    expect(host.book.calculations).toEqual([{ kind: 'Recalculate', marked: ['Sheet1!A1', "Joe's!B2"] }]);
    expect(host.wire.requests.filter(({ actions }) => actions.includes('Calculate'))).toHaveLength(1);
  });

  it('that Excel refuses come back as its own error', async () => {
    await expect(workbook.select({ sheet: 'Gone', row: 0, column: 0 })).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('the cursor', () => {
  it('goes to a cell on another sheet, and is told with its formula', async () => {
    sheet("Joe's").enter('AB12', '=CHIPSPEC("H20","tdp")');
    await workbook.select({ sheet: "Joe's", row: 11, column: 27 });
    expect(await workbook.selection()).toEqual({
      address: { sheet: "Joe's", row: 11, column: 27 },
      formula: '=CHIPSPEC("H20","tdp")',
    });
  });

  it('in an empty cell has no formula', async () => {
    expect((await workbook.selection()).formula).toBe('');
  });
});

describe('entering', () => {
  it.each(['1/2', '+1', '-2', '@A1', '007', "'quoted", 'plain'])('%s stays the text it is', async (text) => {
    await workbook.enterFormula(text);
    expect(sheet().cell(0, 0)).toMatchObject({ formula: undefined, value: text });
  });

  it('a formula is a formula, in a cell formatted as text too', async () => {
    sheet().cell(0, 0).format = '@';
    await workbook.enterFormula('=CHIPSPEC("H20","tdp")');
    expect(sheet().cell(0, 0)).toMatchObject({ formula: '=CHIPSPEC("H20","tdp")', format: 'General' });
  });
});

describe('listeners', () => {
  it('hear of a burst of changes once, and nothing after they stopped', async () => {
    const heard = jest.fn();
    const stop = workbook.onChange(heard);
    await pause(20);
    for (let count = 0; count < 5; count++) host.raise('changed', 'A1');
    sheet().dirty.add('A1');
    host.calculate('Automatic');
    await pause(100);
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await pause(20);
    host.raise('changed', 'A1');
    await pause(100);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(host.wire.requests.flatMap(({ actions }) => actions)).toContain('_UnregisterDataChangedEvent');
  });

  it('that stop at once are never called', async () => {
    const heard = jest.fn();
    workbook.onSelect(heard)();
    await pause(20);
    host.raise('selected', 'A1');
    await pause(100);
    expect(heard).not.toHaveBeenCalled();
  });

  it('hear that the cursor moved', async () => {
    const heard = jest.fn();
    workbook.onSelect(heard);
    await pause(20);
    host.raise('selected', 'B2');
    await pause(100);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

it.each(['windows', 'mac', 'web'] as const)('works with the client of each platform (%s)', async (platform) => {
  host.close();
  open({ platform });
  sheet().enter('A1', '=CHIPSPEC("H20","tdp")');
  await workbook.writePart('<chipsheet xmlns="urn:chipsheet:workbook">{}</chipsheet>');
  expect(await workbook.readPart()).toContain('{}');
  expect(await workbook.cellsCalling(new Set(['CHIPSPEC']))).toHaveLength(1);
});

describe('while the user edits a cell', () => {
  it('what was asked is done once the edit has ended', async () => {
    host.wire.editing = true;
    const entered = workbook.enterFormula('=CHIPSPEC("H20","tdp")');
    await pause(20);
    expect(sheet().cell(0, 0).formula).toBeUndefined();
    host.wire.editing = false;
    await entered;
    expect(sheet().cell(0, 0).formula).toBe('=CHIPSPEC("H20","tdp")');
  });
});

describe('changes that Excel refuses in the middle', () => {
  const place = (row: number, name = 'Sheet1') => ({ sheet: name, row, column: 0 });

  it('leave every cell as it was, and the reason is told', async () => {
    sheet().enter('A1', '=CHIPSPEC("H20","tdp")');
    sheet("Joe's").enter('A1', 'mine');
    sheet("Joe's").locked = true;
    const changes = [
      { kind: 'cell', address: place(0), was: { formula: '=CHIPSPEC("H20","tdp")' }, becomes: { value: 400 } },
      { kind: 'cell', address: place(0, "Joe's"), was: { value: 'mine' }, becomes: { value: 'ours' } },
    ] as const;
    await expect(workbook.apply(changes)).rejects.toThrow('protected');
    expect(sheet().cell(0, 0).formula).toBe('=CHIPSPEC("H20","tdp")');
    expect(sheet("Joe's").cell(0, 0).value).toBe('mine');
  });

  it.each([
    ['is too long', `=1${'+1'.repeat(4_100)}`],
    ['cannot be read', '=1+'],
    ['is nested too deeply', `=${'ABS('.repeat(65)}1${')'.repeat(65)}`],
  ])('because a formula %s leave no sheet behind', async (_, formula) => {
    const cells = [{ row: 0, column: 0, formula }];
    const added: SheetSnapshot = {
      name: 'Added',
      cells,
      columnWidths: new Map(),
      rowHeights: new Map(),
      merges: [],
      frozen: { rows: 0, columns: 0 },
      hidden: false,
      gridlines: true,
    };
    await expect(workbook.apply([{ kind: 'sheet', name: 'Added', was: undefined, becomes: added }])).rejects.toThrow();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', "Joe's"]);
  });
});

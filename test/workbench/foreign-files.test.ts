/** Cells as other programs store them in an .xlsx are read as what they are. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { functions } from '../../src/functions/generated/functions';
import type { CellSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { closeWorkbenches, openWorkbench, sheetOf, snapshotOf } from '../support/workbench';

const own = new Set(functions.map(({ name }) => name));
const sheetPart = 'xl/worksheets/sheet1.xml';

afterEach(closeWorkbenches);

/** A file of ours with its first sheet, or another part, changed as another program would have written it. */
async function read(
  cells: readonly CellSnapshot[],
  change: (xml: string) => string = (xml) => xml,
  part = sheetPart,
): Promise<readonly CellSnapshot[]> {
  const empty = snapshotOf({ Sheet1: {} });
  const files = unzipSync(await writeXlsx({ ...empty, sheets: [sheetOf('Sheet1', cells)] }, own));
  const before = strFromU8(files[part] as Uint8Array);
  const after = change(before);
  const { sheets } = await readXlsx(zipSync({ ...files, [part]: strToU8(after) }), own);
  return sheets[0]?.cells ?? [];
}

const dated = (value: number): CellSnapshot => ({ row: 0, column: 0, value, style: { numberFormat: 'yyyy-mm-dd' } });

it.each([
  ['2025-04-09', 45_756],
  ['2025-04-09T00:00:00', 45_756],
  ['2025-04-09T12:00:00.000Z', 45_756.5],
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['12:00:00', 0.5],
])('the ISO date %s', async (iso, days) => {
  const cells = await read([dated(1)], (xml) =>
    xml.replace(/<c r="A1"([^>]*)><v>1<\/v>/, `<c r="A1"$1 t="d"><v>${iso}</v>`),
  );
  expect(cells[0]).toMatchObject({ value: days, style: { numberFormat: 'yyyy-mm-dd' } });
});

it('an ISO date works in our functions', async () => {
  const cells = await read([dated(1)], (xml) =>
    xml.replace(/<c r="A1"([^>]*)><v>1<\/v>/, '<c r="A1"$1 t="d"><v>2024-06-01T00:00:00</v>'),
  );
  const { at } = await openWorkbench({ A1: cells[0]?.value as number, B1: '=EXPORTCLASS("H100",A1)' });
  expect(at('B1')).not.toBe('#VALUE!');
});

it.each([0, 1, 58.5, 59, 60, 60.25, 61, 45_756, 45_756.75])('day %d of the calendar of 1900', async (day) => {
  expect((await read([dated(day)]))[0]?.value).toBeCloseTo(day, 8);
});

it('the calendar of 1904', async () => {
  const cells = await read(
    [dated(44_294)],
    (xml) => xml.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/, '<workbookPr date1904="1"/>'),
    'xl/workbook.xml',
  );
  expect(cells[0]?.value).toBe(45_756);
});

it.each(['_x0041_', 'a_x000D_b', '_X0041_', 'x_x005F_x0041_', 'plain_x00'])(
  'the text %s stays as it is',
  async (text) => {
    expect((await read([{ row: 0, column: 0, value: text }]))[0]?.value).toBe(text);
  },
);

it.each([
  ['a_x000D_b', 'a\nb'],
  ['a_x000D_\nb', 'a\nb'],
  ['a\nb', 'a\nb'],
  ['_x005F_x0041_', '_x0041_'],
])('the stored text %j', async (stored, text) => {
  const cells = await read(
    [{ row: 0, column: 0, value: 'here' }],
    (xml) => xml.replace('here', stored),
    'xl/sharedStrings.xml',
  );
  expect(cells[0]?.value).toBe(text);
});

it('a single cell of a range, as Excel stores it', async () => {
  const cells = await read([{ row: 1, column: 1, formula: '=@A1:A3' }], (xml) => {
    expect(xml).toContain('_xlfn.SINGLE(A1:A3)');
    return xml;
  });
  expect(cells[0]?.formula).toBe('=@A1:A3');
});

/** A workbook through a file and back: the same for its user, and the bytes that Excel wants. */

import { XMLParser } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { functions } from '../../src/functions/generated/functions';
import { writePart } from '../../src/workbook/part';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx, UnreadableFile } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { closeWorkbenches, openWorkbench, sheetOf, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);

const own = new Set(functions.map(({ name }) => name));

/** Cells of all sorts, calculated. */
async function saved(part?: string): Promise<{ readonly snapshot: WorkbookSnapshot; readonly bytes: Uint8Array }> {
  const cells: CellSnapshot[] = [
    {
      row: 0,
      column: 0,
      value: 'H20',
      style: {
        bold: true,
        fill: 'DDEBF7',
        color: '1F4E79',
        wrap: true,
        borders: { top: { line: 'thin', color: 'FF0000' }, bottom: { line: 'double', color: '000000' } },
      },
    },
    { row: 1, column: 0, value: 'H100' },
    { row: 2, column: 0, formula: '=CHIPSPEC(A1,"memory")', style: { numberFormat: '#,##0 "GB"' } },
    { row: 3, column: 0, formula: '=CHIPSPEC("H1000","memory")' },
    { row: 4, column: 0, formula: '=MARGINHIT(0.15)', style: { numberFormat: '0.0%', horizontal: 'center' } },
    { row: 5, column: 0, formula: '=CHIPTABLE(A1:A2,{"memory","bandwidth"})' },
    { row: 9, column: 0, formula: '=SUM(A6#)' },
    { row: 10, column: 0, formula: '=LET(x,A3,x&" & <GB>")' },
    { row: 11, column: 0, formula: '=A3>80' },
    { row: 12, column: 0, value: 45_992.5, style: { numberFormat: 'yyyy-mm-dd hh:mm' } },
    { row: 13, column: 0, value: true },
    { row: 14, column: 0, value: '0123' },
    { row: 15, column: 0, value: '=not a formula' },
    { row: 16, column: 0, formula: '=SHARE*2' },
    { row: 17, column: 0, value: 'a\u00e9\u4e2d\ud83d\ude00 & <b> "q"' },
    { row: 18, column: 0, value: 1e-9, style: { italic: true, fontSize: 14 } },
    { row: 19, column: 0, formula: '=1/0' },
  ];
  const sheet = {
    ...sheetOf('My chips', cells),
    columnWidths: new Map([[0, 180]]),
    rowHeights: new Map([[0, 40]]),
    merges: [{ row: 20, column: 0, rows: 1, columns: 3 }],
    frozen: { rows: 1, columns: 0 },
    gridlines: false,
  };
  const first: WorkbookSnapshot = {
    sheets: [sheet, sheetOf('Other', [{ row: 0, column: 0, formula: "='My chips'!A3+1" }])],
    activeSheet: 1,
    names: [{ name: 'SHARE', refersTo: "'My chips'!$A$5" }],
    part,
  };
  const { workbook } = await openWorkbench(first);
  const snapshot = workbook.snapshot();
  return { snapshot, bytes: await writeXlsx(snapshot, own) };
}

it('comes back as it was', async () => {
  const { snapshot, bytes } = await saved(writePart({ active: '2025 deal (15%)', own: [] }));
  const read = await readXlsx(bytes, own);
  expect(read).toEqual(snapshot);
});

it('calculates to the same values when it is opened again', async () => {
  const { snapshot, bytes } = await saved();
  const { workbook } = await openWorkbench(await readXlsx(bytes, own));
  expect(workbook.snapshot()).toEqual(snapshot);
});

describe('the file, looked into with other tools', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', trimValues: false });

  async function look() {
    const { bytes } = await saved('<chipsheet xmlns="urn:chipsheet:workbook" schema="1">{}</chipsheet>');
    const files = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
    );
    const sheet = parser.parse(files['xl/worksheets/sheet1.xml'] ?? '');
    const cells: Record<string, unknown>[] = [sheet.worksheet.sheetData.row].flat().flatMap(({ c }) => c);
    return {
      files,
      cell: (address: string) => cells.find(({ r }) => r === address) as Record<string, never> | undefined,
    };
  }

  it('marks the answers of our functions as dynamic arrays under their stored names', async () => {
    const { files, cell } = await look();
    expect(cell('A3')).toMatchObject({
      cm: '1',
      f: { t: 'array', ref: 'A3', '#text': '_xldudf_CHIPSPEC(A1,"memory")' },
      v: 96,
    });
    expect(cell('A6')).toMatchObject({ cm: '1', f: { t: 'array', ref: 'A6:C8' } });
    expect(cell('B7')).toMatchObject({ v: 96 });
    expect(cell('B7')).not.toHaveProperty('f');
    expect(files['xl/metadata.xml']).toMatch(/XLDAPR[\s\S]*fDynamic="1"/);
    expect(files['[Content_Types].xml']).toMatch(/sheetMetadata\+xml/);
    expect(files['xl/_rels/workbook.xml.rels']).toMatch(/relationships\/sheetMetadata/);
  });

  it('keeps errors, texts and truth values apart', async () => {
    const { cell } = await look();
    expect(cell('A4')).toMatchObject({ t: 'e', v: '#N/A' });
    expect(cell('A20')).toMatchObject({ t: 'e', v: '#DIV/0!' });
    expect(cell('A11')).toMatchObject({ t: 'str', v: '96 & <GB>' });
    expect(cell('A12')).toMatchObject({ t: 'b', v: 1 });
    expect(cell('A15')).toMatchObject({ t: 's' });
    expect(cell('A16')).not.toHaveProperty('f');
  });

  it('carries the part of ChipSheet where Excel looks for it', async () => {
    const { files } = await look();
    expect(files['customXml/item1.xml']).toContain(
      '<chipsheet xmlns="urn:chipsheet:workbook" schema="1">{}</chipsheet>',
    );
    expect(files['customXml/itemProps1.xml']).toContain('ds:uri="urn:chipsheet:workbook"');
    expect(files['xl/_rels/workbook.xml.rels']).toContain('Target="../customXml/item1.xml"');
  });
});

it('reads formulas that filled cells share', async () => {
  const bytes = await writeXlsx(
    snapshotOf({ Sheet1: { A1: 1, A2: 2, A3: 3, B1: '=A1*2', B2: '=A2*2', B3: '=A3*2' } }),
    own,
  );
  const files = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const shared = strFromU8(files[name] as Uint8Array)
    .replace(/<f>A1\*2<\/f>/, '<f t="shared" ref="B1:B3" si="0">A1*2</f>')
    .replace(/<f>A[23]\*2<\/f>/g, '<f t="shared" si="0"/>');
  expect(shared).toMatch(/<f t="shared" si="0"\/>/);
  const { sheets } = await readXlsx(zipSync({ ...files, [name]: strToU8(shared) }), own);
  expect(sheets[0]?.cells.flatMap(({ formula }) => formula ?? [])).toEqual(['=A1*2', '=A2*2', '=A3*2']);
});

describe('what cannot be opened is told in a sentence', () => {
  it.each([
    ['a text', strToU8('chip,memory\nH20,96\n'), /no Excel workbook/],
    ['nothing', new Uint8Array(), /no Excel workbook/],
    ['an old or protected workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /password/],
    ['some other archive', zipSync({ 'a.txt': strToU8('a') }), /holds no Excel workbook/],
  ])('%s', async (_, bytes, sentence) => {
    await expect(readXlsx(bytes, own)).rejects.toThrow(UnreadableFile);
    await expect(readXlsx(bytes, own)).rejects.toThrow(sentence);
  });

  it('a file that was cut off, wherever it was', async () => {
    const { bytes } = await saved();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      await expect(readXlsx(bytes.slice(0, bytes.length * share), own)).rejects.toThrow(/damaged/);
    }
  });
});

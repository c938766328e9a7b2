/** Files that were damaged, or made to harm: a sentence within a second, and the bytes as they were. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { functions } from '../../src/functions/generated/functions';
import { freezePlan } from '../../src/sharing/freeze';
import { thawPlan } from '../../src/sharing/thaw';
import { changed } from '../../src/workbook/changes';
import { readPart } from '../../src/workbook/part';
import { readXlsx, UnreadableFile } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { functionNames, workbookOf } from '../support/workbooks';

jest.setTimeout(120_000);
const own = new Set(functions.map(({ name }) => name));

async function good(): Promise<Uint8Array> {
  const workbook = workbookOf([
    ['H100', '=CHIPSPEC(A1,"bandwidth")', 'a <&> "text"'],
    ['H20', '=MARGINHIT(0.15)', true],
    [1.5, { error: '#N/A' }, '=B1/2'],
  ]);
  return writeXlsx(changed(workbook, freezePlan(workbook, functionNames, { fill: 'DDEBF7' }).changes), own);
}

/** The sentence, or "opened"; fails the test where it breaks or the bytes change; what takes for ever fails by the limit of every test. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const before = bytes.slice();
  let said: string;
  try {
    await readXlsx(bytes, own);
    said = 'opened';
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    said = error.message;
  }
  expect(Buffer.compare(bytes, before)).toBe(0);
  return said;
}

async function withFiles(change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const files = unzipSync(await good());
  change(files);
  return zipSync(files);
}

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('The names must be of one length.');
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

describe('a file made to harm', () => {
  const extra = (name: string, content = 'x') =>
    withFiles((files) => {
      files[name] = strToU8(content);
    });

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['not a zip', async () => strToU8('hello'), /no Excel workbook/],
    ['empty', async () => new Uint8Array(), /no Excel workbook/],
    ['with a password', async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /password/],
    ['another archive', async () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /holds no Excel workbook/],
    ['cut in half', async () => (await good()).slice(0, 3000), /damaged/],
    ['a bomb', () => extra('xl/media/big.bin', '0'.repeat(30_000_000)), /far more than a workbook/],
    [
      'a document type',
      () => extra('xl/extra.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
      /document type/,
    ],
    ['a path that leads out', () => extra('../../evil.xml'), /leads out/],
    ['a path from the root', () => extra('/etc/evil.xml'), /leads out/],
    ['a path with backslashes', () => extra('..\\evil.xml'), /leads out/],
    [
      'a part called __proto__',
      async () => renamed(await extra('xl/aaaaaaaaa/a.xml'), 'aaaaaaaaa', '__proto__'),
      /no name of a part/,
    ],
    [
      'a part there twice',
      async () => renamed(await extra('xl/styles.xmk'), 'xl/styles.xmk', 'xl/styles.xml'),
      /there twice/,
    ],
    ['a part there twice in other letters', () => extra('xl/STYLES.xml'), /there twice/],
    ['macros', () => extra('xl/vbaProject.bin'), /macros/],
    ['binary', () => extra('xl/workbook.bin'), /\.xlsb/],
  ])('%s', async (_, make, sentence) => {
    const said = await outcome(await make());
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^[A-Z].*\.$/);
    expect(said.length).toBeLessThan(160);
  });

  it('with a size that is a lie is found out while it is unpacked', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('0'.repeat(5_000_000)) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 10, true);
    expect(await outcome(bytes)).toMatch(/far more than a workbook/);
  });
});

it('a damaged ChipSheet part is told, and the cells are there', async () => {
  const bytes = await withFiles((files) => {
    files['customXml/item1.xml'] = strToU8('<chipsheet xmlns="urn:chipsheet:workbook">{"schema":1,"fro</chipsheet>');
  });
  const snapshot = await readXlsx(bytes, own);
  expect(readPart(snapshot.part)).toMatchObject({ state: 'damaged' });
  expect(thawPlan(snapshot, functionNames).refused).toMatch(/cannot be read/);
  expect(snapshot.sheets[0]?.cells.length).toBe(9);
});

it('1,000 damaged files: each is opened or refused with a sentence', async () => {
  const bytes = await good();
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const said = new Map<string, number>();
  const damage = fc.oneof(
    fc.nat(bytes.length - 1).map((at) => bytes.slice(0, at)),
    fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }).map((edits) => {
      const copy = bytes.slice();
      for (const [at, byte] of edits) copy[at] = byte;
      return copy;
    }),
    // A sound archive around a part that is broken inside.
    fc
      .record({ name: fc.constantFrom(...names), at: fc.nat(5000), cut: fc.nat(40), put: fc.string({ maxLength: 20 }) })
      .map(({ name, at, cut, put }) => {
        const text = Buffer.from(files[name] ?? new Uint8Array()).toString('utf8');
        const place = text.length === 0 ? 0 : at % text.length;
        return zipSync(
          { ...files, [name]: strToU8(text.slice(0, place) + put + text.slice(place + cut)) },
          { level: 1 },
        );
      }),
    fc.constantFrom(...names).map((name) => {
      const { [name]: _, ...rest } = files;
      return zipSync(rest, { level: 1 });
    }),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (broken) => {
      const result = await outcome(broken);
      const kind = result === 'opened' ? 'opened' : 'refused';
      said.set(kind, (said.get(kind) ?? 0) + 1);
    }),
    { numRuns: 1000 },
  );
  expect(said.get('refused')).toBeGreaterThan(400);
});

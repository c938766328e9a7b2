/** How we read texts where a number is wanted, against the engine of the workbench and against LibreOffice. */
import { asText, readAsNumber } from '../../src/sheet/coercion';
import type { CellContent, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { closeWorkbenches, openWorkbench, sheetOf } from '../support/workbench';
import { texts } from './texts';

afterEach(closeWorkbenches);

/** Each text in a cell, and beside it what arithmetic makes of it. */
const workbook: WorkbookSnapshot = {
  sheets: [
    sheetOf(
      'Sheet1',
      texts.flatMap((value, row) => [
        { row, column: 0, value },
        { row, column: 1, formula: `=A${row + 1}+0` },
      ]),
    ),
  ],
  activeSheet: 0,
  names: [],
  part: undefined,
};

function sums({ sheets: [sheet] }: WorkbookSnapshot): ReadonlyMap<string, CellContent | undefined> {
  const values = new Map(sheet?.cells.filter(({ column }) => column === 1).map(({ row, value }) => [row, value]));
  return new Map(texts.map((text, row) => [text, values.get(row)]));
}

type Reason = readonly [pattern: RegExp, why: string];

/** Texts that an engine reads as something else than Excel does, and than we do. */
const meant: Readonly<Record<'workbench' | 'LibreOffice', readonly Reason[]>> = {
  workbench: [
    [/^\+\d+,/, 'Univer takes no plus sign before thousands'],
    [/^0[xbo]|^-?Infinity$/i, 'Univer takes whatever JavaScript takes for a number'],
    [/^$/, 'a text without characters is an empty cell once it is in a sheet'],
  ],
  LibreOffice: [
    [/^\d{4}\/\d+\/\d+$/, 'its date patterns of US English have the year first only with hyphens'],
    [/^(true|false)$/i, 'it counts the words as 1 and 0'],
    [/T\d/, 'it takes the T of ISO 8601'],
    [/^1e400$/, 'it stops at its largest number'],
    [/^$/, 'a text without characters is an empty cell once it is in a sheet'],
  ],
};

function differences(engine: keyof typeof meant, found: ReadonlyMap<string, CellContent | undefined>): string[] {
  return texts.flatMap((text) => {
    const ours = readAsNumber(text);
    const theirs = found.get(text);
    if (ours === 'depends' || meant[engine].some(([pattern]) => pattern.test(text))) return [];
    const same =
      ours === 'no number'
        ? typeof theirs === 'object'
        : typeof theirs === 'number' && Math.abs(theirs - ours) <= 1e-14 * Math.abs(ours);
    return same ? [] : [`${JSON.stringify(text)}: ${ours} here, ${JSON.stringify(theirs)} in ${engine}`];
  });
}

it('looks at 300 texts and more, most of them the same in every language', () => {
  expect(texts.length).toBeGreaterThanOrEqual(300);
  expect(texts.filter((text) => readAsNumber(text) !== 'depends').length).toBeGreaterThan(180);
});

it('reads them as the engine of the workbench does', async () => {
  const { workbook: open } = await openWorkbench(workbook);
  expect(differences('workbench', sums(open.snapshot()))).toEqual([]);
});

(hasLibreOffice ? it : it.skip)('reads them as LibreOffice does', async () => {
  expect(differences('LibreOffice', sums(await recalculated(workbook)))).toEqual([]);
});

test.each([
  ['2024-06-01', 45_444],
  ['2024/6/1', 45_444],
  ['2024-06-01 12:00', 45_444.5],
  ['15%', 0.15],
  ['1,000', 1000],
  ['12:30', 12.5 / 24],
  ['0x10', 'no number'],
  ['2024-02-30', 'no number'],
  ['TRUE', 'no number'],
  ['Infinity', 'no number'],
  ['H100', 'no number'],
  ['', 'no number'],
  ['0,150', 'depends'],
  ['1/6/2024', 'depends'],
  ['1 June 2024', 'depends'],
  ['$5', 'depends'],
  ['１５％', 'depends'],
  ['5\u00a0', 'depends'],
] as const)('%j is %p', (text, reading) => expect(readAsNumber(text)).toBe(reading));

test.each([
  [0.1 + 0.2, '0.3'],
  [1e20, undefined],
  [-1234.5, '-1234.5'],
  [true, 'TRUE'],
  [null, ''],
])('%p as a text is %p', (value, text) => expect(asText(value)).toBe(text));

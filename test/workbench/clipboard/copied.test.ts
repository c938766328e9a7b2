/** What copied cells put on the clipboard, and that the workbench reads it again as the same cells. */
import { JSDOM } from 'jsdom';
import { cellsOf } from '../../../src/workbook/workbench/clipboard/clipboard';
import { asHtml, asText, type Copied } from '../../../src/workbook/workbench/clipboard/copied';

beforeAll(() => {
  globalThis.DOMParser = new JSDOM('').window.DOMParser;
});

const copied: Copied = [
  [
    { shown: 'chip <A & B>', value: 'chip <A & B>', style: { bold: true, fill: 'DDEBF7' } },
    { shown: '8.8%', value: 0.088235294117647, style: { numberFormat: '0.0%' } },
    { shown: '007', value: '007' },
  ],
  [
    { shown: 'two\nlines', value: 'two\nlines', style: { wrap: true } },
    { shown: '2025-04-09', value: 45_756, style: { numberFormat: 'yyyy-mm-dd' } },
    { shown: 'TRUE', value: true },
  ],
  [
    { shown: 'say "yes"', value: 'say "yes"', rows: 1, columns: 2 },
    { shown: '', covered: true },
    { shown: '#N/A', value: { error: '#N/A' } },
  ],
  [{ shown: '"q"', value: '"q"' }, { shown: '80 GB', value: 80, style: { numberFormat: '0 "GB"' } }, { shown: '' }],
];

it('the text is what is seen; line breaks stand in quotes', () => {
  expect(asText(copied)).toBe(
    'chip <A & B>\t8.8%\t007\n"two\nlines"\t2025-04-09\tTRUE\nsay "yes"\t\t#N/A\n"""q"""\t80 GB\t',
  );
});

it('the table shows the same', () => {
  const page = new JSDOM(asHtml(copied, 'x1')).window.document;
  const shown = [...page.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(shown).toEqual([
    ['chip <A & B>', '8.8%', '007'],
    ['twolines', '2025-04-09', 'TRUE'],
    ['say "yes"', '#N/A'],
    ['"q"', '80 GB', ''],
  ]);
  expect(page.querySelectorAll('br')).toHaveLength(1);
});

it('another workbench reads the values in full, with their formats and merged cells', () => {
  const pasted = cellsOf({ html: asHtml(copied, 'x1'), text: asText(copied) });
  expect(pasted?.rows.map((row) => row.map(({ value }) => value))).toEqual(
    copied.map((row) => row.map(({ value }) => value)),
  );
  expect(pasted?.rows.map((row) => row.map(({ style }) => style?.numberFormat))).toEqual([
    [undefined, '0.0%', '@'],
    [undefined, 'yyyy-mm-dd', undefined],
    [undefined, undefined, undefined],
    [undefined, '0 "GB"', undefined],
  ]);
  expect(pasted?.rows[0]?.[0]?.style).toEqual({ bold: true, fill: 'DDEBF7' });
  expect(pasted?.merges).toEqual([{ row: 2, column: 0, rows: 1, columns: 2 }]);
});

it('the text alone is read as the same cells, as far as it shows them', () => {
  const pasted = cellsOf({ html: '', text: asText(copied) });
  expect(pasted?.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['chip <A & B>', 0.088, 7],
    ['two\nlines', 45_756, true],
    ['say "yes"', undefined, { error: '#N/A' }],
    ['"q"', '80 GB', undefined],
  ]);
});

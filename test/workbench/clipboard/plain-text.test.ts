/** Plain text on the clipboard becomes the cells that it stands for. */
import { cellsOf } from '../../../src/workbook/workbench/clipboard/clipboard';

const read = (text: string) =>
  cellsOf({ html: '', text })?.rows.map((row) => row.map(({ formula, value }) => formula ?? value));

it.each([
  [
    'lines that end as in Windows',
    'chip\tprice\r\nH100\t30000\r\nH20\t12000\r\n',
    [
      ['chip', 'price'],
      ['H100', 30_000],
      ['H20', 12_000],
    ],
  ],
  [
    'signs of HTML',
    'if a<b then\tR&D\nAT&amp;T\t<b>bold</b>',
    [
      ['if a<b then', 'R&D'],
      ['AT&amp;T', '<b>bold</b>'],
    ],
  ],
  ['a picture in HTML', '<img src=x onerror=alert(1)>\t1', [['<img src=x onerror=alert(1)>', 1]]],
  ['formulas', '=IF(E1<E2,"low","high")\t5 < 6', [['=IF(E1<E2,"low","high")', '5 < 6']]],
  [
    'a line break within a cell',
    '"two\nlines"\tx\r\n"say ""hi"""\ty',
    [
      ['two\nlines', 'x'],
      ['say "hi"', 'y'],
    ],
  ],
  [
    'inches',
    '19" rack\t2\nx\ty',
    [
      ['19" rack', 2],
      ['x', 'y'],
    ],
  ],
  ['a sentence in quotes', '"Hello," he said.', [['"Hello," he said.']]],
  [
    'empty cells',
    '\t\r\na\t\tb',
    [
      [undefined, undefined, undefined],
      ['a', undefined, 'b'],
    ],
  ],
  ['amounts of accountants', '(3,030)\t($1,200.50)\t15%\t1,536', [[-3030, -1200.5, 0.15, 1536]]],
  ['dates', '2025-04-09\t9-Apr-25', [[45_756, 45_756]]],
  ['more digits than a number has', '12345678901234567890', [['12345678901234567890']]],
  ['truth values and errors', 'TRUE\tfalse\t#N/A', [[true, false, { error: '#N/A' }]]],
  ['headings of a text file', '=== Prices ===\t=>', [['=== Prices ===', '=>']]],
  ['a formula from a Chinese text', '＝SUM（A1，2）', [['=SUM(A1,2)']]],
])('%s', (_, text, cells) => {
  expect(read(text)).toEqual(cells);
});

it('nothing is nothing', () => {
  expect(cellsOf({ html: '', text: '' })).toBeUndefined();
});

/** Signs in a formula mean what they mean in Excel: "@", a sign before a text, full-width signs, brackets left open. */
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { withAtSigns, withoutAtSigns } from '../../src/workbook/workbench/at-signs';
import { plainEntry, withPlainSigns } from '../../src/workbook/workbench/typed/full-width';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

it.each([
  ['=-"5"', -5],
  ['=--"5"', 5],
  ['=+"5"', '5'],
  ['=SUM(-"5")', -5],
  ['=5--"5"', 10],
  ['=1*-"5"', -5],
  ['=-TRUE', -1],
  ['=-"a"', '#VALUE!'],
  ['="-""5"""', '-"5"'],
  ['=1+\n2', 3],
  ['=MARGINHIT("15％")', expect.closeTo(0.0882, 4)],
])('%s', async (formula, expected) => {
  const { at } = await openWorkbench({ A1: formula });
  expect(at('A1')).toEqual(expected);
});

it('@ takes the cell in the row or column of the formula', async () => {
  const { at, workbook } = await openWorkbench({
    A1: 10,
    A2: 20,
    A3: 30,
    B2: '=@A1:A3',
    B3: '=SUM(@A1:A3,1)',
    C1: '=@A1:C1',
    B7: '=@A1:A3',
    B8: '=@SEQUENCE(3)*2',
    B9: '=@MARGINHIT(0.15)',
    B10: '=@INDEX(A1:A3,2)+1',
    E9: '=@A1',
    A9: '="@A1"',
  });
  expect([at('B2'), at('B3'), at('B7'), at('B8'), at('B10'), at('E9'), at('A9')]).toEqual([
    ...[20, 31, '#VALUE!', 2, 21, 10, '@A1'],
  ]);
  expect(at('B9')).toBeCloseTo(0.0882, 4);
  // The cell keeps what was typed.
  const cells = workbook.snapshot().sheets[0]?.cells ?? [];
  expect(cells.find(({ row, column }) => row === 1 && column === 1)?.formula).toBe('=@A1:A3');
});

it.each([
  ['=@A1:A3', '=SINGLE(A1:A3)'],
  ['=SUM(@A1:A3,@B1)', '=SUM(SINGLE(A1:A3),SINGLE(B1))'],
  ["=@'My chips'!A1:A3+1", "=SINGLE('My chips'!A1:A3)+1"],
  ['=@MARGINHIT(@A1:A3)', '=SINGLE(MARGINHIT(SINGLE(A1:A3)))'],
  ['=@share', '=SINGLE(share)'],
  ['="a@b"&@A1', '="a@b"&SINGLE(A1)'],
])('%s is %s', (written, stored) => {
  expect(withoutAtSigns(written)).toBe(stored);
  expect(withAtSigns(stored)).toBe(written);
});

it.each([
  ['=SUM（1，2）', '=SUM(1,2)'],
  ['＝1＋2＊3／4－5', '=1+2*3/4-5'],
  ['=CHIPSPEC(“H100”,“memory”)', '=CHIPSPEC("H100","memory")'],
  ['=SUM(Ａ１：Ａ３；１５％)', '=SUM(A1:A3;15%)'],
  ['="（，＝）"&A1', '="（，＝）"&A1'],
  ['=IF(A1="a”b"，“甲，乙”，2)', '=IF(A1="a”b","甲，乙",2)'],
  ["='数据（1）'!A1＊2", "='数据（1）'!A1*2"],
  ['=“say ””hi”””', '="say ""hi"""'],
])('%s typed with an input method is %s', (typed, plain) => {
  expect(withPlainSigns(typed)).toBe(plain);
});

it.each([
  ['１２３', '123'],
  ['15％', '15%'],
  ['１，２００．５', '1,200.5'],
  ['－５', '-5'],
  ['２０２５－０４－０９', '2025-04-09'],
  ['＝1+2', '=1+2'],
])('%s typed is the number or formula %s', (typed, plain) => {
  expect(plainEntry(typed)).toBe(plain);
});

it.each(['Ｈ１００', '你好，世界', '（１）', '50％以上', 'H100', '＝＝ 标题', '15%'])(
  '%s typed is text as it stands',
  (typed) => {
    expect(plainEntry(typed)).toBeUndefined();
  },
);

it.each([
  ['=@A1:A3', 0],
  ['=SUM(A1:A2', 1],
  ['=SUM(A1,MAX(B1:B2', 2],
  ['=(1+2', 1],
  ['=LEN(")")', 0],
  ['=LEN("(', 0],
  ['=SUM(A1))', 0],
])('%s lacks %d brackets', async (formula, missing) => {
  const { univer } = await openWorkbench({});
  expect(univer.__getInjector().get(LexerTreeBuilder).checkIfAddBracket(formula)).toBe(missing);
});

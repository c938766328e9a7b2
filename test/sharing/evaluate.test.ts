/** What expressions stand for, told from a workbook's values without a spreadsheet. */
import { functions } from '../../src/functions/generated/functions';
import { evaluate } from '../../src/sharing/evaluate';
import { parseFormula } from '../../src/sharing/formula';
import { Grid } from '../../src/sharing/grid';
import { CellError } from '../../src/sheet/values';
import { world } from '../support/cells';
import { workbookOf } from '../support/workbooks';

const byName = new Map(functions.map((definition) => [definition.name, definition]));
const grid = new Grid({
  ...workbookOf(
    [
      [5, '15%', '2024-06-01', true, undefined],
      [7, 'text', '1/6/2024', false, { error: '#REF!' }],
      ['H100', '0x10', '1,000', 0.1, 'A*'],
    ],
    'Data',
  ),
  names: [
    { name: 'rate', refersTo: 'Data!$A$1' },
    { name: 'both', refersTo: 'Data!$A$1:$A$2' },
  ],
});

function told(formula: string) {
  const tree = parseFormula(formula);
  const rows = tree && evaluate(tree, { grid, sheet: 'Data', functions: byName, world });
  const shown = rows?.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));
  return shown?.length === 1 && shown[0]?.length === 1 ? shown[0][0] : shown;
}

test.each([
  ['=A1+A2', 12],
  ['=A1-A2', -2],
  ['=A2/A1', 1.4],
  ['=A1*A2', 35],
  ['=A1^2', 25],
  ['=-A1', -5],
  ['=--A1', 5],
  ['=+A3', 'H100'],
  ['=A1%', 0.05],
  ['=-(A1)%', -0.05],
  ['=A1&A3', '5H100'],
  ['=0.1+0.2&""', '0.3'],
  ['=D1&""', 'TRUE'],
  ['=D1+1', 2],
  ['=E1+1', 1],
  ['=E1&"x"', 'x'],
  ['=B1*1', 0.15],
  ['=C1+0', 45_444],
  ['=--C1', 45_444],
  ['=C3+0', 1000],
  ['=B3+0', '#VALUE!'],
  ['=B2+0', '#VALUE!'],
  ['=E2+1', '#REF!'],
  ['=1+E2', '#REF!'],
  ['=1/0', '#DIV/0!'],
  ['=(-8)^0.5', '#NUM!'],
  ['=A1<A2', true],
  ['=A1>=A2', false],
  ['=A1<>A2', true],
  ['=A3="h100"', true],
  ['=A3=1', false],
  ['=A3>999', true],
  ['=D1>A3', true],
  ['=E1=0', true],
  ['=E1=""', true],
  ['=rate*2', 10],
  ['=SUM(both)', 12],
  ['=LET(x,A1,y,x*2,y+x)', 15],
  ['=LET(x,1,LET(x,2,x)+x)', 3],
  ['=IF(A1>6,1,2)', 2],
  ['=IF(A1<6,1)', 1],
  ['=IF(A1>6,1)', false],
  ['=IF(TRUE,1,NOW())', 1],
  ['=IFERROR(1/0,7)', 7],
  ['=IFERROR(3,NOW())', 3],
  ['=IFNA(NA(),8)', 8],
  ['=AND(A1=5,D1)', true],
  ['=OR(A1=6,D2)', false],
  ['=NOT(D2)', true],
  ['=DATE(2024,6,1)+0', 45_444],
  ['=YEAR(C1)+MONTH(C1)/100+DAY(C1)/10000', 2024.0601],
  ['=INDEX(A1:C3,2,1)', 7],
  ['=INDEX(A1:A3,3)', 'H100'],
  ['=INDEX(A1:C1,2)', '15%'],
  ['=INDEX(A1:C3,4,1)', '#REF!'],
  ['=MATCH("h100",A1:A3,0)', 3],
  ['=MATCH("A~*",E1:E3,0)', 3],
  ['=MATCH("none",A1:A3,0)', '#N/A'],
  ['=SUMPRODUCT(A1:A2,{2;3})', 31],
  ['=SUMPRODUCT(A1:A2*{2;3})', 31],
  ['=SUM(A1:C3)', 12],
  ['=MAX(A1:A3)', 7],
  ['=MIN(A1:A2,2)', 2],
  ['=MEDIAN({1,2,10})', 2],
  ['=SUMSQ({3,4})', 25],
  ['=ROUND(2.675,2)', 2.68],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUNDUP(2.1,0)', 3],
  ['=ROUNDDOWN(-2.9,0)', -2],
  ['=EXP(LN(5))', 5],
  ['=SQRT(-1)', '#NUM!'],
  ['=ISNUMBER(A1)', true],
  ['=ISTEXT(A1)', false],
  ['=ISERROR(E2)', true],
  ['=ISNA(E2)', false],
  ['=SUBSTITUTE("a-b-c","-","")', 'abc'],
  ['=EXACT("a","A")', false],
  ['=LEFT("H100",2)', 'H1'],
  ['=ROWS(A1:C2)*10+COLUMNS(A1:C2)', 23],
  ['=PMT(0.1,2,-100)', 57.61904761904761],
  ['=MARGINHIT(1-(0.5+0.35))', 0.088235294117647],
  ['=CHIPSPEC(A3,"memory")*2', 160],
] as const)('%s is %p', (formula, expected) => {
  const found = told(formula);
  if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
  else expect(found).toBe(expected);
});

test.each([
  [
    '=A1:A2*{1,10}',
    [
      [5, 50],
      [7, 70],
    ],
  ],
  [
    '={1,2}+{10;20}',
    [
      [11, 12],
      [21, 22],
    ],
  ],
  ['={1,2}+{10,20,30}', [[11, 22, '#N/A']]],
  ['=-A1:A2', [[-5], [-7]]],
  ['=IF(A1:A2>6,"more","less")', [['less'], ['more']]],
  ['=TRANSPOSE({1,2})', [[1], [2]]],
  ['=MMULT({1,2},{3;4})', 11],
  ['=INDEX(A1:C3,0,1)', [[5], [7], ['H100']]],
])('%s is %j', (formula, expected) => expect(told(formula)).toEqual(expected));

test.each([
  '=NOW()',
  '=NOSUCH(1)',
  '=C2+0',
  '=0.1+0.2-0.3',
  '=0^0',
  '="a"<"b"',
  '=1E20&""',
  '=Elsewhere!A1',
  '=unknown',
  '=MATCH("A*",E1:E3,0)',
  '=MATCH(5,A1:A3,1)',
  '=A1#',
  '=LAMBDA(x,x)(1)',
  '=CHIPSPEC(NOSUCH(1),"tdp")',
])('%s cannot be told', (formula) => expect(told(formula)).toBeUndefined());

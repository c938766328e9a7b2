/** What a user writes and what the file stores, there and back. */
import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import { functions } from '../../src/functions/generated/functions';
import { fromStored, toStored } from '../../src/workbook/workbench/xlsx/stored-formula';

const own = new Set(functions.map(({ name }) => name));

const pairs = [
  ['=CHIPSPEC(A1,"tdp")*2', '_xldudf_CHIPSPEC(A1,"tdp")*2'],
  ['=LET(x,CHIPSPEC(A2,B1),x*2)', '_xlfn.LET(_xlpm.x,_xldudf_CHIPSPEC(A2,B1),_xlpm.x*2)'],
  ['=LET(x,1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=LET(f,LAMBDA(n,n*2),f(3))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n*2),_xlpm.f(3))'],
  [
    '=MAP(A1:A2,LAMBDA(c,CHIPSPEC(c,"c CHIPSPEC(")))',
    '_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.c,_xldudf_CHIPSPEC(_xlpm.c,"c CHIPSPEC(")))',
  ],
  ['=SUM(FILTER(E1:E4,E1:E4>=800))', 'SUM(_xlfn._xlws.FILTER(E1:E4,E1:E4>=800))'],
  ['=SUM(D1#)', 'SUM(_xlfn.ANCHORARRAY(D1))'],
  ["=ROWS('My chips'!D1#)", "ROWS(_xlfn.ANCHORARRAY('My chips'!D1))"],
  ['=SUM(A1:A2)&MYCHIPSPEC(1)&tax', 'SUM(A1:A2)&MYCHIPSPEC(1)&tax'],
  ['=IFERROR(CHIPTABLE({"H20";"H100"},"memory"),#N/A)', 'IFERROR(_xldudf_CHIPTABLE({"H20";"H100"},"memory"),#N/A)'],
  ['=_xldudf_OTHER_ADDIN(1)', '_xldudf_OTHER_ADDIN(1)'],
] as const;

it.each(pairs)('%s', (written, stored) => {
  expect(toStored(written, own)).toBe(stored);
  expect(fromStored(stored, own)).toBe(written);
});

it('knows its own functions in any case', () => {
  expect(toStored('=chipspec("h20","tdp")', own)).toBe('_xldudf_CHIPSPEC("h20","tdp")');
  expect(fromStored('_xldudf_chipspec("h20","tdp")', own)).toBe('=CHIPSPEC("h20","tdp")');
});

it('marks every function that the engine of the workbench has and the file format of 2007 has not', () => {
  const bare = [...NEW_EXCEL_FUNCTIONS].filter((name) => !toStored(`=${name}(A1)`, own).startsWith('_xlfn.'));
  expect(bare).toEqual([]);
});

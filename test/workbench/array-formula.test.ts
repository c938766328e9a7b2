/** Formulas that work on many cells at once give the same in another program: the file says what they are. */
import { isArrayFormula } from '../../src/workbook/workbench/xlsx/array-formula';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { contentsOf, differences } from '../support/same-workbooks';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

const many = [
  '=SUM(A1:A3*2)',
  '=MAX(ABS(A1:A3))',
  '=TEXTJOIN("; ",TRUE,ROUND(A1:A3,1))',
  '=SUM(IF(A1:A3>0,A1:A3,0))',
  '=SUM(-A1:A3)',
  "=SUM(LEN('it''s: A'!A1:A2))",
];
const one = ['=SUM(A1:A3)', '=SUMPRODUCT(A1:A3*A1:A3)', '=ROUND(SUM(A1:A3),1)', '=INDEX(A1:A3,2)*2', "='a:b'!A1*2"];

it.each([...many.map((formula) => [formula, true] as const), ...one.map((formula) => [formula, false] as const)])(
  '%s works on many cells: %s',
  (formula, expected) => expect(isArrayFormula(formula)).toBe(expected),
);

(hasLibreOffice ? it : it.skip)('LibreOffice shows what the workbench shows', async () => {
  const formulas = [...many.slice(0, 5), ...one.slice(0, 4)];
  const cells = Object.fromEntries(formulas.map((formula, at) => [`C${at + 5}`, formula]));
  const { workbook } = await openWorkbench({ A1: 1.26, A2: -2.34, A3: 3.1, ...cells });
  const here = workbook.snapshot();
  expect(differences(contentsOf(here), contentsOf(await recalculated(here)))).toEqual([]);
});

import { repairPlan } from '../../src/sharing/repair';
import type { CellChange } from '../../src/workbook/changes';
import { functionNames, workbookOf } from '../support/workbooks';

const repaired = (formula: string) =>
  repairPlan(workbookOf([[formula]]), functionNames).changes.map((change) => (change as CellChange).becomes.formula)[0];

describe('repair', () => {
  it.each([
    ['=_xldudf_CHIPSPEC(A1,"tdp")', '=CHIPSPEC(A1,"tdp")'],
    ['=_xldudf_chipspec(A1,"tdp")', '=CHIPSPEC(A1,"tdp")'],
    ['=[1]!_xldudf_CHIPSPEC(A1,"tdp")', '=CHIPSPEC(A1,"tdp")'],
    ['=[2]!CHIPSPEC(A1,"tdp")', '=CHIPSPEC(A1,"tdp")'],
    [`='C:\\Users\\x\\[FUNCRES.XLAM]F'!_xldudf_CHIPSPEC(A1,"tdp")*2`, '=CHIPSPEC(A1,"tdp")*2'],
    ['=FUNCRES.XLAM!_xldudf_MARGINHIT(0.1)', '=MARGINHIT(0.1)'],
    [
      '=IFERROR(_xldudf_CHIPSHEET_MARGINHIT(0.1),"_xldudf_MARGINHIT(x)")',
      '=IFERROR(MARGINHIT(0.1),"_xldudf_MARGINHIT(x)")',
    ],
  ])('%s is entered again as %s', (stuck, clean) => expect(repaired(stuck)).toBe(clean));

  it('enters a formula that shows #NAME? again as it is', () => {
    const stuck = workbookOf([['=MARGINHIT(0.1)']]);
    const [sheet] = stuck.sheets;
    const named = {
      ...stuck,
      sheets: sheet ? [{ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: { error: '#NAME?' } })) }] : [],
    };
    expect(repairPlan(named, functionNames).changes).toMatchObject([{ becomes: { formula: '=MARGINHIT(0.1)' } }]);
  });

  it('has nothing to do where all is well, and leaves functions of others alone', () => {
    expect(repaired('=MARGINHIT(0.1)+MYCHIPSPEC(1)')).toBeUndefined();
    expect(repaired('=_xldudf_CONTOSO_ADD(1,2)')).toBeUndefined();
  });
});

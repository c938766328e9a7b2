/** ChipSheet's functions among those of the spreadsheet: nested, spilled, over ranges, with errors in them. */

import { held } from '../support/held';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

const [h20, h100] = [held('H20', 'memory'), held('H100', 'memory')];

afterEach(closeWorkbenches);

const chips = { A2: 'H20', A3: 'H1000', A4: 'H100', B1: 'memory', C1: 'bandwidth' } as const;

it.each([
  ['=CHIPSPEC("Ascend 910C","bandwidth")', held('Ascend 910C', 'bandwidth')],
  ['=ROUND(MARGINHIT(0.15),4)', 0.0882],
  ['=chipspec(a4,b1)*2', h100 * 2],
  ['=IFERROR(CHIPSPEC(A3,B$1),"not known")', 'not known'],
  ['=IFNA(CHIPSPEC(A3,B1),-1)', -1],
  ['=ISNA(CHIPSPEC(A3,B1))', true],
  ['=ERROR.TYPE(MARGINHIT(15))', 3],
  ['=SUM(IFERROR(CHIPSPEC(A2:A4,B1),0))', h100 + h20],
  ['=LET(x,CHIPSPEC(A2,B1),x*2)', h20 * 2],
  ['=SUM(IFNA(MAP(A2:A4,LAMBDA(c,CHIPSPEC(c,"memory"))),0))', h100 + h20],
  ['=SUM(IFNA(BYROW(A2:A4,LAMBDA(r,CHIPSPEC(r,"memory"))),0))', h100 + h20],
  ['=XLOOKUP("H100",A2:A4,IFNA(CHIPSPEC(A2:A4,"bandwidth"),0))', held('H100', 'bandwidth')],
  ['=INDEX(SORT(IFNA(CHIPSPEC(A2:A4,B1),0)),3)', Math.max(h20, h100)],
  ['=CHIPSPEC("H100",1/0)', '#DIV/0!'],
  ['=CHIPSPEC(NOSUCHNAME,"memory")', '#NAME?'],
  ['=MARGINHIT()=MARGINHIT(0.15,0.5)', true],
  ['=MARGINHIT(0.15,)=MARGINHIT(0.15,0.5)', true],
  ['=MARGINHIT(,0.75)=MARGINHIT(0.15,0.75)', true],
  ['=CHIPTABLE("H100","memory",,FALSE)', 'H100 SXM'],
  ['=MARGINHIT(Z99)', 0],
  ['=CHIPSPEC("H100","memory",Z99)', h100],
  ['=ROWS(CHIPLIST())>3', true],
  ['=CHIPSPEC(INDIRECT("G20"),"memory")', h100],
  ['=CHIPSPEC(OFFSET(A1,1,0),"memory")', h20],
])('%s', async (formula, expected) => {
  const { at } = await openWorkbench({ ...chips, E10: formula, G20: '="H"&50*2' });
  expect(at('E10')).toBe(expected);
});

it('spills a column of chips against a row of specs, one error for each bad name', async () => {
  const { spill } = await openWorkbench({ ...chips, E1: '=CHIPSPEC(A2:A4,B1:C1)' });
  expect(spill('E1')).toEqual([
    [h20, held('H20', 'bandwidth')],
    ['#N/A', '#N/A'],
    [h100, held('H100', 'bandwidth')],
  ]);
});

it('shows #SPILL! where something stands in the way', async () => {
  const { at } = await openWorkbench({ ...chips, E1: '=CHIPSPEC(A2:A4,B1:C1)', F3: 'in the way' });
  expect(at('E1')).toBe('#SPILL!');
});

it('answers A1# with the whole spill, and keeps writing it as A1#', async () => {
  const { at, workbook } = await openWorkbench({
    A1: '=CHIPTABLE({"H20";"H100"},"memory",,FALSE)',
    E1: '=SUM(A1#)',
    E2: '=ROWS(A1#)',
  });
  expect([at('E1'), at('E2')]).toEqual([176, 2]);
  await workbook.select({ sheet: 'Sheet1', row: 4, column: 4 });
  await workbook.enterFormula('=COUNT(A1#)');
  expect(at('E5')).toBe(2);
  expect(await workbook.selection()).toEqual({
    address: { sheet: 'Sheet1', row: 4, column: 4 },
    formula: '=COUNT(A1#)',
  });
});

it('reads LET again in a workbook that is opened later', async () => {
  const cells = { A1: 5, B1: '=LET(x,A1,x&" once more")' };
  const { at, workbook } = await openWorkbench(cells);
  workbook.open(workbook.snapshot());
  await workbook.calculated();
  expect(at('B1')).toBe('5 once more');
  const { at: inAnother } = await openWorkbench(cells);
  expect(inAnother('B1')).toBe('5 once more');
});

it('finds a value in what CHOOSECOLS gives, wherever the formula is', async () => {
  const lookup = '=XLOOKUP("power",CHOOSECOLS(SPECLIST(),1),CHOOSECOLS(SPECLIST(),2))';
  const { block } = await openWorkbench({ A1: lookup, A2: lookup, A3: lookup, A4: lookup, A5: lookup });
  expect(block('A1', 5, 1)).toEqual([['kW'], ['kW'], ['kW'], ['kW'], ['kW']]);
});

describe('the sentence of an error', () => {
  it('says what was meant by a misspelt chip', async () => {
    const { sentences } = await openWorkbench({ B2: '=CHIPSPEC("H1000","memory")' });
    expect(sentences.of('Sheet1!B2')?.sentence).toMatch(/H1000.*H100/);
  });

  it('goes when the cell is put right', async () => {
    const { sentences, workbook } = await openWorkbench({ A1: '=CHIPSPEC("H1000","memory")' });
    await workbook.enterFormula('=CHIPSPEC("H100","memory")');
    expect(sentences.of('Sheet1!A1')).toBeUndefined();
  });

  it('outlives the answers that come after it in the same cell', async () => {
    const { sentences } = await openWorkbench({ ...chips, E1: '=MAP(A2:A4,LAMBDA(c,CHIPSPEC(c,"memory")))' });
    expect(sentences.of('Sheet1!E1')?.sentence).toMatch(/H1000/);
  });

  it('stands under the name that the sheet has now', async () => {
    const { session } = await openWorkbench({ B2: '=CHIPSPEC("H100","wings")' });
    expect(await session.problems()).toMatchObject([
      { address: { sheet: 'Sheet1', row: 1, column: 1 }, error: '#N/A', formula: '=CHIPSPEC("H100","wings")' },
    ]);
  });

  it('says how many arguments there can be', async () => {
    const { at, sentences } = await openWorkbench({ A1: '=TPP(600,8,1)' });
    expect(at('A1')).toBe('#VALUE!');
    expect(sentences.of('Sheet1!A1')?.sentence).toMatch(/at most 2 \(tops, bits\)/);
  });
});

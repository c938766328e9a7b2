/** What the engine may skip so that thousands of formulas stay quick, and must not lose by it. */
import type { Change } from '../../src/workbook/changes';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

async function type(open: Awaited<ReturnType<typeof openWorkbench>>, row: number, column: number, text: string) {
  await open.workbook.select({ sheet: 'Sheet1', row, column });
  await open.workbook.enterFormula(text);
}

it('looks values up in a column of results, and again when the results change', async () => {
  const open = await openWorkbench({
    A1: 1,
    B1: '=A1*10',
    B2: '=A1*20',
    B3: '=A1*30',
    C1: '=MATCH(20,B1:B3,0)',
    C2: '=XLOOKUP(60,B1:B3,{"first";"second";"third"},"none")',
    C3: '=COUNTIF(B1:B3,30)',
  });
  expect([open.at('C1'), open.at('C2'), open.at('C3')]).toEqual([2, 'none', 1]);
  await type(open, 0, 0, '=2');
  expect([open.at('C1'), open.at('C2'), open.at('C3')]).toEqual([1, 'third', 0]);
  await type(open, 0, 0, '=1');
  expect([open.at('C1'), open.at('C2'), open.at('C3')]).toEqual([2, 'none', 1]);
});

it('formulas that were there follow their cells after a thousand others came, went and came back', async () => {
  const open = await openWorkbench({ A1: 1, B1: '=A1+1', C1: '=SUM(D1:D1000)' });
  const formulas = Array.from(
    { length: 1000 },
    (_, row): Change => ({
      kind: 'cell',
      address: { sheet: 'Sheet1', row, column: 3 },
      was: {},
      becomes: { formula: '=$A$1*2' },
    }),
  );
  await open.workbook.apply(formulas);
  expect(open.at('C1')).toBe(2000);
  await type(open, 0, 0, '=3');
  expect([open.at('B1'), open.at('D1000'), open.at('C1')]).toEqual([4, 6, 6000]);
  const back = open.workbook
    .snapshot()
    .sheets[0]?.cells.filter(({ column }) => column === 3)
    .map(
      ({ row, column, formula = '', value = '' }): Change => ({
        kind: 'cell',
        address: { sheet: 'Sheet1', row, column },
        was: { formula, value },
        becomes: {},
      }),
    );
  await open.workbook.apply(back ?? []);
  expect([open.at('B1'), open.at('C1')]).toEqual([4, 0]);
  await type(open, 0, 0, '=5');
  expect([open.at('B1'), open.at('C1')]).toEqual([6, 0]);
});

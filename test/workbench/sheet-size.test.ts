/** A sheet ends where Excel's does, not where its grid does. */
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

it('holds an answer that is longer than the grid shows at first', async () => {
  const { at, workbook } = await openWorkbench({ A1: '=SEQUENCE(3000)', C1: '=SUM(A:A)', D1: '=MATCH(2500,A:A,0)' });
  expect([at('A3000'), at('C1'), at('D1')]).toEqual([3000, 4_501_500, 2500]);
  const rows = workbook.snapshot().sheets[0]?.cells.filter(({ column }) => column === 0);
  expect(rows?.length).toBe(3000);
});

it('lists all chips in an empty workbook', async () => {
  const { spill } = await openWorkbench({ A1: '=CHIPLIST()' });
  expect(spill('A1').length).toBeGreaterThan(200);
});

it('reads a cell far down, and says #REF! only beyond the last row of Excel', async () => {
  const { at } = await openWorkbench({
    A1: '=B1000000+1',
    A2: '=SUM(C1:C1048576)',
    A3: '=OFFSET(B1,1048576,0)',
    A4: '=OFFSET(B1,1048575,0)',
    B1000000: 41,
  });
  expect([at('A1'), at('A2'), at('A3'), at('A4')]).toEqual([42, 0, '#REF!', 0]);
});

it('does not spill over the end of the sheet', async () => {
  const { at } = await openWorkbench({ B1048576: '=CHIPLIST()', XFD3: '=MARGINHIT({0.1,0.2})' });
  expect([at('B1048576'), at('XFD3')]).toEqual(['#SPILL!', '#SPILL!']);
});

it('reads whole columns and rows as far as they are used', async () => {
  const { at } = await openWorkbench({
    A2: 2,
    A1500: 3,
    BZ1: 5,
    C3: '=SUM(A:A)',
    C4: '=SUM(1:1)',
    D5: '=COUNTIF(A:A,3)',
  });
  expect([at('C3'), at('C4'), at('D5')]).toEqual([5, 5, 1]);
});

/** Days that the workbench calculates as Excel does. */
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

it('EDATE ends with the month', async () => {
  const { at, block } = await openWorkbench({
    A1: '=EDATE(DATE(2025,1,31),1)',
    A2: '=EDATE(DATE(2024,3,31),-1)',
    A3: '=EDATE(DATE(2025,1,15),1)',
    A4: '=EDATE("2025-01-30",1)',
    A5: '=EDATE("soon",1)',
    C1: 45_688, // 2025-01-31
    C2: 45_672, // 2025-01-15
    D1: '=EDATE(C1:C2,{1,2})',
  });
  expect([at('A1'), at('A2'), at('A3'), at('A4'), at('A5')]).toEqual([45_716, 45_351, 45_703, 45_716, '#VALUE!']);
  expect(block('D1', 2, 2)).toEqual([
    [45_716, 45_747],
    [45_703, 45_731],
  ]);
});

/** The workbook that opens first shows the numbers of the article. */
import { startHere } from '../../src/templates/start-here';
import { closeWorkbenches, openWorkbench } from '../support/workbench';

afterEach(closeWorkbenches);

it('gives the numbers of the article', async () => {
  const { at, spill } = await openWorkbench(startHere.build());
  expect(at('Start here!B18')).toBeCloseTo(0.0882, 4);
  expect(spill('Start here!B20')).toEqual([[expect.closeTo(0.5467, 4), expect.closeTo(0.4333, 4)]]);
  expect(spill('Start here!B21')).toHaveLength(4);
});

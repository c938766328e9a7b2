/** Defined names in formulas of the workbench. */
import { closeWorkbenches, openWorkbench, snapshotOf } from '../support/workbench';

afterEach(closeWorkbenches);

it('a name may have a sign before it', async () => {
  const cells = {
    A1: 0.5,
    B1: '=-rate',
    B2: '=EXP(-rate*2)',
    B3: '=2*-rate',
    B4: '=IF(rate>0,-rate,1)-+rate',
    B5: '=-rate^2',
    B6: '=1-rate',
    B7: '=-doubled',
    B8: '=--rate',
  };
  const names = [
    { name: 'rate', refersTo: 'Sheet1!$A$1' },
    { name: 'doubled', refersTo: 'rate*2' },
  ];
  const { at } = await openWorkbench({ ...snapshotOf({ Sheet1: cells }), names });
  expect(Object.keys(cells).map(at)).toEqual([0.5, -0.5, Math.exp(-1), -1, -1, 0.25, 0.5, -1, 0.5]);
});

/** Which cell of a spill uses what. */
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { usageIn } from '../../src/sharing/usage';
import { addressText } from '../../src/workbook/workbook';
import { snapshotOf } from '../support/workbench';

async function usedIn(formula: string) {
  const { cells } = await usageIn(snapshotOf({ Sheet1: { B2: formula } }), functions, createWorld());
  return cells.flatMap(({ places }) =>
    places.map(({ address, figures }) => [
      addressText(address),
      figures.map(({ item, figure }) => `${item.name} ${figure.spec.id}`),
    ]),
  );
}

it('names the cell of the spill, not its head', async () => {
  expect(await usedIn('=CHIPSPEC({"H100";"H20"},"memory")')).toEqual([
    ['Sheet1!B2', ['H100 SXM memory']],
    ['Sheet1!B3', ['H20 memory']],
  ]);
});

it('names the cell of the formula where calls are mixed', async () => {
  expect(await usedIn('=SUM(CHIPSPEC({"H100";"H20"},"memory"))')).toEqual([
    ['Sheet1!B2', ['H100 SXM memory', 'H20 memory']],
  ]);
});

/** The data of a pinned workbook: it answers from what the workbook carries and from nothing else. */
import { pinnedDataset } from '../catalog/items/pinned';
import type { Data, World } from '../functions/world';
import type { PinContent } from './pin-content';
import { openWholes } from './pin-kinds';

/** The installed data itself where it is what the workbook was pinned to. */
export function pinnedData(installed: Data, pin: PinContent): Data & Pick<World, 'absent'> {
  if (installed.catalog.hash === pin.hash) return installed;
  const { data, absent } = openWholes(pin.others, installed, pin.dataset);
  return { ...data, absent, catalog: installed.catalog.derive((dataset) => pinnedDataset(dataset, pin)) };
}

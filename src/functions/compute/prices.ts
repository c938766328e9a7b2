/** The price argument: the user's own, or what sources say. */
import type { Item } from '../../catalog/items/lookup';
import { specById } from '../../catalog/specs';
import { exactly, type Interval } from '../../models/interval';
import { intervalOf } from '../catalog/figures';
import { CellError, notAvailable } from '../cells';
import { quoted } from '../native';
import { number } from '../parameters';

export const price = number({
  above: 0,
  unit: 'USD',
  optional: true,
  help: 'Price in US dollars, with the share of server and network where they shall count.',
  otherwise: 'the price that sources give',
});

export function priceOf(item: Item, given: number | undefined): Interval {
  if (given !== undefined) return exactly(given);
  const found = intervalOf(item, specById('price'));
  if (found instanceof CellError) throw notAvailable(`${found.sentence} Give a price of your own.`);
  return found;
}

/** The same in plain Excel. */
export function priceForm(figure: (item: string, spec: string) => string, item: string, given: string): string {
  return given === '' ? figure(item, quoted('price')) : given;
}

/** Dies on a wafer as an argument: how many, or a chip that has one, counted on a whole wafer of 300 mm. */
import type { Item } from '../../catalog/items/lookup';
import { diesPerWafer, largestDie } from '../../models/wafer';
import { notAvailable } from '../cells';
import { number } from '../parameters';
import { areaForm, areaOf, numberOr } from './areas';
import { chipOr } from './arguments';
import { diesForm } from './forms';

export const wholeWafer = chipOr(
  number({
    above: 0,
    help: 'Dies on a wafer, good and bad (DIESPERWAFER), or a chip that has one logic die, on a wafer of 300 mm.',
  }),
);

export function diesOf(dies: Item | number): number {
  return typeof dies === 'number' ? dies : diesPerWafer({ area: areaOnWafer(dies, {}).best });
}

/** The area of a die, or out with the sentence where a chip of the catalogue is too large for the count. */
export function areaOnWafer(die: Item | number, wafer: Parameters<typeof largestDie>[0]) {
  const area = areaOf(die);
  const largest = largestDie(wafer);
  if (typeof die !== 'number' && area.high > largest)
    throw notAvailable(`${die.name}: a die of ${area.best} mm², this count takes up to ${Math.floor(largest)} mm².`);
  return area;
}

/** The same in plain Excel, safe beside an operator. */
export function diesOfForm(figure: (item: string, spec: string) => string, dies: string): string | undefined {
  const area = areaForm(figure, dies);
  // Of a number that is typed it is not used.
  const ofChip = area && diesForm({ area, diameter: '300', edge: '0', scribe: '0' })['edge loss'];
  return ofChip === undefined ? undefined : numberOr(dies, `(${ofChip})`);
}

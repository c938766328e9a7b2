/** What the compute functions read of an item: peak, bandwidth and power, each with its range. */
import type { Item } from '../../catalog/items/lookup';
import { listed } from '../../catalog/names';
import { specById } from '../../catalog/specs';
import type { Interval } from '../../models/interval';
import { densePeaks } from '../catalog/derived-specs';
import { figureOf, intervalOf } from '../catalog/figures';
import { CellError, notAvailable } from '../cells';
import { known } from '../naming';
import { operand, quoted } from '../native';

/** The dense peak in TFLOPS or TOPS; where there is none, out with what the item has instead. */
export function peakOf(item: Item, precision: string): Interval {
  const spec = specById(precision);
  const figure = figureOf(item, spec);
  if (!(figure instanceof CellError)) return known(intervalOf(item, spec));
  const has = densePeaks(item).map(({ figure }) => figure.spec.id);
  const instead = has.length > 0 ? ` It has ${listed(has, has.length)}.` : ' No dense rate of it is known.';
  throw notAvailable(figure.sentence + instead);
}

/** Memory bandwidth in GB/s. */
export function bandwidthOf(item: Item): Interval {
  return known(intervalOf(item, specById('bandwidth')));
}

/** Power in watts: TDP of a chip, the whole of a system. */
export function wattsOf(item: Item): Interval {
  if (item.kind === 'chip') return known(intervalOf(item, specById('tdp')));
  const { low, best, high } = known(intervalOf(item, specById('power')));
  return { low: low * 1000, best: best * 1000, high: high * 1000 };
}

type Figure = (item: string, spec: string) => string;

/** The same in plain Excel, each safe beside an operator. */
export const peakForm = (figure: Figure, item: string, precision: string): string => operand(figure(item, precision));
export const bandwidthForm = (figure: Figure, item: string): string => operand(figure(item, quoted('bandwidth')));
export const wattsForm = (figure: Figure, item: string): string =>
  `IFERROR(${figure(item, quoted('tdp'))},1000*${operand(figure(item, quoted('power')))})`;

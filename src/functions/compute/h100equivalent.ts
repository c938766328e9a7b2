import type { Item } from '../../catalog/items/lookup';
import { specById } from '../../catalog/specs';
import { h100Equivalents, h100TeraOperations } from '../../models/compute-cost';
import { exactly, type Interval } from '../../models/interval';
import { intervalOf, textHasNo } from '../catalog/figures';
import { CellError } from '../cells';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { known } from '../naming';
import { literalText, operand, quoted } from '../native';
import { item, spec } from '../parameters';
import { peakOf } from './peaks';

const eightBits = ['int8', 'fp8'] as const;
const h100 = 'H100 SXM';

export const H100EQUIVALENT = defineFunction({
  name: 'H100EQUIVALENT',
  family: 'compute',
  summary: 'How many H100 SXM an item is worth, by 8-bit compute or by a spec such as bandwidth.',
  parameters: {
    item: item({ help: 'Chip or system.' }),
    spec: spec({
      optional: true,
      help: 'Spec to compare by, such as bandwidth, which bounds text generation.',
      otherwise: `8-bit dense compute over ${h100TeraOperations} TOPS, as published counts of H100 equivalents do`,
    }),
    range,
  },
  result: { shape: 'row', unit: 'H100', help: `1 is an H100 SXM. ${rangeHelp}` },
  assumptions: ['One number cannot say it: the H20 is 0.15 of an H100 by compute and 1.19 by bandwidth. Show both.'],
  examples: [
    { formula: '=H100EQUIVALENT("H20")', result: 0.15, note: '296 of 1,979 TOPS' },
    { formula: '=H100EQUIVALENT({"H20";"A100"},"bandwidth")', result: [[1.194], [0.609]] },
    { formula: '=H100EQUIVALENT({"A100","MI300X"})', result: [[0.3153, 1.3213]] },
    { formula: '=H100EQUIVALENT("CloudMatrix 384","tdp")', result: '#N/A', note: 'a system has power, no TDP' },
  ],
  nativeHint: '8-bit TOPS/1979',
  native: ({ item, spec, range }, { figure }) => {
    if (literalText(range) !== 'best') return undefined;
    if (spec !== '') return `${operand(figure(item, spec))}/${operand(figure(quoted(h100), spec))}`;
    const [integer, float] = eightBits.map((id) => figure(item, quoted(id)));
    return `IFERROR(MAX(${integer},${float}),IFERROR(${integer},${float}))/${h100TeraOperations}`;
  },
  answer: ({ item, spec, range }, { catalog }) => {
    if (spec === undefined)
      return atEnd(range, { teraOperations: eightBitPeak(item) }, (chip) => h100Equivalents({ chips: 1, ...chip }));
    if (spec.unit === undefined) return textHasNo('ratio', spec);
    const unit = catalog.item(h100) as Item;
    const above = known(intervalOf(item, spec));
    const below = known(intervalOf(unit, spec));
    if (item === unit) return atEnd(range, { one: exactly(1) }, ({ one }) => one);
    return atEnd(range, { above, below }, (figure) => figure.above / figure.below);
  },
});

/** Integers or floats, whichever is faster: some chips have slow ones of one kind. */
function eightBitPeak(item: Item): Interval {
  const peaks = eightBits
    .map((id) => intervalOf(item, specById(id)))
    .filter((peak): peak is Interval => !(peak instanceof CellError));
  const [first, ...others] = peaks;
  if (first === undefined) return peakOf(item, 'int8');
  return others.reduce((best, peak) => (peak.best > best.best ? peak : best), first);
}

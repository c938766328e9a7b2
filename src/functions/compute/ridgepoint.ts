import { ridgePoint } from '../../models/roofline';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { literalText } from '../native';
import { chip, precision } from './arguments';
import { bandwidthForm, bandwidthOf, peakForm, peakOf } from './peaks';

export const RIDGEPOINT = defineFunction({
  name: 'RIDGEPOINT',
  family: 'compute',
  summary: 'Arithmetic intensity from which an item is bound by compute and no longer by memory.',
  parameters: { item: chip, precision, range },
  result: { shape: 'row', unit: 'FLOP/byte', help: `Operations per byte read from memory. ${rangeHelp}` },
  assumptions: ['Dense peak rate and the bandwidth of the attached memory, both as published.'],
  examples: [
    { formula: '=RIDGEPOINT("H100")', result: 295, note: '989 TFLOPS over 3,350 GB/s' },
    {
      formula: '=RIDGEPOINT({"A100";"MI300X";"H20"})',
      result: [[153], [247], [37]],
      note: 'the H20 is made for reading',
    },
    { formula: '=RIDGEPOINT("A100",{"bf16","int8"})', result: [[153, 306]] },
    { formula: '=RIDGEPOINT("WSE-3","fp8")', result: '#N/A', note: 'not disclosed' },
  ],
  nativeHint: 'peak*1000/bandwidth',
  native: ({ item, precision, range }, { figure }) =>
    literalText(range) === 'best'
      ? `1000*${peakForm(figure, item, precision)}/${bandwidthForm(figure, item)}`
      : undefined,
  answer: ({ item, precision, range }) =>
    atEnd(range, { peak: peakOf(item, precision), bandwidth: bandwidthOf(item) }, ridgePoint),
});

import { attainable } from '../../models/roofline';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { literalText, operand } from '../native';
import { number } from '../parameters';
import { chip, precision, upperBound } from './arguments';
import { bandwidthForm, bandwidthOf, peakForm, peakOf } from './peaks';

export const ROOFLINE = defineFunction({
  name: 'ROOFLINE',
  family: 'compute',
  summary: 'Rate that an item can reach at most at an arithmetic intensity: bound by memory or by compute.',
  parameters: {
    item: chip,
    intensity: number({ min: 0, unit: 'FLOP/byte', help: 'Operations per byte that the program reads from memory.' }),
    precision,
    range,
  },
  result: {
    shape: 'row',
    unit: 'TFLOPS',
    help: `Attainable TFLOPS: the smaller of peak and intensity × bandwidth. ${rangeHelp}`,
  },
  assumptions: [upperBound],
  examples: [
    { formula: '=ROOFLINE("H100",50)', result: 167.5, note: '50 × 3,350 GB/s: bound by memory' },
    { formula: '=ROOFLINE("A100",{10,100,1000})', result: [[20.39, 203.9, 312]], note: 'at 1,000 bound by compute' },
    { formula: '=ROOFLINE("H100",-1)', result: '#VALUE!' },
  ],
  nativeHint: 'MIN(peak, intensity*bandwidth/1000)',
  native: ({ item, intensity, precision, range }, { figure }) =>
    literalText(range) === 'best'
      ? `MIN(${peakForm(figure, item, precision)},${operand(intensity)}*${bandwidthForm(figure, item)}/1000)`
      : undefined,
  answer: ({ item, intensity, precision, range }) =>
    atEnd(range, { peak: peakOf(item, precision), bandwidth: bandwidthOf(item) }, (chip) =>
      attainable({ intensity, ...chip }),
    ),
});

import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { literalText } from '../native';
import { chip, precision } from './arguments';
import { peakForm, peakOf, wattsForm, wattsOf } from './peaks';

export const PERFPERWATT = defineFunction({
  name: 'PERFPERWATT',
  family: 'compute',
  summary: 'Dense peak rate per watt of TDP (chip) or of system power (system).',
  parameters: { item: chip, precision, range },
  result: { shape: 'row', unit: 'TFLOPS/W', help: `TFLOPS (TOPS for integers) per watt. ${rangeHelp}` },
  assumptions: [
    'Peak rate and thermal design power: neither is what a program measures. A system includes its servers.',
  ],
  examples: [
    { formula: '=PERFPERWATT("H100")', result: 1.41, note: '989 TFLOPS at 700 W' },
    { formula: '=PERFPERWATT({"H100";"H20"},"bf16")', result: [[1.41], [0.37]] },
    { formula: '=PERFPERWATT("A100","int8")', result: 1.56, note: '624 TOPS at 400 W' },
    { formula: '=PERFPERWATT("A100","fp8")', result: '#N/A', note: 'the sentence lists the formats that it has' },
    { formula: '=PERFPERWATT("A100","fp7")', result: '#VALUE!' },
  ],
  nativeHint: 'peak/power of two cells',
  native: ({ item, precision, range }, { figure }) =>
    literalText(range) === 'best' ? `${peakForm(figure, item, precision)}/${wattsForm(figure, item)}` : undefined,
  answer: ({ item, precision, range }) =>
    atEnd(range, { peak: peakOf(item, precision), watts: wattsOf(item) }, ({ peak, watts }) => peak / watts),
});

import { specById } from '../../catalog/specs';
import { numberOf } from '../catalog/figures';
import { defineFunction } from '../define';
import { quoted } from '../native';
import { chip } from './arguments';

export const CHIPTPP = defineFunction({
  name: 'CHIPTPP',
  family: 'export control',
  summary: 'Total processing performance of a chip as the export rules count it.',
  parameters: { item: chip },
  result: {
    shape: 'one',
    unit: 'TPP',
    help: 'The largest product of dense rate and bit length over the known formats.',
  },
  assumptions: [
    'Dense rates: a sparse rating would be twice too high. Formats of which no rate is known are left out.',
  ],
  examples: [
    { formula: '=CHIPTPP("H20")', result: 2368, note: '148 TFLOPS × 16 bits = 296 × 8' },
    { formula: '=CHIPTPP({"A100";"H100"})', result: [[4992], [15832]] },
    { formula: '=CHIPTPP("GB200 NVL72")', result: '#N/A', note: 'the rules count chip by chip' },
  ],
  nativeHint: 'MAX(rates*bits)',
  native: ({ item }, { figure }) => figure(item, quoted('tpp')),
  answer: ({ item }) => numberOf(item, specById('tpp')),
});

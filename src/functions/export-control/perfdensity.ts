import { specById } from '../../catalog/specs';
import { numberOf } from '../catalog/figures';
import { defineFunction } from '../define';
import { quoted } from '../native';
import { chip } from './arguments';

export const PERFDENSITY = defineFunction({
  name: 'PERFDENSITY',
  family: 'export control',
  summary: 'Performance density of a chip as the export rules count it: TPP per square millimetre of logic die.',
  parameters: { item: chip },
  result: { shape: 'one', unit: 'TPP/mm²', help: 'Unknown where no source states the area of the dies.' },
  assumptions: [
    'All logic dies of the package count, memory does not. Dies on planar nodes would not count in the rule.',
  ],
  examples: [
    { formula: '=PERFDENSITY("H20")', result: 2.909, note: '2,368 over 814 mm²' },
    { formula: '=PERFDENSITY({"A100","H100"})', result: [[6.044, 19.45]] },
    { formula: '=PERFDENSITY("CloudMatrix 384")', result: '#N/A', note: 'a system is no chip' },
  ],
  nativeHint: 'TPP/area of two cells',
  native: ({ item }, { figure }) => figure(item, quoted('performance density')),
  answer: ({ item }) => numberOf(item, specById('performance density')),
});

import { decodeRate } from '../../models/roofline';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { literalText, operands } from '../native';
import { number } from '../parameters';
import { chip, chips, parameterCount, precision, upperBound } from './arguments';
import { bandwidthForm, bandwidthOf, peakForm, peakOf } from './peaks';

export const DECODERATE = defineFunction({
  name: 'DECODERATE',
  family: 'compute',
  summary: 'Tokens a second that an item can generate at most, bound by memory bandwidth and compute.',
  parameters: {
    item: chip,
    parameters: parameterCount,
    bytes: number({
      above: 0,
      default: 2,
      unit: 'bytes',
      help: 'Bytes of a parameter: 2 at 16 bits, 1 at 8, 0.5 at 4.',
    }),
    batch: number({ above: 0, default: 1, help: 'Sequences that are generated together.' }),
    chips,
    cache: number({
      min: 0,
      default: 0,
      unit: 'bytes',
      help: 'Bytes of key-value cache that a sequence reads for a token.',
    }),
    precision,
    range,
  },
  result: { shape: 'row', unit: 'tokens/s', help: `Tokens a second over the whole batch. ${rangeHelp}` },
  assumptions: [upperBound, 'Whether the model fits into the memory is not asked: give as many chips as it needs.'],
  examples: [
    { formula: '=DECODERATE("H100",70e9,1)', result: 47.9, note: '70 billion parameters at 8 bits, one sequence' },
    { formula: '=DECODERATE({"H20";"A100"},70e9,1)', result: [[57.1], [29.1]], note: 'H20: 4,000 GB/s over 70 GB' },
    {
      formula: '=DECODERATE("A100",70e9,2,256,8)',
      result: 17829,
      note: '256 sequences are bound by compute: 8 × 312 TFLOPS over 140 GFLOP a token',
    },
    { formula: '=DECODERATE("H100",70)', result: '#VALUE!', note: '70 billion parameters are 70e9' },
  ],
  nativeHint: 'bandwidth*1e9/(parameters*bytes) for one sequence',
  native: ({ item, precision, range, ...texts }, { figure }) => {
    if (literalText(range) !== 'best') return undefined;
    const { parameters, bytes, batch, chips, cache } = operands(texts);
    const bandwidth = `(${bandwidthForm(figure, item)}*1E9*${chips})`;
    const compute = `2*${batch}*${parameters}/(${peakForm(figure, item, precision)}*1E12*${chips})`;
    const caches = cache === '0' ? '' : `${batch}*${cache}/${bandwidth}+`;
    return `${batch}/(${caches}MAX(${compute},${parameters}*${bytes}/${bandwidth}))`;
  },
  answer: ({ item, parameters, bytes, batch, chips, cache, precision, range }) =>
    atEnd(range, { peak: peakOf(item, precision), bandwidth: bandwidthOf(item) }, (chip) =>
      decodeRate({ ...chip, parameters, bytesPerParameter: bytes, batch, cacheBytes: cache, chips }),
    ),
});

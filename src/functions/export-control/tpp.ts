import { totalProcessingPerformance } from '../../models/total-processing-performance';
import { defineFunction } from '../define';
import { operands } from '../native';
import { number } from '../parameters';

export const TPP = defineFunction({
  name: 'TPP',
  family: 'export control',
  summary: 'Total processing performance of a rate: dense TOPS times the bits of the operation.',
  parameters: {
    tops: number({ above: 0, unit: 'TOPS', help: 'Dense TOPS or TFLOPS as a datasheet counts them.' }),
    bits: number({ above: 0, max: 128, unit: 'bits', help: 'Bits of the operation: 4, 8, 16, 32 …' }),
  },
  result: { shape: 'one', unit: 'TPP', help: 'Of several formats the largest product counts: MAX(TPP(rates, bits)).' },
  assumptions: ["The rule's 2 × MacTOPS × bits: the 2 is in the datasheet's TOPS already."],
  examples: [
    { formula: '=TPP(600,8)', result: 4800, note: "the rule's own example" },
    { formula: '=TPP({148,296},{16,8})', result: [[2368, 2368]], note: 'H20 in both formats' },
    { formula: '=TPP(600,0)', result: '#VALUE!' },
  ],
  nativeHint: 'tops*bits',
  native: (texts) => {
    const { tops, bits } = operands(texts);
    return `${tops}*${bits}`;
  },
  answer: ({ tops, bits }) => totalProcessingPerformance([{ teraOperations: tops, bits }]),
});

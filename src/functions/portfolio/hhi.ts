import { herfindahlHirschmanIndex } from '../../models/concentration';
import { defineFunction } from '../define';
import { notAdvice, weights } from './arguments';

export const HHI = defineFunction({
  name: 'HHI',
  family: 'portfolio',
  summary: 'Herfindahl-Hirschman index of weights: how concentrated a portfolio or a market is.',
  parameters: { weights },
  result: {
    shape: 'one',
    unit: 'index',
    help: 'From 1/n (all equal) to 1 (all in one); × 10,000 for the scale of competition authorities.',
  },
  assumptions: ['Weights are scaled to sum to 1.', notAdvice],
  examples: [
    { formula: '=HHI({0.25,0.25,0.25,0.25})', result: 0.25 },
    { formula: '=HHI({2;1;1})', result: 0.375, note: 'in any unit: 50%, 25%, 25%' },
    { formula: '=HHI({0.5,-0.5})', result: '#VALUE!' },
  ],
  nativeHint: 'SUMSQ(weights)/SUM(weights)^2',
  native: ({ weights }) => `SUMSQ(${weights})/SUM(${weights})^2`,
  answer: ({ weights }) => herfindahlHirschmanIndex(weights),
});

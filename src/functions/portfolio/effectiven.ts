import { effectiveNumber, effectiveNumberMethods } from '../../models/concentration';
import { defineFunction } from '../define';
import { chosenBy, operand } from '../native';
import { choice } from '../parameters';
import { notAdvice, weights } from './arguments';

export const EFFECTIVEN = defineFunction({
  name: 'EFFECTIVEN',
  family: 'portfolio',
  summary: 'How many equal parts would be as concentrated as these weights.',
  parameters: {
    weights,
    method: choice(effectiveNumberMethods, {
      default: 'inverse hhi',
      also: { hhi: 'inverse hhi', shannon: 'entropy' },
      help: 'inverse hhi, or entropy, which gives small parts more say.',
    }),
  },
  result: { shape: 'one', unit: 'parts', help: 'From 1 to the number of weights.' },
  assumptions: ['Weights are scaled to sum to 1.', notAdvice],
  examples: [
    { formula: '=EFFECTIVEN({0.5,0.5})', result: 2 },
    { formula: '=EFFECTIVEN({2;1;1},{"inverse hhi","entropy"})', result: [[2.667, 2.828]], note: '8/3, and 2 × √2' },
    { formula: '=EFFECTIVEN({0,0})', result: '#VALUE!' },
  ],
  nativeHint: 'SUM(weights)^2/SUMSQ(weights)',
  native: ({ weights, method }) => {
    const share = `${operand(weights)}/SUM(${weights})`;
    return chosenBy(method, {
      'inverse hhi': `SUM(${weights})^2/SUMSQ(${weights})`,
      // A weight of 0 adds LN(1) = 0 instead of the logarithm of 0.
      entropy: `EXP(-SUMPRODUCT(${share},LN(${share}+(${weights}=0))))`,
    });
  },
  answer: ({ weights, method }) => effectiveNumber({ weights, method }),
});

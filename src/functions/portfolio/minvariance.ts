import { minimumVariance } from '../../models/minimum-variance';
import { defineFunction } from '../define';
import { covariance, notAdvice } from './arguments';

export const MINVARIANCE = defineFunction({
  name: 'MINVARIANCE',
  family: 'portfolio',
  summary: 'Weights of the mix with the least variance, none of them negative.',
  parameters: { covariance },
  result: {
    shape: 'table',
    unit: 'fraction',
    help: 'A column of weights that sum to 1, in the order of the covariance.',
  },
  assumptions: ['No forecast of returns is in it. Past covariances are not those of the future.', notAdvice],
  examples: [
    { formula: '=MINVARIANCE({0.01,0;0,0.03})', result: [[0.75], [0.25]] },
    {
      formula: '=MINVARIANCE({0.01,0.016,0,0;0.016,0.04,0,0;0,0,0.09,-0.06;0,0,-0.06,0.16})',
      result: [[0.744828], [0], [0.151724], [0.103448]],
      note: 'the published example of Maillard, Roncalli and Teiletche',
    },
    {
      formula: '=MINVARIANCE({0.01,0.02;0,0.03})',
      result: '#VALUE!',
      note: 'not the same on both sides of the diagonal',
    },
  ],
  nativeHint: 'MMULT(MINVERSE(C),ones)/SUM(MINVERSE(C)), where no weight comes out negative',
  native: 'none',
  answer: ({ covariance }) => minimumVariance(covariance).map((weight) => [weight]),
});

import { riskParity } from '../../models/risk-parity';
import { defineFunction } from '../define';
import { covariance, notAdvice } from './arguments';

export const RISKPARITY = defineFunction({
  name: 'RISKPARITY',
  family: 'portfolio',
  summary: 'Weights of the mix to whose risk each holding contributes the same.',
  parameters: { covariance },
  result: {
    shape: 'table',
    unit: 'fraction',
    help: 'A column of weights that sum to 1, in the order of the covariance.',
  },
  assumptions: ['No forecast of returns is in it. Past covariances are not those of the future.', notAdvice],
  examples: [
    {
      formula: '=RISKPARITY({0.01,0;0,0.04})',
      result: [[0.6667], [0.3333]],
      note: 'without correlation: inverse volatility',
    },
    {
      formula: '=RISKPARITY({0.01,0.016,0,0;0.016,0.04,0,0;0,0,0.09,-0.06;0,0,-0.06,0.16})',
      result: [[0.383613], [0.191806], [0.242618], [0.181963]],
      note: 'the published example of Maillard, Roncalli and Teiletche',
    },
    { formula: '=RISKPARITY({0.01,0;0,0})', result: '#VALUE!', note: 'what has no risk cannot contribute any' },
  ],
  nativeHint: '(1/volatility)/SUM(1/volatilities) where nothing is correlated',
  native: 'none',
  answer: ({ covariance }) => riskParity(covariance).map((weight) => [weight]),
});

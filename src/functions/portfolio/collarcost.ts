import { collar, zeroCostCallStrike } from '../../models/option';
import { badQuestion } from '../cells';
import { defineFunction } from '../define';
import { chosenBy, operands } from '../native';
import { choice, number } from '../parameters';
import { dividendYield, notAdvice, rate, spot, volatility, years } from './arguments';
import { optionForm } from './forms';

export const COLLARCOST = defineFunction({
  name: 'COLLARCOST',
  family: 'portfolio',
  summary: 'Cost of a collar: a put bought for protection, a call sold to pay for it.',
  parameters: {
    spot,
    putStrike: number({ above: 0, unit: 'money', help: 'Price below which losses are covered.' }),
    callStrike: number({
      above: 0,
      unit: 'money',
      optional: true,
      help: 'Price above which gains are given away; at least the strike of the put.',
      otherwise: 'asked for, unless the strike without cost is the question',
    }),
    volatility,
    rate,
    years,
    dividendYield,
    show: choice(['net', 'put', 'call', 'strike without cost'], {
      default: 'net',
      also: { cost: 'net', 'zero cost': 'strike without cost', 'zero-cost strike': 'strike without cost' },
      help: 'net, put, call, or strike without cost: the call that pays for the put exactly.',
    }),
  },
  result: { shape: 'one', unit: 'as spot', help: 'Put minus call: a cost above 0, a credit below.' },
  assumptions: ['European options at one volatility; markets price puts and calls at different ones.', notAdvice],
  examples: [
    {
      formula: '=COLLARCOST(100,90,115,0.45,4%,0.5)',
      result: -1.1081,
      note: 'the call brings more than the put costs',
    },
    { formula: '=COLLARCOST(100,90,115,0.45,4%,0.5,0,{"put","call"})', result: [[6.9075, 8.0155]] },
    { formula: '=COLLARCOST(100,90,,0.45,4%,0.5,0,"strike without cost")', result: 119.0732 },
    { formula: '=COLLARCOST(100,90,80,0.45,4%,0.5)', result: '#VALUE!', note: 'a call below the put' },
  ],
  nativeHint: 'the two options by NORM.S.DIST, put minus call',
  native: ({ show, callStrike, ...texts }) => {
    if (callStrike === '') return undefined;
    const { putStrike, ...underlying } = operands({ ...texts, callStrike });
    const put = optionForm({ sign: '-1', strike: putStrike, ...underlying });
    const call = optionForm({ sign: '1', strike: underlying.callStrike, ...underlying });
    return chosenBy(show, { net: `${put}-${call}`, put, call });
  },
  answer: ({ callStrike, show, ...given }) => {
    if (show === 'strike without cost') return zeroCostCallStrike(given);
    if (callStrike === undefined)
      return badQuestion('callStrike is missing: give the strike of the call, or ask for "strike without cost".');
    return collar({ ...given, callStrike })[show];
  },
});

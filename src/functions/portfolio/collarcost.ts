import { collar, zeroCostCallStrike } from '../../models/option';
import { defineFunction } from '../define';
import { chosenBy, operands, provided } from '../native';
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
    volatility,
    rate,
    years,
    callStrike: number({
      above: 0,
      unit: 'money',
      optional: true,
      help: 'Price above which gains are given away; at least the strike of the put.',
      otherwise: 'the strike at which the call pays for the put exactly',
    }),
    dividendYield,
    show: choice(['net', 'put', 'call', 'call strike'], {
      default: 'net',
      also: { cost: 'net', strike: 'call strike', 'zero-cost strike': 'call strike' },
      help: 'net, put, call (their prices), or call strike.',
    }),
  },
  result: { shape: 'one', unit: 'as spot', help: 'Put minus call: a cost above 0, a credit below.' },
  assumptions: ['European options at one volatility; markets price puts and calls at different ones.', notAdvice],
  examples: [
    {
      formula: '=COLLARCOST(100,90,0.45,4%,0.5,115)',
      result: -1.1081,
      note: 'the call at 115 brings more than the put at 90 costs',
    },
    { formula: '=COLLARCOST(100,90,0.45,4%,0.5,115,0,{"put","call"})', result: [[6.9075, 8.0155]] },
    {
      formula: '=COLLARCOST(100,90,0.45,4%,0.5,,0,"call strike")',
      result: 119.0732,
      note: 'the call that pays for the put exactly',
    },
    { formula: '=COLLARCOST(100,90,0.45,4%,0.5,80)', result: '#VALUE!', note: 'a call below the put' },
  ],
  nativeHint: 'the two options by NORM.S.DIST, put minus call',
  native: ({ show, ...texts }) => {
    // The strike that pays for the put is found by iteration: no formula in a cell can do that.
    if (texts.callStrike === '') return undefined;
    const { putStrike, callStrike, ...underlying } = operands(texts);
    const put = optionForm({ sign: '-1', strike: putStrike, ...underlying });
    const call = optionForm({ sign: '1', strike: callStrike, ...underlying });
    const shown = chosenBy(show, { net: `${put}-${call}`, put, call, 'call strike': callStrike });
    return shown && provided([`${callStrike}>=${putStrike}`], shown);
  },
  answer: ({ show, ...given }) => {
    const callStrike = given.callStrike ?? zeroCostCallStrike(given);
    const prices = collar({ ...given, callStrike });
    return show === 'call strike' ? callStrike : prices[show];
  },
});

import { optionPrice, optionTypes } from '../../models/option';
import { defineFunction } from '../define';
import { literalText, operand, operands } from '../native';
import { choice, number } from '../parameters';
import { dividendYield, notAdvice, rate, spot, volatility, years } from './arguments';
import { optionForm } from './forms';

export const OPTIONPRICE = defineFunction({
  name: 'OPTIONPRICE',
  family: 'portfolio',
  summary: 'Price of a European option by Black, Scholes and Merton.',
  parameters: {
    type: choice(optionTypes, { also: { c: 'call', p: 'put' }, help: 'call or put.' }),
    spot,
    strike: number({ above: 0, unit: 'money', help: 'Price at which the option may be exercised.' }),
    volatility,
    rate,
    years,
    dividendYield,
  },
  result: { shape: 'one', unit: 'as spot', help: 'Price of one option on one unit.' },
  assumptions: ['European exercise, constant volatility and rates, no costs.', notAdvice],
  examples: [
    { formula: '=OPTIONPRICE("call",42,40,0.2,0.1,0.5)', result: 4.7594, note: "Hull's example: 4.76" },
    { formula: '=OPTIONPRICE({"call";"put"},42,40,0.2,0.1,0.5)', result: [[4.7594], [0.8086]] },
    { formula: '=OPTIONPRICE("put",100,90,{0.35,0.45,0.6},4%,0.5)', result: [[4.5333, 6.9075, 10.5927]] },
    { formula: '=OPTIONPRICE("put",100,90,-0.2,4%,0.5)', result: '#VALUE!', note: 'no volatility is negative' },
  ],
  nativeHint: 'spot*NORM.S.DIST(d1,TRUE)-strike*EXP(-rate*years)*NORM.S.DIST(d2,TRUE)',
  native: ({ type, ...texts }) => {
    const literal = literalText(type);
    const sign = literal === 'call' ? '1' : literal === 'put' ? '-1' : `IF(${operand(type)}="call",1,-1)`;
    return optionForm({ sign, ...operands(texts) });
  },
  answer: (option) => optionPrice(option),
});

import { landedCost } from '../../models/tariff';
import { defineFunction } from '../define';
import { operands } from '../native';
import { number } from '../parameters';
import { tariffRate } from './arguments';

export const LANDEDCOST = defineFunction({
  name: 'LANDEDCOST',
  family: 'margin',
  summary: 'What imported goods cost at the door: customs value, duty, freight and other charges.',
  parameters: {
    value: number({ min: 0, unit: 'money', help: 'Customs value, in any currency.' }),
    rate: tariffRate,
    freight: number({ min: 0, default: 0, unit: 'money', help: 'Freight and insurance that the duty leaves out.' }),
    other: number({ min: 0, default: 0, unit: 'money', help: 'Other charges.' }),
  },
  result: { shape: 'one', unit: 'as value', help: 'Value × (1 + rate) + freight + other.' },
  examples: [
    { formula: '=LANDEDCOST(100,0.25,2,1)', result: 128 },
    {
      formula: '=LANDEDCOST({100;200},{0,0.25})',
      result: [
        [100, 125],
        [200, 250],
      ],
    },
    { formula: '=LANDEDCOST(-100)', result: '#VALUE!' },
  ],
  nativeHint: 'value*(1+rate)+freight+other',
  native: (texts) => {
    const { value, rate, freight, other } = operands(texts);
    return `${value}*(1+${rate})+${freight}+${other}`;
  },
  answer: (goods) => landedCost(goods),
});

import { tariffHit } from '../../models/tariff';
import { defineFunction } from '../define';
import { operands } from '../native';
import { fraction, input } from '../parameters';
import { base, baseForm, margin, tariffRate } from './arguments';

export const TARIFFHIT = defineFunction({
  name: 'TARIFFHIT',
  family: 'margin',
  summary: 'Gross margin lost to an import duty, in points as a fraction.',
  parameters: {
    rate: tariffRate,
    margin,
    base,
    passthrough: fraction({
      default: input('tariffPassThrough'),
      help: 'Share of the duty that buyers pay on top of the price.',
    }),
  },
  result: { shape: 'one', unit: 'fraction', help: 'Margin before minus margin after: 0.125 is 12.5 points.' },
  assumptions: [
    'A duty is a cost of the product. Its base is the customs value, which buyers who pay part of the duty do not change.',
  ],
  examples: [
    { formula: '=TARIFFHIT(0.25,0.5,"price")', result: 0.25, note: 'declared at the price' },
    {
      formula: '=TARIFFHIT(0.25,0.5,{"price","cost",0.6})',
      result: [[0.25, 0.125, 0.15]],
      note: 'declared at price, at cost, at 60% of the price',
    },
    {
      formula: '=TARIFFHIT(0.25,0.5,"retail")',
      result: '#VALUE!',
      note: 'bases: price, cost, or a share of the price',
    },
  ],
  nativeHint: 'rate where the price is declared, rate*(1-margin) where the cost is',
  native: ({ base, ...texts }) => {
    const { rate, margin, passthrough } = operands(texts);
    const duty = `${rate}*${baseForm(base, margin)}`;
    return `(${duty}-(1-${margin})*${passthrough}*${duty})/(1+${passthrough}*${duty})`;
  },
  answer: (imported) => tariffHit(imported),
});

import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { literalText, operand } from '../native';
import { chip, precision } from './arguments';
import { peakForm, peakOf } from './peaks';
import { price, priceForm, priceOf } from './prices';

export const PERFPERDOLLAR = defineFunction({
  name: 'PERFPERDOLLAR',
  family: 'compute',
  summary: 'Dense peak rate per dollar of price.',
  parameters: { item: chip, precision, price, range },
  result: { shape: 'row', unit: 'TFLOPS/$', help: `TFLOPS (TOPS for integers) per dollar. ${rangeHelp}` },
  assumptions: ['Few chips have a list price: see CHIPSOURCE(item,"price") for what the price is, or give your own.'],
  examples: [
    { formula: '=PERFPERDOLLAR("A100","int8",10000)', result: 0.0624, note: '624 TOPS at a price of 10,000' },
    { formula: '=PERFPERDOLLAR("A100",{"bf16","int8"},12480)', result: [[0.025, 0.05]] },
    { formula: '=PERFPERDOLLAR("A100","bf16",0)', result: '#VALUE!' },
  ],
  nativeHint: 'peak/price of two cells',
  native: ({ item, precision, price, range }, { figure }) =>
    literalText(range) === 'best'
      ? `${peakForm(figure, item, precision)}/${operand(priceForm(figure, item, price))}`
      : undefined,
  answer: ({ item, precision, price, range }) =>
    atEnd(range, { peak: peakOf(item, precision), price: priceOf(item, price) }, (given) => given.peak / given.price),
});

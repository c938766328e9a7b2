import { trainingDays } from '../../models/roofline';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { literalText, operands } from '../native';
import { number } from '../parameters';
import { chip, mfu, parameterCount, precision, tokenCount } from './arguments';
import { peakForm, peakOf } from './peaks';

export const TRAINDAYS = defineFunction({
  name: 'TRAINDAYS',
  family: 'compute',
  summary: 'Days to train a dense transformer: 6 × parameters × tokens over the rate of the chips.',
  parameters: {
    parameters: parameterCount,
    tokens: tokenCount,
    item: chip,
    chips: number({ above: 0, help: 'How many of the item are in use.' }),
    mfu,
    precision,
    range,
  },
  result: { shape: 'row', unit: 'days', help: `Days of 24 hours. ${rangeHelp}` },
  assumptions: [
    'Dense peak rate times MFU. Restarts, failures and evaluation are left out; recomputation makes it 8 instead of 6.',
  ],
  examples: [
    {
      formula: '=TRAINDAYS(70e9,15e12,"A100",10000,0.4)',
      result: 58.4,
      note: '6.3e24 operations, the published figure for Llama 3 70B',
    },
    { formula: '=TRAINDAYS(70e9,15e12,"A100",{1000;10000},0.4,"bf16")', result: [[584], [58.4]] },
    { formula: '=TRAINDAYS(70e9,15e12,"A100",10000,40)', result: '#VALUE!', note: '40% is 0.4' },
  ],
  nativeHint: '6*parameters*tokens/(chips*peak*1E12*mfu)/86400',
  native: ({ item, precision, range, ...texts }, { figure }) => {
    if (literalText(range) !== 'best') return undefined;
    const { parameters, tokens, chips, mfu } = operands(texts);
    return `6*${parameters}*${tokens}/(${chips}*${peakForm(figure, item, precision)}*1E12*${mfu})/86400`;
  },
  answer: ({ parameters, tokens, item, chips, mfu, precision, range }) =>
    atEnd(range, { peak: peakOf(item, precision) }, ({ peak }) =>
      trainingDays({ parameters, tokens, peak, chips, utilisation: mfu }),
    ),
});

import { wafersNeeded } from '../../models/chip-supply';
import { defineFunction } from '../define';
import { operands } from '../native';
import { fraction, number } from '../parameters';
import { assembly, bank, diesPerChip } from './arguments';
import { diesOf, diesOfForm, wholeWafer } from './gross-dies';

export const WAFERSNEEDED = defineFunction({
  name: 'WAFERSNEEDED',
  family: 'supply',
  summary: 'Wafers that a number of chips takes, after the dies in stock are used up.',
  parameters: {
    chips: number({ min: 0, unit: 'chips', help: 'Chips that are wanted in the period.' }),
    dies: wholeWafer,
    yield: fraction({ above: 0, help: 'Share of the dies that is good: 40% or 0.4.' }),
    diesPerChip,
    bank,
    assembly,
  },
  result: {
    shape: 'one',
    unit: 'wafers',
    help: 'Wafers of the same period, not rounded; 0 where the stock is enough.',
  },
  assumptions: ['Memory and packaging are no limit: CHIPSUPPLY says whether they are.'],
  examples: [
    {
      formula: '=WAFERSNEEDED(800000,80.37,40%,2)',
      result: 49770,
      note: '1.6 million dies: 4,148 wafers a month',
    },
    {
      formula: '=WAFERSNEEDED(1600000,80.37,{0.2,0.4,0.6})',
      result: [[99540, 49770, 33180]],
      note: 'the same dies at the yields reported since 2024',
    },
    { formula: '=WAFERSNEEDED(1000000,80.37,40%,2,2900000)', result: 0, note: 'the stock is enough for 1.45 million' },
    { formula: '=WAFERSNEEDED(1000,80.37,0)', result: '#VALUE!', note: 'without a good die there is no answer' },
  ],
  nativeHint: 'MAX(0, chips/assembly*diesPerChip-bank)/(dies*yield)',
  native: ({ dies, ...texts }, { figure }) => {
    const gross = diesOfForm(figure, dies);
    if (gross === undefined) return undefined;
    const { chips, yield: good, diesPerChip, bank, assembly } = operands(texts);
    return `MAX(0,${chips}/${assembly}*${diesPerChip}-${bank})/(${gross}*${good})`;
  },
  answer: ({ dies, ...given }) => wafersNeeded({ ...given, dies: diesOf(dies) }),
});

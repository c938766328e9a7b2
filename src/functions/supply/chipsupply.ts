import { type ChipSupply, chipSupply } from '../../models/chip-supply';
import type { CellOutput } from '../cells';
import { defineFunction } from '../define';
import { literalText, operands } from '../native';
import { choice, number } from '../parameters';
import { assembly, bank, diesPerChip, goodShare } from './arguments';
import { diesOf, diesOfForm, wholeWafer } from './gross-dies';

const views = [
  'chips',
  'constraint',
  'by dies',
  'by memory',
  'by packaging',
  'further wafer',
  'further die',
  'further stack',
  'further package',
] as const;

/** What each shows; an empty cell where there is no such limit. */
const shown: Readonly<Record<(typeof views)[number], (supply: ChipSupply) => CellOutput>> = {
  chips: ({ chips }) => chips,
  constraint: ({ binding }) => binding.join(' and '),
  'by dies': ({ allowed }) => allowed.dies ?? '',
  'by memory': ({ allowed }) => allowed.memory ?? '',
  'by packaging': ({ allowed }) => allowed.packaging ?? '',
  'further wafer': ({ further }) => further.wafer,
  'further die': ({ further }) => further.die,
  'further stack': ({ further }) => further.stack,
  'further package': ({ further }) => further.package,
};

export const CHIPSUPPLY = defineFunction({
  name: 'CHIPSUPPLY',
  family: 'supply',
  summary:
    'Chips a period from wafers, yield, dies in stock, memory stacks and packaging, and which of them is scarcest.',
  parameters: {
    wafers: number({ min: 0, unit: 'wafers', help: 'Wafers of the period: a month of 45,000 is a year of 540,000.' }),
    dies: wholeWafer,
    yield: goodShare,
    diesPerChip,
    bank,
    stacks: number({
      min: 0,
      optional: true,
      unit: 'stacks',
      help: 'Stacks of memory (HBM) of the period, with those in stock.',
      otherwise: 'memory is no limit',
    }),
    stacksPerChip: number({
      above: 0,
      optional: true,
      unit: 'stacks',
      help: 'Stacks in a chip.',
      otherwise: 'memory is no limit',
    }),
    packaging: number({
      min: 0,
      optional: true,
      unit: 'packages',
      help: 'Packages that can be made in the period, good and bad; 0 is none.',
      otherwise: 'packaging is no limit',
    }),
    assembly,
    show: choice([...views, 'all'], {
      default: 'chips',
      help: 'chips; constraint (the scarcest); by dies, memory or packaging; further wafer, die, stack or package; all.',
    }),
  },
  result: {
    shape: 'row',
    unit: 'chips',
    help:
      'Not rounded. "by memory" is what it allows alone, "further stack" the chips that one more gives. With "all" a row: ' +
      'chips, constraint, by dies, by memory, by packaging, further wafer, die, stack, package.',
  },
  assumptions: [
    'All quantities are of the same period, and all of it goes into this chip.',
    'No source states the yield of assembly: it is 1 unless given. Memory and dies of bad packages are lost.',
  ],
  examples: [
    {
      formula: '=CHIPSUPPLY(49770,80.37,40%,2)',
      result: 800003,
      note: '1.6 million dies, as published for the Ascend 910C in 2026, are 9.2% of 45,000 wafers a month',
    },
    {
      formula: '=CHIPSUPPLY(49770,80.37,40%,2,2900000,13000000,8,,,{"chips","constraint","by dies","further stack"})',
      result: [[1625000, 'memory', 2250003, 0.125]],
      note: '13 million stacks are 1.6 million packages of 8; with 2.9 million dies in stock memory is scarcest',
    },
    {
      formula: '=CHIPSUPPLY({0;10000},80.37,40%,2,2900000,13000000,8,,,"constraint")',
      result: [['dies'], ['dies']],
      note: 'the stock of dies alone makes 1.45 million',
    },
    { formula: '=CHIPSUPPLY(1000,"H100",46.81%)', result: 29715, note: '63.48 dies on a wafer of 300 mm' },
    { formula: '=CHIPSUPPLY(1000,"Ascend 910C",40%)', result: '#N/A', note: 'two dies: type how many a wafer holds' },
    { formula: '=CHIPSUPPLY(1000,80.37,40)', result: '#VALUE!', note: '40% is 0.4' },
    { formula: '=CHIPSUPPLY(1000,80.37,40%,2,,13000000)', result: '#VALUE!', note: 'stacks in a chip are asked for' },
  ],
  nativeHint: 'assembly*MIN((wafers*dies*yield+bank)/diesPerChip, stacks/stacksPerChip, packaging)',
  native: ({ dies, show, ...texts }, { figure }) => {
    const gross = diesOfForm(figure, dies);
    if (literalText(show) !== 'chips' || gross === undefined) return undefined;
    const { wafers, yield: good, diesPerChip, bank, stacks, stacksPerChip, packaging, assembly } = operands(texts);
    if ((stacks === '') !== (stacksPerChip === '')) return 'NA()';
    const allowed = [
      `(${wafers}*${gross}*${good}+${bank})/${diesPerChip}`,
      ...(stacks === '' ? [] : [`${stacks}/${stacksPerChip}`]),
      ...(packaging === '' ? [] : [packaging]),
    ];
    return `${assembly}*MIN(${allowed.join(',')})`;
  },
  answer: ({ dies, stacks, stacksPerChip, packaging, show, ...given }) => {
    const supply = chipSupply({
      ...given,
      dies: diesOf(dies),
      ...(stacks !== undefined && { stacks }),
      ...(stacksPerChip !== undefined && { stacksPerChip }),
      ...(packaging !== undefined && { packaging }),
    });
    return show === 'all' ? [views.map((view) => shown[view](supply))] : shown[show](supply);
  },
});

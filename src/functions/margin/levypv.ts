import { levyPresentValue } from '../../models/levy';
import { defineFunction } from '../define';
import { naming } from '../naming';
import { operands, provided } from '../native';
import { fraction, input, number } from '../parameters';
import { share } from './arguments';

export const LEVYPV = defineFunction({
  name: 'LEVYPV',
  family: 'margin',
  summary: 'Present value of a levy on revenue, with the chance that a court strikes it down.',
  parameters: {
    revenue: number({ min: 0, unit: 'money a year', help: 'Levied revenue a year, in any currency.' }),
    share,
    years: number({
      above: 0,
      max: 100,
      unit: 'years',
      default: input('levyYears'),
      help: 'Years that the levy would run.',
    }),
    chance: fraction({ default: input('strikeDownChance'), help: 'Chance that the levy is struck down.' }),
    until: number({
      min: 0,
      unit: 'years',
      default: input('strikeDownYears'),
      help: 'Years until a ruling strikes it down; at most the years that it runs.',
    }),
    refund: fraction({ default: input('refundShare'), help: 'Share of the levy paid until then that is refunded.' }),
    rate: fraction({ default: input('discountRate'), help: 'Discount rate a year, continuously compounded.' }),
  },
  result: { shape: 'one', unit: 'as revenue', help: 'What the levy costs in money of today.' },
  assumptions: [
    'Revenue and levy flow evenly. A refund counts at its chance, on the day of the ruling, without interest.',
  ],
  examples: [
    { formula: '=LEVYPV(10,0.15,3,0,1.5,0,8%)', result: 4.0007, note: '10 a year for three years, nobody objects' },
    {
      formula: '=LEVYPV(10,0.15,3,0.5,1.5,{1,0},8%)',
      result: [[2.0627, 3.0605]],
      note: 'an even chance of a ruling after a year and a half: with full refund, and with none',
    },
    { formula: '=LEVYPV(10,0.15,3,0.5,4,1,8%)', result: '#VALUE!', note: 'a ruling after the levy has ended' },
  ],
  nativeHint: 'revenue*share*(1-EXP(-rate*years))/rate where nobody strikes it down',
  native: (texts) => {
    const { revenue, share, years, chance, until, refund, rate } = operands(texts);
    // Near a rate of 0 the difference from 1 would keep few digits: two terms of the series keep eleven.
    const annuity = (time: string) =>
      `IF(ABS(${rate}*${time})<1E-5,${time}*(1-${rate}*${time}/2),(1-EXP(-${rate}*${time}))/${rate})`;
    const before = annuity(until);
    const refunded = `${chance}*${refund}*${until}*EXP(-${rate}*${until})`;
    const form = `${share}*${revenue}*(${before}+(1-${chance})*(${annuity(years)}-${before})-${refunded})`;
    // When a ruling would come does not matter where none can.
    return chance === '0' ? form : provided([`OR(${chance}=0,${until}<=${years})`], form);
  },
  answer: ({ revenue, share, years, chance, until, refund, rate }) =>
    naming(
      levyPresentValue,
      {
        revenue,
        share,
        years,
        chanceStruckDown: chance,
        // When a ruling would come does not matter where none can.
        yearsUntilStruckDown: chance === 0 ? Math.min(until, years) : until,
        refundedShare: refund,
        discountRate: rate,
      },
      { yearsUntilStruckDown: 'until', chanceStruckDown: 'chance', refundedShare: 'refund', discountRate: 'rate' },
    ),
});

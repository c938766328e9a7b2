import { breakEvenPriceRise, keepable } from '../../models/margin';
import { defineFunction } from '../define';
import { chosenBy, literalText, operands, provided } from '../native';
import { choice } from '../parameters';
import { margin, share, treatment } from './arguments';

export const BREAKEVENPRICE = defineFunction({
  name: 'BREAKEVENPRICE',
  family: 'margin',
  summary: 'Price rise that makes up for a levy on revenue: keeps gross profit or the gross margin.',
  parameters: {
    share,
    margin,
    treatment,
    keep: choice(keepable, {
      default: 'gross profit',
      also: { profit: 'gross profit', margin: 'gross margin', percentage: 'gross margin' },
      help: 'gross profit (in money a unit) or gross margin (as a share of the price).',
    }),
  },
  result: { shape: 'one', unit: 'fraction', help: 'Rise of the price: 0.18 is 18%. 0 for a levy below the line.' },
  assumptions: ['Unit costs and the number of units sold stay as they are.'],
  examples: [
    { formula: '=BREAKEVENPRICE(0.15)', result: 0.1765, note: "the 18% that Munster's note names (2025)" },
    {
      formula: '=BREAKEVENPRICE({0.15;0.25},0.5,"cost",{"gross profit","gross margin"})',
      result: [
        [0.1765, 0.4286],
        [0.3333, 1],
      ],
      note: 'to keep the percentage takes more',
    },
    {
      formula: '=BREAKEVENPRICE(0.15,0.9,"cost","gross margin")',
      result: '#VALUE!',
      note: 'no price keeps a margin of 90% when 15% of it goes to the levy',
    },
  ],
  nativeHint: 'share/(1-share)',
  native: ({ treatment, keep, ...texts }) => {
    const { share, margin } = operands(texts);
    const profit = `${share}/(1-${share})`;
    const room = `1-${margin}-${share}`;
    const asCost = chosenBy(keep, {
      'gross profit': profit,
      'gross margin': provided([`${room}>=1E-12`], `${share}/(${room})`),
    });
    if (asCost === undefined) return undefined;
    // Below the line there is nothing to make up for, and net the two aims are one.
    if (literalText(treatment) === 'net') return profit;
    return chosenBy(treatment, { net: profit, cost: asCost, 'below the line': '0' });
  },
  answer: (levied) => breakEvenPriceRise(levied),
});

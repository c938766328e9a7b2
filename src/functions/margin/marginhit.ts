import { marginHit } from '../../models/margin';
import { defineFunction } from '../define';
import { margin, mix, passthrough, share, treatment } from './arguments';
import { hitForm } from './forms';

export const MARGINHIT = defineFunction({
  name: 'MARGINHIT',
  family: 'margin',
  summary: 'Gross margin lost to a levy on revenue, in points as a fraction.',
  parameters: { share, margin, treatment, mix, passthrough },
  result: { shape: 'one', unit: 'fraction', help: 'Margin before minus margin after: 0.0882 is 8.8 points.' },
  assumptions: [
    'Unit costs stay as they are. No filing says where the levy would be booked: net gives the 8 to 10 points of the press.',
  ],
  examples: [
    {
      formula: '=MARGINHIT(0.15)',
      result: 0.0882,
      note: 'H20 at its published 50% margin, levy deducted from revenue',
    },
    {
      formula: '=MARGINHIT({0.15;0.25},{0.5,0.7})',
      result: [
        [0.0882, 0.0529],
        [0.1667, 0.1],
      ],
      note: 'a sensitivity grid',
    },
    { formula: '=MARGINHIT(15%,75%,"cost")', result: 0.15, note: 'in cost of revenue the hit is the levy itself' },
    { formula: '=MARGINHIT(1.5)', result: '#VALUE!', note: 'a share of revenue is below 1' },
  ],
  nativeHint: '(1-margin)*share/(1-share) for net treatment',
  native: (levied) => hitForm(levied),
  answer: (levied) => marginHit(levied),
});

import { impliedMargin } from '../../models/margin';
import { defineFunction } from '../define';
import { operands } from '../native';
import { fraction, input } from '../parameters';

export const IMPLIEDMARGIN = defineFunction({
  name: 'IMPLIEDMARGIN',
  family: 'margin',
  summary: 'The gross margin at which a levy costs the given points (levy deducted from revenue).',
  parameters: {
    hit: fraction({ help: 'Points of gross margin lost, as a fraction: 8 points are 0.08.' }),
    share: fraction({ above: 0, below: 1, default: input('revenueShare'), help: 'Levy as a share of gross revenue.' }),
  },
  result: {
    shape: 'one',
    unit: 'fraction',
    help: 'Gross margin before the levy; below 0 where no profitable product loses that much.',
  },
  assumptions: ['Net treatment. Booked as a cost the hit is the levy at every margin, and there is none to find.'],
  examples: [
    { formula: '=IMPLIEDMARGIN(0.08,0.15)', result: 0.5467 },
    { formula: '=IMPLIEDMARGIN({0.08,0.1},0.15)', result: [[0.5467, 0.4333]], note: 'the 8 to 10 points of the press' },
    { formula: '=IMPLIEDMARGIN(8,0.15)', result: '#VALUE!', note: '8 points are 0.08' },
  ],
  nativeHint: '1-hit*(1-share)/share',
  native: (texts) => {
    const { hit, share } = operands(texts);
    return `1-${hit}*(1-${share})/${share}`;
  },
  answer: ({ hit, share }) => impliedMargin({ hit, share }),
});

import { grossProfitKept } from '../../models/margin';
import { defineFunction } from '../define';
import { naming } from '../naming';
import { operands } from '../native';
import { fraction, input, number } from '../parameters';
import { share } from './arguments';

export const PROFITKEPT = defineFunction({
  name: 'PROFITKEPT',
  family: 'margin',
  summary: 'Share of gross profit that is left after a levy and a price rise that costs buyers.',
  parameters: {
    rise: number({ unit: 'fraction', min: 0, default: 0, help: 'Rise of the price: 0.18 is 18%.' }),
    share,
    margin: fraction({ above: 0, default: input('productMargin'), help: 'Gross margin before the levy, above 0.' }),
    elasticity: number({
      min: -10,
      max: 0,
      default: input('demandElasticity'),
      help: 'Percent change of units sold per percent of price rise; 0 leaves demand unchanged.',
    }),
  },
  result: { shape: 'one', unit: 'fraction', help: 'Gross profit after over before: 0.7 is 70% of it; below 0 a loss.' },
  assumptions: [
    'Unit costs stay as they are, demand has the same elasticity at every price. The levy counts wherever it is booked.',
  ],
  examples: [
    { formula: '=PROFITKEPT(0,0.15,0.5,-1.5)', result: 0.7, note: 'the price stays: 15% of revenue are 30% of profit' },
    {
      formula: '=PROFITKEPT({0;0.2;0.5},0.15,0.5,{0,-1.5,-3})',
      result: [
        [0.7, 0.7, 0.7],
        [1.04, 0.7912, 0.6019],
        [1.55, 0.8437, 0.4593],
      ],
      note: 'a rise of 20% makes up for the levy only where nobody stops buying',
    },
    { formula: '=PROFITKEPT(0.15,0.15,0.5,1.5)', result: '#VALUE!', note: 'demand does not grow with the price' },
  ],
  nativeHint: '(1+rise)^elasticity*((1+rise)*(1-share)-(1-margin))/margin',
  native: (texts) => {
    const { rise, share, margin, elasticity } = operands(texts);
    return `(1+${rise})^${elasticity}*((1+${rise})*(1-${share})-(1-${margin}))/${margin}`;
  },
  answer: ({ rise, share, margin, elasticity }) =>
    naming(grossProfitKept, { share, margin, priceRise: rise, elasticity }, { priceRise: 'rise' }),
});

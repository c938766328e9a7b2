/** The arguments that the margin functions share. */
import { treatments } from '../../models/margin';
import { choice, fraction, input } from '../parameters';

export const share = fraction({ below: 1, default: input('revenueShare'), help: 'Levy as a share of gross revenue.' });

export const margin = fraction({
  min: Number.NEGATIVE_INFINITY,
  default: input('productMargin'),
  help: 'Gross margin before the levy; negative below cost.',
});

export const treatment = choice(treatments, {
  default: input('treatment'),
  also: { 'net revenue': 'net', 'cost of revenue': 'cost', below: 'below the line', opex: 'below the line' },
  help: 'Where the levy is booked: net (deducted from revenue), cost (in cost of revenue) or below the line.',
});

export const mix = fraction({
  default: 1,
  help: 'Levied revenue as a share of all revenue; below 1 the margin is the company’s.',
});

export const passthrough = fraction({
  default: input('passThrough'),
  help: 'Share of the break-even price rise that buyers pay.',
});

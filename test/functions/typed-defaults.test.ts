/** What the compiler must refuse: each line fails to compile without its comment, and with it where it is accepted. */

import { naming } from '../../src/functions/naming';
import { choice, date, fraction, input } from '../../src/functions/parameters';
import { grossProfitKept } from '../../src/models/margin';

it('a default is of the kind of its argument', () => {
  expect(fraction({ default: input('revenueShare'), help: '' }).fallback).toEqual({ input: 'revenueShare' });
  // @ts-expect-error a word is no number
  fraction({ default: input('treatment'), help: '' });
  // @ts-expect-error a number is no day
  date({ default: input('revenueShare'), help: '' });
  // @ts-expect-error words of another choice
  choice(['net', 'cost', 'below the line'], { default: input('customsBasis'), help: '' });
});

it('a model is given its own arguments to name', () => {
  const given = { share: 0.15, margin: 0.5, priceRise: 0, elasticity: 0 };
  expect(naming(grossProfitKept, given, { priceRise: 'rise' })).toBeCloseTo(0.7, 9);
  // @ts-expect-error no argument of the model
  naming(grossProfitKept, given, { priceRaise: 'rise' });
});

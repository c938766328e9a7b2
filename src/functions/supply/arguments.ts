/** The arguments that the supply functions share. */
import type { Item } from '../../catalog/items/lookup';
import { yieldModels } from '../../models/die-yield';
import { numberInText } from '../../sheet/coercion';
import { CellError } from '../cells';
import { choice, fraction, item, number, type Parameter } from '../parameters';

/** A chip by name, or the number that the function would read of it. A name made of digits is a name where it is text. */
export function chipOr(plain: Parameter<number>): Parameter<Item | number> {
  const chip = item({ help: plain.help });
  return {
    ...chip,
    read: (cell, argument, world) => {
      if (typeof cell === 'number') return plain.read(cell, argument, world);
      const named = chip.read(cell, argument, world);
      const isNumber = named instanceof CellError && typeof cell === 'string' && numberInText(cell) !== undefined;
      return isNumber ? plain.read(cell, argument, world) : named;
    },
  };
}

export const die = chipOr(number({ above: 0, help: 'Area of one die in mm², or a chip that has one logic die.' }));

export const model = choice(yieldModels, {
  default: 'murphy',
  also: {
    exponential: 'poisson',
    'bose einstein': 'bose-einstein',
    nb: 'negative binomial',
    stapper: 'negative binomial',
  },
  help: 'poisson, murphy, seeds, bose-einstein or negative binomial: how defects lie on a wafer.',
});

export const clustering = number({
  min: 0.1,
  max: 100,
  default: 3,
  help: 'Alpha of the negative binomial: the smaller, the more defects cluster. Other models do without.',
});

export const layers = number({
  min: 1,
  max: 100,
  optional: true,
  help: 'Critical layers of bose-einstein, each with the density given.',
  otherwise: 'asked for where the model is bose-einstein',
});

export const goodShare = fraction({ help: 'Share of the dies that is good: 40% or 0.4.' });

export const diesPerChip = number({ above: 0, default: 1, unit: 'dies', help: 'Dies of this kind in a chip.' });

export const bank = number({ min: 0, default: 0, unit: 'dies', help: 'Good dies in stock that are used up as well.' });

export const assembly = fraction({ above: 0, default: 1, help: 'Share of the packages that work after assembly.' });

/** What holds for every yield. */
export const wholeDies = 'Dies sold with parts switched off count as bad: the yield of what is sold is higher.';

/** The arguments that the margin functions share. */
import { treatments } from '../../models/margin';
import type { CustomsBasis } from '../../models/tariff';
import { customsBases } from '../../scenario/inputs';
import { badQuestion, CellError } from '../cells';
import { literalText, operand } from '../native';
import { choice, fraction, input, number, type Parameter } from '../parameters';

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

export const tariffRate = number({
  unit: 'fraction',
  min: 0,
  max: 10,
  default: input('tariffRate'),
  help: 'Import duty on the customs value: 0.25 is 25%.',
});

const namedBase = choice(customsBases, { default: input('customsBasis'), help: '' });
const shareOfPrice = fraction({ above: 0, help: '' });

/**
 * `price`, `cost`, or any share of the price. 0 is refused: it may be an empty cell, that is the scenario's basis, or a
 * customs value of nothing.
 */
export const base: Parameter<CustomsBasis> = {
  ...namedBase,
  zeroIsEmpty: false,
  help: 'Customs value: price, cost, or a share of the price such as 0.6.',
  read: (cell, argument, world) => {
    const given = [namedBase, shareOfPrice].map(({ read }) => read(cell, argument, world));
    return (
      given.find((meant) => !(meant instanceof CellError)) ??
      badQuestion(`${argument}: ${String(cell)} given, allowed is price, cost or a share of the price above 0 to 1.`)
    );
  },
};

/** Customs value as a share of the price, in plain Excel; `margin` is safe beside an operator. */
export function baseForm(base: string, margin: string): string {
  const literal = literalText(base);
  if (literal !== undefined) return literal === 'price' ? '1' : `(1-${margin})`;
  if (/^[\d.]+%?$/.test(base)) return base;
  return `IF(ISNUMBER(${base}),${base},IF(${operand(base)}="cost",1-${margin},1))`;
}

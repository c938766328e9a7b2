import type { Item } from '../../catalog/items/lookup';
import { specById } from '../../catalog/specs';
import { costPerMillionTokens, costPerPetaflopHour, hourlyCost } from '../../models/compute-cost';
import { exactly, type Interval } from '../../models/interval';
import { numberOf } from '../catalog/figures';
import { badQuestion } from '../cells';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { naming } from '../naming';
import { chosenBy, literalText, operand, operands, provided, quoted } from '../native';
import { choice, fraction, input, number } from '../parameters';
import { chip, mfu, precision } from './arguments';
import { peakForm, peakOf, wattsOf } from './peaks';
import { price, priceForm, priceOf } from './prices';

export const COMPUTECOST = defineFunction({
  name: 'COMPUTECOST',
  family: 'compute',
  summary: 'Cost of an hour of an item, of a PFLOP-hour or of a million tokens: annuity, upkeep and electricity.',
  parameters: {
    item: chip,
    price,
    per: choice(['hour', 'PFLOP-hour', 'million tokens'], {
      default: 'hour',
      also: { h: 'hour', 'pflop hour': 'PFLOP-hour', pflops: 'PFLOP-hour', tokens: 'million tokens' },
      help: 'hour (in use), PFLOP-hour (a petaflop a second for an hour, at the MFU) or million tokens.',
    }),
    speed: number({
      above: 0,
      unit: 'tokens/s',
      optional: true,
      help: 'Tokens a second, for the cost of tokens: measured, or DECODERATE for a bound.',
      otherwise: 'asked for where the cost is of tokens',
    }),
    precision,
    power: number({
      min: 0,
      unit: 'kW',
      optional: true,
      help: 'Power with its share of the server.',
      otherwise: 'TDP times the server power factor of the scenario; of a system its own power',
    }),
    electricity: number({
      min: 0,
      max: 5,
      unit: 'USD/kWh',
      default: input('electricityPrice'),
      help: 'Price of electricity.',
    }),
    pue: number({
      min: 1,
      max: 5,
      default: input('powerUsageEffectiveness'),
      help: 'Power of the building per power of its computers.',
    }),
    utilization: fraction({
      min: 0.001,
      default: input('utilization'),
      help: 'Share of all hours in which it is in use.',
    }),
    years: number({
      above: 0,
      max: 100,
      unit: 'years',
      default: input('hardwareLife'),
      help: 'Years over which it is paid off.',
    }),
    rate: fraction({ default: input('discountRate'), help: 'Cost of capital a year.' }),
    maintenance: fraction({ default: input('maintenanceShare'), help: 'Yearly upkeep as a share of the price.' }),
    mfu,
    range,
  },
  reads: ['serverPowerFactor'],
  result: { shape: 'row', unit: 'USD', help: `US dollars per hour, PFLOP-hour or million tokens. ${rangeHelp}` },
  assumptions: [
    'Staff, building and network are left out unless they are in the price. Full power in every hour of use.',
  ],
  examples: [
    {
      formula: '=COMPUTECOST("H100",40000,,,,1.4,0.08,1.2,0.9,4,10%,5%)',
      result: 1.9886,
      note: '40,000 dollars at 10% over 4 years, 90% in use, 1.4 kW',
    },
    {
      formula: '=COMPUTECOST("H100",40000,{"hour","million tokens"},2500,,1.4,0.08,1.2,0.9,4,10%,5%)',
      result: [[1.9886, 0.221]],
      note: 'at 2,500 tokens a second',
    },
    {
      formula: '=COMPUTECOST("H100",40000,"PFLOP-hour",,,1.4,0.08,1.2,0.9,4,10%,5%,{1,0.5})',
      result: [[2.01, 4.02]],
      note: 'at peak, and at half of it',
    },
    {
      formula: '=COMPUTECOST("H100",40000,"million tokens")',
      result: '#VALUE!',
      note: 'tokens a second are asked for',
    },
  ],
  nativeHint: '(PMT(rate,years,-price)+price*maintenance)/(8760*utilization)+power*pue*electricity',
  native: ({ item, price: paid, per, speed, precision, power, range, ...texts }, { figure, input: assumed }) => {
    if (literalText(range) !== 'best') return undefined;
    const { electricity, pue, utilization, years, rate, maintenance, mfu } = operands(texts);
    const price = operand(priceForm(figure, item, paid));
    const factor = operand(assumed('serverPowerFactor'));
    const tdp = operand(figure(item, quoted('tdp')));
    const kilowatts = power === '' ? `IFERROR(${tdp}*${factor}/1000,${figure(item, quoted('power'))})` : operand(power);
    const inKilowatts = power === '' ? [] : [`IFERROR(1000*${kilowatts}<=${mostTimesTdp}*${tdp},TRUE)`];
    const owning = `(PMT(${rate},${years},-${price})+${price}*${maintenance})/(8760*${utilization})`;
    const hour = `${owning}+${kilowatts}*${pue}*${electricity}`;
    const cost = chosenBy(per, {
      hour,
      'PFLOP-hour': `(${hour})*1000/(${peakForm(figure, item, precision)}*${mfu})`,
      'million tokens': speed === '' ? undefined : `(${hour})/(3600*${operand(speed)})*1E6`,
    });
    return cost && provided(inKilowatts, cost);
  },
  answer: ({ item, per, speed, precision, range, mfu, ...given }, { scenario }) => {
    const capital = priceOf(item, given.price);
    const power = kilowattsOf(item, given.power, scenario.values.serverPowerFactor);
    const hour = (capitalCost: number, kilowatts: number) =>
      naming(
        hourlyCost,
        {
          capitalCost,
          power: kilowatts,
          discountRate: given.rate,
          years: given.years,
          operatingShare: given.maintenance,
          utilisation: given.utilization,
          powerUsageEffectiveness: given.pue,
          electricityPrice: given.electricity,
        },
        { discountRate: 'rate', capitalCost: 'price', electricityPrice: 'electricity' },
      );
    switch (per) {
      case 'hour':
        return atEnd(range, { capital, power }, (figure) => hour(figure.capital, figure.power));
      case 'PFLOP-hour':
        return atEnd(range, { capital, power, peak: peakOf(item, precision) }, (figure) =>
          costPerPetaflopHour({
            hourlyCost: hour(figure.capital, figure.power),
            peak: figure.peak,
            utilisation: mfu,
          }),
        );
      case 'million tokens':
        if (speed === undefined)
          return badQuestion('speed is missing: give tokens a second, such as DECODERATE(item, parameters).');
        return atEnd(range, { capital, power }, (figure) =>
          costPerMillionTokens({ hourlyCost: hour(figure.capital, figure.power), tokensPerSecond: speed }),
        );
    }
  },
});

/** A chip with its share of a server takes no more times its TDP than this; a number of watts is more. */
const mostTimesTdp = 20;

function kilowattsOf(item: Item, given: number | undefined, serverPowerFactor: number): Interval {
  if (given !== undefined) {
    const tdp = numberOf(item, specById('tdp'));
    if (typeof tdp === 'number' && given * 1000 > mostTimesTdp * tdp)
      throw badQuestion(
        `power: ${given} kW given, but the TDP of ${item.name} is ${tdp} W. Did you mean ${Number((given / 1000).toPrecision(12))}?`,
      );
    return exactly(given);
  }
  const { low, best, high } = wattsOf(item);
  const scale = (item.kind === 'chip' ? serverPowerFactor : 1) / 1000;
  return { low: low * scale, best: best * scale, high: high * scale };
}

import { marketSize, sizePathMethods } from '../../models/market-path';
import { defineFunction } from '../define';
import { naming } from '../naming';
import { chosenBy, operands, provided } from '../native';
import { choice, input, number } from '../parameters';
import { progressForm, year, years } from './arguments';

const size = { above: 0, max: 10_000, unit: 'USD bn' } as const;

export const MARKETSIZE = defineFunction({
  name: 'MARKETSIZE',
  family: 'market',
  summary: 'Size of a market in a year, on a path through two published sizes.',
  parameters: {
    year,
    method: choice(sizePathMethods, {
      default: input('sizePath'),
      also: { straight: 'linear', 'constant growth': 'cagr' },
      help: 'cagr (constant growth) or linear.',
    }),
    year1: number({ ...years, default: input('sizeYear1'), help: 'Year of the first size.' }),
    size1: number({ ...size, default: input('size1'), help: 'Size in the first year.' }),
    year2: number({ ...years, default: input('sizeYear2'), help: 'Year of the second size.' }),
    size2: number({ ...size, default: input('size2'), help: 'Size in the second year.' }),
  },
  result: {
    shape: 'one',
    unit: 'USD bn',
    help: 'Size in the unit of the two sizes: billions of US dollars by default.',
  },
  assumptions: ['The defaults are the demand for AI chips in China by one model; MARKETDATA lists what others say.'],
  examples: [
    { formula: '=MARKETSIZE(2026)', result: 49.4, note: 'China, from 37 in 2025 to 88 in 2028: 33.5% a year' },
    { formula: '=MARKETSIZE({2025,2026,2027,2028},"linear")', result: [[37, 54, 71, 88]] },
    { formula: '=MARKETSIZE(2026,"cagr",2025,100,2027,121)', result: 110, note: '10% a year' },
    { formula: '=MARKETSIZE(2026,"parabola")', result: '#VALUE!' },
  ],
  nativeHint: 'size1*(size2/size1)^((year-year1)/(year2-year1))',
  native: ({ method, ...texts }) => {
    const { year, year1, size1, year2, size2 } = operands(texts);
    const along = progressForm(year, year1, year2);
    const line = `${size1}+(${size2}-${size1})*${along}`;
    return chosenBy(method, {
      linear: provided([`${line}>=0`], line),
      cagr: `${size1}*(${size2}/${size1})^${along}`,
    });
  },
  answer: ({ year, method, year1, size1, year2, size2 }) =>
    naming(
      marketSize,
      { year, first: { year: year1, value: size1 }, second: { year: year2, value: size2 }, method },
      {
        'first year': 'year1',
        'first size': 'size1',
        'first value': 'size1',
        'second year': 'year2',
        'second size': 'size2',
        'second value': 'size2',
      },
    ),
});

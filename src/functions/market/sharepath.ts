import { sharePath, sharePathMethods } from '../../models/market-path';
import { defineFunction } from '../define';
import { naming } from '../naming';
import { chosenBy, operands, provided } from '../native';
import { choice, fraction, input, number } from '../parameters';
import { progressForm, year, years } from './arguments';

/** As in src/models/market-path.ts: beyond 0 and 1 there is no share, but for the last digit of the arithmetic. */
const aShareForm = (share: string): string => provided([`ABS(${share}-0.5)<=0.500000000001`], `MIN(1,MAX(0,${share}))`);

export const SHAREPATH = defineFunction({
  name: 'SHAREPATH',
  family: 'market',
  summary: 'Market share in a year, on a path through two published shares.',
  parameters: {
    year,
    year1: number({ ...years, default: input('shareYear1'), help: 'Year of the first share.' }),
    share1: fraction({ default: input('share1'), help: 'Share in the first year.' }),
    year2: number({ ...years, default: input('shareYear2'), help: 'Year of the second share.' }),
    share2: fraction({ default: input('share2'), help: 'Share in the second year.' }),
    method: choice(sharePathMethods, {
      default: input('sharePath'),
      also: { straight: 'linear', 's-curve': 'logistic', 'constant growth': 'cagr' },
      help: 'linear, logistic, cagr (constant growth), gompertz or bass (with 3% innovation a year).',
    }),
  },
  result: {
    shape: 'one',
    unit: 'fraction',
    help: 'Share of the market; a year in which the path has left 0 to 1 is refused.',
  },
  assumptions: ['Two points fix two parameters. Ceiling and innovation are choices, not fits: compare the methods.'],
  examples: [
    { formula: '=SHAREPATH(2026)', result: 0.4388, note: "China's own chips, from 17% in 2023 to 55% in 2027" },
    {
      formula: '=SHAREPATH(2025,2023,0.17,2027,0.55,{"linear","logistic","cagr","gompertz","bass"})',
      result: [[0.36, 0.3335, 0.3058, 0.3573, 0.3458]],
      note: 'published for 2025: 37, 40 and 41%',
    },
    {
      formula: '=SHAREPATH({2024;2026},2023,0.19,2028,0.93,"logistic")',
      result: [[0.3446], [0.7255]],
      note: "Bernstein's later anchors",
    },
    { formula: '=SHAREPATH(2030,2023,0.17,2027,0.55,"cagr")', result: '#VALUE!', note: '133% is no share' },
  ],
  nativeHint: 'FORECAST.LINEAR for the straight line',
  native: ({ method, ...texts }) => {
    const { year, year1, share1, year2, share2 } = operands(texts);
    const along = progressForm(year, year1, year2);
    // Of an anchor of 0 the forms make an error of their own.
    const belowOne = [`${share1}<1`, `${share2}<1`];
    return chosenBy(method, {
      linear: aShareForm(`${share1}+(${share2}-${share1})*${along}`),
      logistic: provided(belowOne, `1/(1+(1/${share1}-1)^(1-${along})*(1/${share2}-1)^${along})`),
      cagr: provided([`${share2}>0`], aShareForm(`${share1}*(${share2}/${share1})^${along}`)),
      gompertz: provided(belowOne, `EXP(-((-LN(${share1}))^(1-${along})*(-LN(${share2}))^${along}))`),
    });
  },
  answer: ({ year, year1, share1, year2, share2, method }) =>
    naming(
      sharePath,
      { year, first: { year: year1, value: share1 }, second: { year: year2, value: share2 }, method },
      {
        'first year': 'year1',
        'first share': 'share1',
        'first value': 'share1',
        'second year': 'year2',
        'second share': 'share2',
        'second value': 'share2',
      },
    ),
});

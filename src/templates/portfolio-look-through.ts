/** Five names, how many bets? Concentration by name, foundry and country, calmer mixes, and the price of a collar. */
import {
  across,
  both,
  down,
  entry,
  head,
  heading,
  headRight,
  masthead,
  number,
  oneDecimal,
  type Placed,
  percent,
  quiet,
  right,
  sheet,
  strong,
  styled,
  twoDecimals,
  wholePercent,
  workbook,
} from './sheet';
import type { Template } from './template';

interface Holding {
  readonly name: string;
  readonly weight: number;
  readonly chip: string;
  readonly foundry: string;
  readonly country: string;
  readonly volatility: number;
}

/** Round numbers to type over: they estimate nothing. */
const holdings: readonly Holding[] = [
  { name: 'NVIDIA', weight: 0.3, chip: 'H100', foundry: 'TSMC', country: 'United States', volatility: 0.45 },
  { name: 'AMD', weight: 0.2, chip: 'MI300X', foundry: 'TSMC', country: 'United States', volatility: 0.5 },
  { name: 'TSMC', weight: 0.2, chip: '', foundry: 'TSMC', country: 'Taiwan', volatility: 0.35 },
  { name: 'SMIC', weight: 0.15, chip: '', foundry: 'SMIC', country: 'China', volatility: 0.45 },
  { name: 'Cambricon', weight: 0.15, chip: 'MLU370-X8', foundry: 'not stated', country: 'China', volatility: 0.6 },
];
const column = <Key extends keyof Holding>(key: Key): readonly Holding[Key][] => holdings.map((each) => each[key]);
const abroad = 0.3;
const correlation = holdings.map((row, i) =>
  holdings.map((other, j) => (i === j ? 1 : (row.country === 'China') === (other.country === 'China') ? 0.6 : abroad)),
);

const content: readonly Placed[] = [
  ...masthead(
    'Portfolio look-through',
    'Many names, few bets? Weights, volatilities and correlations are examples: type your own. No investment advice.',
    'G',
    'H',
  ),

  ...heading(4, '1   What you hold', 'H'),
  ...across(
    'A5',
    ['holding', 'weight', 'foundry', 'country', 'volatility', 'a chip of it', 'catalogue: foundry', 'country'],
    head,
  ),
  ['B5', undefined, right],
  ['E5', undefined, right],
  ...down('A6', column('name'), entry),
  ...down('B6', column('weight'), both(wholePercent, entry)),
  ...down('C6', column('foundry'), entry),
  ...down('D6', column('country'), entry),
  ...down('E6', column('volatility'), both(wholePercent, entry)),
  ...holdings.flatMap(({ chip }, index): Placed[] =>
    chip === ''
      ? [[`F${6 + index}`, 'makes chips of others', quiet]]
      : [
          [`F${6 + index}`, chip, entry],
          [`G${6 + index}`, `=CHIPSPEC(F${6 + index},{"foundry","country"})`, quiet],
          [`H${6 + index}`, undefined, quiet],
        ],
  ),
  ['A11', 'sum', strong],
  ['B11', '=SUM(B6:B10)', both(wholePercent, strong)],
  ['C11', '=IF(ABS(B11-1)<0.000001,"","weights sum to 1: correct them")', { color: 'B3261E', bold: true }],

  ...heading(13, '2   How many bets is it?', 'H'),
  ...across('B14', ['HHI', 'equal parts'], headRight),
  ['A15', 'by name', strong],
  ['B15', '=HHI(B6:B10)'],
  ['C15', '=EFFECTIVEN(B6:B10)'],
  ['A16', 'by foundry', strong],
  ['B16', '=SUMSQ(E15:E20)'],
  ['C16', '=1/B16'],
  ['A17', 'by country', strong],
  ['B17', '=SUMSQ(H15:H20)'],
  ['C17', '=1/B17'],
  ...styled('B15', 'B17', { numberFormat: '0.000', horizontal: 'right' }),
  ...styled('C15', 'C17', oneDecimal),
  ['D14', '=EXPOSURE(B6:B10,C6:C10)', head],
  ['E14', undefined, headRight],
  ...styled('E15', 'E20', percent),
  ['G14', '=EXPOSURE(B6:B10,D6:D10)', head],
  ['H14', undefined, headRight],
  ...styled('H15', 'H20', percent),
  ['A18', 'HHI: 1 is a single bet; not stated counts as one', quiet],

  ...heading(22, '3   Calmer mixes of the same names', 'H'),
  ['A23', 'correlation', head],
  ...[...'BCDEF'].map((letter, index): Placed => [`${letter}23`, `=A${6 + index}`, headRight]),
  ...holdings.map((_, index): Placed => [`A${24 + index}`, `=A${6 + index}`, strong]),
  ...correlation.flatMap((row, i) =>
    row.map((value, j): Placed => {
      const address = `${'BCDEF'[j]}${24 + i}`;
      // Typed once: below the diagonal stands what is above it.
      return j > i
        ? [address, value, both(twoDecimals, entry)]
        : [address, j === i ? 1 : `=${'BCDEF'[i]}${24 + j}`, twoDecimals];
    }),
  ),
  ['A30', 'covariance', head],
  ...holdings.map((_, index): Placed => [`A${31 + index}`, `=A${6 + index}`, strong]),
  ['B31', '=E6:E10*TRANSPOSE(E6:E10)*B24:F28'],
  ...styled('B31', 'F35', { numberFormat: '0.0000', horizontal: 'right' }),
  ['A37', 'weights', head],
  ...across('B37', ['yours', 'least variance', 'equal risk'], headRight),
  ...holdings.map((_, index): Placed => [`A${38 + index}`, `=A${6 + index}`, strong]),
  ...holdings.map((_, index): Placed => [`B${38 + index}`, `=B${6 + index}`]),
  ['C38', '=MINVARIANCE(B31:F35)'],
  ['D38', '=RISKPARITY(B31:F35)'],
  ...styled('B38', 'D42', percent),
  ['A43', 'volatility of the mix', strong],
  ...[...'BCD'].map(
    (letter): Placed => [
      `${letter}43`,
      `=SQRT(SUMPRODUCT(MMULT($B$31:$F$35,${letter}38:${letter}42),${letter}38:${letter}42))`,
      both(percent, strong),
    ],
  ),
  ['E38', 'No forecast of returns is in it; past covariances', quiet],
  ['E39', 'are not those of the future.', quiet],

  ...heading(45, '4   A collar: a put for protection, a call sold to pay for it', 'H'),
  ...down('A46', ['price today', 'put at', 'call at', 'volatility', 'riskless rate', 'years'], strong),
  ...down('B46', [100, 90, 115], both(twoDecimals, entry)),
  ...down('B49', [0.45, 0.04], both(percent, entry)),
  ['B51', 0.5, both(twoDecimals, entry)],
  ...across('D46', ['net', 'put', 'call'], headRight),
  ['C47', 'cost', strong],
  ['D47', '=COLLARCOST(B46,B47,B49,B50,B51,B48,0,D46:F46)'],
  ...styled('D47', 'F47', twoDecimals),
  ['C48', 'zero cost at', strong],
  ['D48', '=COLLARCOST(B46,B47,B49,B50,B51,,0,"call strike")', twoDecimals],
  ['E48', 'the call that pays for the put exactly', quiet],
  ['C49', 'at most lost', strong],
  ['D49', '=B46-B47+D47', twoDecimals],
  ['C50', 'at most gained', strong],
  ['D50', '=B48-B46-D47', twoDecimals],
  ['C51', 'hedge ratio', strong],
  ['D51', '=HEDGERATIO(B24,E6,E7)', twoDecimals],
  ['E51', 'of the second holding for one of the first', quiet],
  ['A52', 'European options at one volatility; a cost above 0, a credit below. Money in the unit of the price.', quiet],
  ['D46', undefined, number],
];

export const portfolioLookThrough: Template = {
  id: 'portfolio-look-through',
  title: 'Portfolio look-through',
  summary: 'Concentration by name, foundry and country, mixes with less risk, and the price of a collar.',
  unknownIn: ['Portfolio!G6:H10'],
  refusedIn: [],
  build: () =>
    workbook(
      sheet({
        name: 'Portfolio',
        content,
        widths: [165, 110, 115, 120, 130, 150, 150, 120],
        heights: { 1: 40 },
        sections: { rows: [4, 13, 22, 45], lastColumn: 'H' },
      }),
    ),
};

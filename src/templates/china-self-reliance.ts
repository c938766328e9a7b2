/** How soon does China make its own chips? Paths of the domestic share beside what was published, and the money behind. */
import {
  across,
  both,
  down,
  entry,
  head,
  headHeight,
  heading,
  headRight,
  masthead,
  middle,
  oneDecimal,
  type Placed,
  percent,
  quiet,
  right,
  sheet,
  strong,
  styled,
  workbook,
  wrapped,
} from './sheet';
import type { Template } from './template';

const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const yearStyle = both(strong, { horizontal: 'left' });
const points = (column: string) => `'Published points'!$${column}$4:$${column}$103`;
/** Lowest or highest of the published points of a series in the year of a row; nothing where nobody said anything. */
const published = (which: 'MINIFS' | 'MAXIFS', series: string, row: number) =>
  `=IF(COUNTIFS(${points('A')},"${series}",${points('B')},$A${row})=0,"",` +
  `${which}(${points('D')},${points('A')},"${series}",${points('B')},$A${row}))`;
const eachYear = (formula: (row: number) => string, column: string, first: number): Placed[] =>
  years.map((_, index) => [`${column}${first + index}`, formula(first + index)]);

const paths: readonly Placed[] = [
  ...masthead(
    'China: how soon on its own chips?',
    'Paths through two published shares, beside everything that was published. Type over a yellow cell.',
    'H',
    'I',
  ),

  ...heading(4, '1   Domestic share of AI chips: paths by method, and the published range', 'I'),
  ['A5', 'year', head],
  ...across('B5', ['linear', 'logistic', 'cagr', 'gompertz', 'bass'], both(headRight, entry)),
  ...across('G5', ['Domestic leap', 'published low', 'published high'], headRight),
  ['G5', undefined, entry],
  ...down('A6', years, yearStyle),
  ['B6', '=SHAREPATH(A6:A13,,,,,B5:F5)'],
  ['G6', '=SHAREPATH(A6:A13,,,,,,G5)'],
  ...eachYear((row) => published('MINIFS', 'china-domestic-share', row), 'H', 6),
  ...eachYear((row) => published('MAXIFS', 'china-domestic-share', row), 'I', 6),
  ...styled('B6', 'I13', percent),
  ['A14', 'off the middle of 2025', strong],
  ...[...'BCDEFG'].map((column): Placed => [`${column}14`, `=${column}8-($H$8+$I$8)/2`]),
  ...styled('B14', 'G14', { numberFormat: '+0.0%;-0.0%;0.0%', horizontal: 'right' }),
  ['H14', 'points of share', quiet],
  ['A15', '#VALUE!: constant growth passes 100% in 2030, and that is no share.', quiet],
  ['A16', 'anchors in the scenario', strong],
  ['B16', '=SCENARIO({"first share year","first share","second share year","second share"})'],
  ...styled('B16', 'E16', both(right, quiet)),
  ['C16', undefined, percent],
  ['E16', undefined, percent],
  ['F16', '  G5 names a scenario: its own anchors and method.', quiet],

  ...heading(18, '2   Size of the market, and what the share makes of it (USD bn)', 'I'),
  ['A19', 'year', head],
  ...across('B19', ['cagr', 'linear'], both(headRight, entry)),
  ...across('D19', ['published low', 'published high', 'domestic', 'imported'], headRight),
  ...across('H19', ['supply low', 'supply high'], headRight),
  ...down('A20', years, yearStyle),
  ['B20', '=MARKETSIZE(A20:A27,B19:C19)'],
  ...eachYear((row) => published('MINIFS', 'china-market-size', row), 'D', 20),
  ...eachYear((row) => published('MAXIFS', 'china-market-size', row), 'E', 20),
  ...eachYear((row) => `=B${row}*C${row - 14}`, 'F', 20),
  ...eachYear((row) => `=B${row}-F${row}`, 'G', 20),
  ...eachYear(
    (row) =>
      `=IF(COUNTIFS(${points('A')},"china-local-supply",${points('B')},$A${row},${points('C')},"all")=0,"",` +
      `MINIFS(${points('D')},${points('A')},"china-local-supply",${points('B')},$A${row},${points('C')},"all"))`,
    'H',
    20,
  ),
  ...eachYear(
    (row) =>
      `=IF(COUNTIFS(${points('A')},"china-local-supply",${points('B')},$A${row},${points('C')},"all")=0,"",` +
      `MAXIFS(${points('D')},${points('A')},"china-local-supply",${points('B')},$A${row},${points('C')},"all"))`,
    'I',
    20,
  ),
  ...styled('B20', 'I27', oneDecimal),
  [
    'A28',
    'domestic: the first size times the second share (C6:C13). supply: published sales or production of local makers.',
    quiet,
  ],
  [
    'A29',
    'Published: on any basis, see the next sheet. Before 2025 and after 2028 the sizes are the path carried on.',
    quiet,
  ],

  ...heading(31, '3   Can the chips be made? Local production over demand', 'I'),
  ['A32', '=CHOOSECOLS(MARKETDATA("china production ratio"),2,4,9,10,8)', head],
  ...styled('B32', 'E32', head),
  ['B32', undefined, right],
  ...styled('A33', 'A40', { horizontal: 'left' }),
  ...styled('B33', 'B40', percent),
  ...styled('C33', 'E40', quiet),
];

const data: readonly Placed[] = [
  ['A1', 'Published points', { bold: true, fontSize: 16, vertical: 'middle' }],
  ['A2', 'Who said what, on what basis. Shares of units, of value and of production are different quantities.', quiet],
  ['A3', '=MARKETDATA()'],
  ...styled('A3', 'L3', both(head, middle)),
  ...styled('D3', 'F3', right),
  ...styled('A4', 'J103', { vertical: 'top' }),
  ...styled('B4', 'B103', { horizontal: 'left' }),
  ...styled('D4', 'F103', { numberFormat: '#,##0.0##', horizontal: 'right' }),
  ...styled('H4', 'I103', wrapped),
  ...styled('K4', 'K103', both(quiet, wrapped)),
  ...styled('L4', 'L103', { ...quiet, vertical: 'top' }),
];

export const chinaSelfReliance: Template = {
  id: 'china-self-reliance',
  title: 'China self-reliance',
  summary: 'Paths of the domestic share to 2030 beside all published points, the market’s size and domestic revenue.',
  unknownIn: [],
  refusedIn: ['China self-reliance!D13'],
  build: () =>
    workbook(
      sheet({
        name: 'China self-reliance',
        content: paths,
        widths: [185, 105, 130, 115, 115, 110, 120, 120, 120],
        heights: { 1: 40 },
        sections: { rows: [4, 18, 31], lastColumn: 'I' },
      }),
      sheet({
        name: 'Published points',
        content: data,
        widths: [180, 75, 130, 75, 75, 75, 115, 250, 290, 90, 345, 300],
        heights: { 1: 34, 3: headHeight },
        frozen: { rows: 3, columns: 0 },
      }),
    ),
};

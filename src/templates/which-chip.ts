/** A buyer's table: what chips are, what they can reach, what a million tokens cost. */
import {
  across,
  both,
  dollarsAndCents,
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
  times,
  twoDecimals,
  workbook,
} from './sheet';
import type { Template } from './template';

const word = both(right, entry);
const chips = ['H100', 'H200', 'B200', 'MI300X', 'H20', 'Ascend 910C'];
const count = both(number, entry);
/** Names beside the rows of a later section, so that nobody scrolls back. */
const names = (first: number): Placed[] => [
  ...chips.map((_, index): Placed => [`A${first + index}`, `=B${6 + index}`, strong]),
];

const content: readonly Placed[] = [
  ...masthead(
    'Which chip?',
    'Type your chips and your model into the yellow cells. Rates are dense and upper bounds, not measurements.',
    'G',
    'H',
  ),

  ...heading(4, '1   The chips', 'I'),
  ['A5', 'you type', head],
  ...down('A6', chips, entry),
  ['B5', '=CHIPTABLE(A6:A11,{"memory","bandwidth","bf16","fp8","tdp","price"})', head],
  ...styled('C5', 'H5', headRight),
  ...styled('B6', 'B11', strong),
  ...styled('C6', 'H11', number),
  ['I5', 'your price, USD', headRight],
  ...styled('I6', 'I11', count),
  [
    'A12',
    '#N/A: no source states it. A price of your own, with its share of the server, goes before that of the catalogue, and stands in where there is none.',
    quiet,
  ],

  ...heading(14, '2   How many H100 is it worth? By compute and by bandwidth: one number cannot say it', 'I'),
  ['A15', 'chip', head],
  ...across('B15', ['8-bit compute', 'bandwidth', 'memory', 'TFLOPS per W'], headRight),
  ...names(16),
  ['B16', '=H100EQUIVALENT(A6:A11)'],
  ['C16', '=H100EQUIVALENT(A6:A11,C15:D15)'],
  ...styled('B16', 'D21', times),
  ['E16', '=PERFPERWATT(A6:A11)'],
  ...styled('E16', 'E21', twoDecimals),

  ...heading(23, '3   Roofline: TFLOPS that it can reach, by operations per byte read from memory', 'I'),
  ['A24', 'precision', strong],
  ['B24', 'bf16', word],
  ['C24', 'also fp8, int8, fp4 …', quiet],
  ['A25', 'FLOP per byte →', head],
  ...across('B25', [1, 10, 50, 100, 300, 1000], count),
  ['H25', 'ridge point', headRight],
  ...names(26),
  ['B26', '=ROOFLINE(A6:A11,B25:G25,B24)'],
  ...styled('B26', 'G31', oneDecimal),
  ['H26', '=RIDGEPOINT(A6:A11,B24)'],
  ...styled('H26', 'H31', number),
  [
    'A32',
    'Text generation for one user does about 1 operation per byte; the ridge point is where compute begins to bind.',
    quiet,
  ],

  ...heading(34, '4   Tokens a second of one chip, by sequences generated together', 'I'),
  ['A35', 'parameters, billions', strong],
  ['B35', 70, count],
  ['A36', 'bytes a parameter', strong],
  ['B36', 1, both(twoDecimals, entry)],
  ['C35', 'active for a token', quiet],
  ['C36', '2 at 16 bits, 1 at 8, 0.5 at 4', quiet],
  ['A37', 'batch →', head],
  ...across('B37', [1, 8, 32, 128, 512], count),
  ['G37', 'chips to hold it', headRight],
  ...names(38),
  ['B38', '=DECODERATE(A6:A11,B35*1E9,B36,B37:F37,,,B24)'],
  ...styled('B38', 'F43', number),
  ...chips.map((_, index): Placed => [`G${38 + index}`, `=ROUNDUP($B$35*$B$36/C${6 + index},0)`, number]),
  [
    'A44',
    'Each chip of a larger group is taken to do as much; links between chips and the cache of long texts are left out.',
    quiet,
  ],

  ...heading(46, '5   What it costs: an hour in use, a PFLOP-hour, a million tokens (USD)', 'I'),
  ['A47', 'chip', head],
  ...across('B47', ['hour', 'PFLOP-hour'], headRight),
  ['D47', 'tokens, batch →', headRight],
  ...[...'EFGHI'].map((column, index): Placed => [`${column}47`, `=${'BCDEF'[index]}37`, both(number, head)]),
  ...names(48),
  [
    'B48',
    '=IF((I6:I11="")*ISNA(CHIPSPEC(A6:A11,"price")),"no price known",' +
      'IF(I6:I11="",COMPUTECOST(A6:A11,,B47:C47,,B24),COMPUTECOST(A6:A11,I6:I11,B47:C47,,B24)))',
  ],
  ...styled('B48', 'C53', dollarsAndCents),
  ...chips.flatMap((_, row) =>
    [...'EFGHI'].map(
      (column, index): Placed => [
        `${column}${48 + row}`,
        `=IF(ISTEXT($B${48 + row}),"",$B${48 + row}/(3600*${'BCDEF'[index]}${38 + row})*1E6)`,
      ],
    ),
  ),
  ...styled('E48', 'I53', { numberFormat: '$#,##0.000', horizontal: 'right' }),
  [
    'A54',
    'Annuity, upkeep and electricity; staff, building and network only where the price has them. Assumptions:',
    quiet,
  ],
  ...down('A55', ['electricity price', 'PUE', 'utilization', 'hardware life', 'discount rate', 'MFU'], quiet),
  ['B55', '=SCENARIO(A55:A60)'],
  ...styled('B55', 'B56', twoDecimals),
  ['B57', undefined, percent],
  ['B58', undefined, number],
  ...styled('B59', 'B60', percent),
  ...down(
    'C55',
    ['USD/kWh', 'power of the building per power of its computers', 'of all hours', 'years', 'a year', 'of peak'],
    quiet,
  ),
];

export const whichChip: Template = {
  id: 'which-chip',
  title: 'Which chip',
  summary: 'A buyer’s table: specs, roofline, tokens a second, dollars per million tokens, H100 equivalents.',
  unknownIn: [
    'Which chip!C6:H11',
    'Which chip!B16:E21',
    'Which chip!B26:H31',
    'Which chip!B38:G43',
    'Which chip!B48:C53',
    'Which chip!E48:I53',
  ],
  refusedIn: [],
  build: () =>
    workbook(
      sheet({
        name: 'Which chip',
        content,
        widths: [170, 120, 120, 135, 120, 115, 115, 105, 120],
        heights: { 1: 40 },
        sections: { rows: [4, 14, 23, 34, 46], lastColumn: 'I' },
      }),
    ),
};

/** Which chips could be sold to whom, on which day: the rules over a list of chips and a list of days, with the reasons. */
import { serialOfIsoDate } from '../sheet/days';
import {
  across,
  both,
  day,
  down,
  entry,
  head,
  headHeight,
  heading,
  headRight,
  masthead,
  middle,
  number,
  type Placed,
  quiet,
  sheet,
  strong,
  styled,
  twoDecimals,
  workbook,
  wrapped,
} from './sheet';
import type { Template } from './template';

const chips = [
  'A100',
  'A800',
  'H100',
  'H800',
  'H20',
  'H200',
  'B200',
  'RTX 4090',
  'L40S',
  'MI300X',
  'MI308X',
  'Ascend 910C',
];
const days = ['2022-08-01', '2022-10-07', '2023-11-17', '2024-12-02', '2025-04-09', '2026-01-15'];
const serials = days.map((text) => serialOfIsoDate(text) ?? 0);
const last = 8 + chips.length;

const screen: readonly Placed[] = [
  ...masthead(
    'Export screen',
    'The US rules in force on a day, applied to sourced figures. Type over chips, days and destination. No legal advice.',
    'H',
    'I',
  ),

  ...heading(4, 'Class by day', 'I'),
  ['A5', 'destination', strong],
  ['B5', 'China', entry],
  [
    'C5',
    'a country such as Vietnam; for one that is not known, its country groups after commas: Ruritania, D:1',
    quiet,
  ],
  ['A6', 'each day', quiet],
  ...[
    'before the rules',
    'first rule',
    'rule of 2023',
    'HBM rule of 2024',
    'letters of April 2025',
    'duty and lane of 2026',
  ].map((text, index): Placed => [`${'BCDEFG'[index]}6`, text, both(headRight, quiet)]),
  ['A7', 'chip ↓   day →', head],
  ...across('B7', serials, both(day, entry)),
  ['H7', 'TPP', headRight],
  ['I7', 'TPP per mm²', headRight],
  ...styled('A7', 'I7', middle),
  ...down('A8', chips, entry),
  ['B8', `=EXPORTCLASS(A8:A${last - 1},B7:G7,B5)`],
  ...styled('B8', `G${last - 1}`, { wrap: true, vertical: 'top', horizontal: 'right' }),
  ['H8', `=CHIPTPP(A8:A${last - 1})`],
  ['I8', `=PERFDENSITY(A8:A${last - 1})`],
  ...styled('H8', `H${last - 1}`, { ...number, vertical: 'top' }),
  ...styled('I8', `I${last - 1}`, { ...twoDecimals, vertical: 'top' }),
  ...styled('A8', `A${last - 1}`, { vertical: 'top' }),
  [
    `A${last}`,
    'unknown names what is missing; #N/A: no source states the figure. (check): sources dispute the rule or its end.',
    quiet,
  ],
];

const reasons: readonly Placed[] = [
  ['A1', 'Why? Rule, threshold, figures and sources', { bold: true, fontSize: 16, vertical: 'middle' }],
  ['A2', 'on the day', head],
  ['B2', serialOfIsoDate('2025-04-09') ?? 0, both(day, { ...entry, horizontal: 'left' })],
  ['A3', 'chips and destination are those of the first sheet', both(quiet, middle)],
  ...chips.map(
    (_, index): Placed => [`A${4 + index}`, `='Export screen'!A${8 + index}`, { ...strong, vertical: 'top' }],
  ),
  ['B4', `=EXPORTREASON('Export screen'!A8:A${last - 1},B2,'Export screen'!B5)`],
  ...styled('B4', `B${3 + chips.length}`, wrapped),
];

const licence: readonly Placed[] = [
  ['A1', 'Is a licence needed?', { bold: true, fontSize: 16, vertical: 'middle' }],
  ['A2', 'The same chips, days and destination as on the first sheet, where you can change them.', quiet],
  ['A3', 'chip', both(head, middle)],
  ...[...'BCDEFG'].map(
    (column): Placed => [`${column}3`, `='Export screen'!${column}7`, both(day, both(head, middle))],
  ),
  ...chips.map(
    (_, index): Placed => [`A${4 + index}`, `='Export screen'!A${8 + index}`, { ...strong, vertical: 'top' }],
  ),
  ['B4', `=EXPORTCLASS('Export screen'!A8:A${last - 1},'Export screen'!B7:G7,'Export screen'!B5,"licence")`],
  ...styled('B4', `G${3 + chips.length}`, { wrap: true, vertical: 'top', horizontal: 'right' }),
];

const lastEvent = 104;

const events: readonly Placed[] = [
  ['A1', 'What happened', { bold: true, fontSize: 16, vertical: 'middle' }],
  ['A2', 'from', head],
  ['B2', '2022-08', entry],
  ['A3', 'to', head],
  ['B3', '2026-12', entry],
  ['A5', '=POLICYEVENTS(B2,B3,"us export controls")'],
  ...styled('A5', 'H5', both(head, middle)),
  ...styled('A6', `A${lastEvent}`, { vertical: 'top' }),
  ...styled('B6', `F${lastEvent}`, wrapped),
  ...styled('D6', `D${lastEvent}`, quiet),
  ...styled('G6', `G${lastEvent}`, both(quiet, wrapped)),
  ...styled('H6', `H${lastEvent}`, { ...quiet, vertical: 'top' }),
];

export const exportScreen: Template = {
  id: 'export-screen',
  title: 'Export screen',
  summary: 'Chips by days under the US export rules, with reasons, TPP, density, licences and the dated events.',
  unknownIn: [`Export screen!H8:I${last - 1}`],
  refusedIn: [],
  build: () =>
    workbook(
      sheet({
        name: 'Export screen',
        content: screen,
        widths: [140, 150, 185, 185, 185, 185, 185, 90, 110],
        heights: { 1: 40, 7: headHeight },
        sections: { rows: [4], lastColumn: 'I' },
      }),
      sheet({
        name: 'Reasons',
        content: reasons,
        widths: [130, 1150],
        heights: { 1: 34, 3: headHeight },
      }),
      sheet({
        name: 'Licences',
        content: licence,
        widths: [130, 160, 185, 185, 185, 185, 185],
        heights: { 1: 34, 3: headHeight },
      }),
      sheet({
        name: 'Events',
        content: events,
        widths: [95, 130, 480, 330, 330, 150, 330, 420],
        heights: { 1: 34, 5: headHeight },
        frozen: { rows: 5, columns: 0 },
      }),
    ),
};

import { lookThroughExposure } from '../../models/concentration';
import { badQuestion } from '../cells';
import { defineFunction } from '../define';
import { provided } from '../native';
import { constantFlag, type TableArgument } from '../native-table';
import { anything, listOf, matrixOf, text } from '../parameters';
import { headers, tableOf } from '../tables';
import { notAdvice, weights } from './arguments';

type Cells = readonly (readonly (number | string | boolean)[])[];

export const EXPOSURE = defineFunction({
  name: 'EXPOSURE',
  family: 'portfolio',
  summary: 'What a portfolio is exposed to through its holdings: countries, foundries, markets.',
  parameters: {
    weights,
    holdings: matrixOf(
      anything({
        help: 'A name beside each weight (its foundry, its country), or a row of shares for each that sum to at most 1.',
      }),
    ),
    by: listOf(text({ optional: true, help: 'Names of the columns of shares.', otherwise: 'column 1, column 2 …' })),
    headers,
  },
  result: {
    shape: 'table',
    help: 'Two columns: what, and the fraction of the portfolio. The last row is what the holdings leave open.',
  },
  assumptions: ['Weights sum to 1. How a holding divides is the user’s to know.', notAdvice],
  examples: [
    {
      formula: '=EXPOSURE({0.25;0.25;0.25;0.25},{"SMIC";"SMIC";"TSMC";"TSMC"})',
      result: [
        ['exposure', 'fraction'],
        ['SMIC', 0.5],
        ['TSMC', 0.5],
        ['unallocated', 0],
      ],
      note: 'four names, two foundries',
    },
    {
      formula: '=EXPOSURE({0.5;0.5},{1,0;0.4,0.4},{"Taiwan","China"},FALSE)',
      result: [
        ['Taiwan', 0.7],
        ['China', 0.2],
        ['unallocated', 0.1],
      ],
    },
    { formula: '=EXPOSURE({0.5;0.6},{"SMIC";"TSMC"})', result: '#VALUE!', note: 'weights sum to 1' },
  ],
  nativeHint: 'SUMIF over names, MMULT(TRANSPOSE(holdings), weights) over shares',
  nativeTable: ({ weights, holdings, headers }) => {
    const headed = constantFlag(headers);
    if (headed === undefined || weights === undefined || holdings === undefined) return undefined;
    const rows = exposureByName(weights, holdings);
    return headed ? rows && [['"exposure"', '"fraction"'], ...rows] : rows;
  },
  answer: ({ weights, holdings, by, headers }) => {
    const shares = holdings.flat().every((cell) => typeof cell === 'number');
    const names = holdings.flat().every((cell) => typeof cell === 'string');
    const single = holdings.length === 1 || holdings.every((row) => row.length === 1);
    if (!shares && !(names && single))
      return badQuestion('holdings: give one name for each weight, or a row of numbers for each.');
    const width = holdings[0]?.length ?? 0;
    if (shares && by !== undefined && by.length !== width)
      return badQuestion(`by: ${by.length} names given, allowed is ${width}, one for each column of holdings.`);
    const { columns, rows } = shares ? numbered(holdings, by) : grouped(holdings);
    const { exposures, unallocated } = lookThroughExposure({ weights, holdings: rows });
    return tableOf(headers, ['exposure', 'fraction'], [
      ...columns.map((column, index) => [column, exposures[index]]),
      ['unallocated', unallocated],
    ] as [string, number][]);
  },
});

interface Holdings {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

function numbered(holdings: Cells, by: readonly string[] | undefined): Holdings {
  const width = holdings[0]?.length ?? 0;
  return {
    columns: by ?? Array.from({ length: width }, (_, index) => `column ${index + 1}`),
    rows: holdings.map((row) => row.map(Number)),
  };
}

/** A name for each holding: all of it counts there. As in SUMIF, SMIC and smic are one; the first spelling is shown. */
function grouped(holdings: Cells): Holdings {
  const names = holdings.flat().map((name) => String(name).trim());
  const keys = names.map((name) => name.toLowerCase());
  const first = [...new Set(keys)];
  return {
    columns: first.map((key) => names[keys.indexOf(key)] as string),
    rows: keys.map((key) => first.map((column) => (column === key ? 1 : 0))),
  };
}

/**
 * What weights sum to by the name beside each. Which names are equal decides how many rows there are: where that has
 * changed since, there is no answer.
 */
function exposureByName(weights: TableArgument, holdings: TableArgument) {
  const names = holdings.rows.flat().map((name) => (typeof name === 'string' ? name.trim() : undefined));
  const sameShape =
    weights.rows.length === holdings.rows.length && weights.rows[0]?.length === holdings.rows[0]?.length;
  const allGiven = weights.rows.flat().every((weight) => typeof weight === 'number') && !names.includes(undefined);
  const oneLine = holdings.rows.length === 1 || holdings.rows[0]?.length === 1;
  const texts = holdings.rows.flatMap((line, row) => line.map((_, column) => holdings.element(row, column)));
  if (!sameShape || !allGiven || !oneLine || texts.includes(undefined)) return undefined;
  const firsts = names.map((name) => names.indexOf(name));
  const conditions = [
    `ABS(SUM(${weights.text})-1)<=0.000001`,
    `MIN(${weights.text})>=0`,
    ...texts.map((text, at) => `MATCH(${text},${holdings.text},0)=${(firsts[at] ?? 0) + 1}`),
  ];
  return [
    ...[...new Set(firsts)].map((first) => [
      provided(conditions, texts[first] ?? 'NA()'),
      provided(conditions, `SUMPRODUCT((${holdings.text}=${texts[first]})*${weights.text})`),
    ]),
    ['"unallocated"', provided(conditions, `1-SUM(${weights.text})`)],
  ];
}

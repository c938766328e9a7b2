import { isNameProblem } from '../../catalog/names';
import { CellError, type CellOutput } from '../cells';
import { defineFunction } from '../define';
import { operand } from '../native';
import { constantFlag, elementsOf } from '../native-table';
import { item, listWithErrors, spec } from '../parameters';
import { headers, tableOf } from '../tables';
import { numberOf, specValue } from './figures';

export const CHIPTABLE = defineFunction({
  name: 'CHIPTABLE',
  family: 'catalog',
  summary: 'A table of items and specs with headers and units; with a baseline, ratios to it.',
  parameters: {
    items: listWithErrors(item({ help: 'Chips and systems: a range or an array.' })),
    specs: listWithErrors(spec({ help: 'Specs: a range or an array.' })),
    baseline: item({
      optional: true,
      help: 'Item that counts as 1; numbers become ratios to it.',
      otherwise: 'values as they are',
    }),
    headers,
  },
  result: {
    shape: 'table',
    help: 'One row an item, one column a spec, names in front. One bad name gives one row or column of errors.',
  },
  examples: [
    {
      formula: '=CHIPTABLE({"H100";"H20"},{"memory","bandwidth"})',
      result: [
        ['item', 'memory (GB)', 'bandwidth (GB/s)'],
        ['H100 SXM', 80, 3350],
        ['H20', 96, 4000],
      ],
    },
    {
      formula: '=CHIPTABLE("H20",{"memory","bandwidth"},"H100",FALSE)',
      result: [['H20', 1.2, 1.194]],
      note: 'ratios to the H100',
    },
    {
      formula: '=CHIPTABLE({"H100";"H1000"},"memory",,FALSE)',
      result: [
        ['H100 SXM', 80],
        ['#N/A', '#N/A'],
      ],
      note: 'one bad name does not spoil the table',
    },
  ],
  nativeTable: ({ items: rows, specs: columns, baseline, headers }, lookups) => {
    const [items, specs, headed] = [elementsOf(rows), elementsOf(columns), constantFlag(headers)];
    if (items === undefined || specs === undefined || headed === undefined) return undefined;
    const base = baseline?.rows[0]?.[0] === null ? undefined : baseline?.text;
    const lines = items.map(({ text: item }) => [
      lookups.name(item),
      ...specs.map(({ text, value }) => {
        const figure = lookups.figure(item, text);
        const spec = lookups.catalog.spec(String(value));
        const isText = !isNameProblem(spec) && spec.unit === undefined;
        return base === undefined || isText ? figure : `${operand(figure)}/${operand(lookups.figure(base, text))}`;
      }),
    ]);
    return headed ? [['"item"', ...specs.map(({ text }) => lookups.label(text, base !== undefined))], ...lines] : lines;
  },
  answer: ({ items, specs, baseline, headers }) => {
    const header: CellOutput[] = [
      'item',
      ...specs.map((each) => (each instanceof CellError ? each : headerOf(each, baseline !== undefined))),
    ];
    const rows = items.map((each): CellOutput[] => [
      each instanceof CellError ? each : each.name,
      ...specs.map((wanted): CellOutput => {
        if (each instanceof CellError) return each;
        if (wanted instanceof CellError) return wanted;
        if (baseline === undefined || wanted.unit === undefined) return specValue(each, wanted);
        const value = numberOf(each, wanted);
        const base = numberOf(baseline, wanted);
        if (value instanceof CellError) return value;
        return base instanceof CellError ? base : value / base;
      }),
    ]);
    return tableOf(headers, header, rows);
  },
});

function headerOf({ id, unit }: { readonly id: string; readonly unit?: string }, ratios: boolean): string {
  if (ratios && unit !== undefined) return `${id} (×)`;
  return unit ? `${id} (${unit})` : id;
}

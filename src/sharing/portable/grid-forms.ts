/**
 * Plain forms of the functions that fill rows and tables, cell by cell. What one formula cannot do, many can: each form
 * gives the formula text of every cell of the block.
 */

import { literalText, operand, provided, quoted } from '../../functions/native';
import { inputIds, inputOf } from '../../scenario/inputs';
import type { Scenarios } from '../../scenario/scenarios';
import type { Rows } from '../evaluate';
import type { DataLookups } from './data-sheet';
import { inputText, namedInputText, scenarioName, unitOf } from './scenario-sheet';

/** An argument: its formula text, that of each of its elements, and the values that these have now. */
export interface GivenArgument {
  readonly text: string;
  readonly rows: Rows;
  element(row: number, column: number): string | undefined;
}

export type Given = (name: string) => GivenArgument | undefined;
type Form = (
  given: Given,
  data: DataLookups,
  scenarios: Scenarios,
) => readonly (readonly (string | undefined)[])[] | undefined;

export const gridForms: Readonly<Record<string, Form>> = {
  CHIPTABLE: (given, data) => {
    const items = listed(given('items'));
    const wanted = listed(given('specs'));
    const baseline = given('baseline');
    const headed = constantFlag(given('headers'));
    if (items === undefined || wanted === undefined || headed === undefined) return undefined;
    const ratio = baseline !== undefined && baseline.rows[0]?.[0] !== null;
    const header = ['"item"', ...wanted.map(({ text }) => data.label(text, ratio))];
    const rows = items.map(({ text: item }) => [
      data.name(item),
      ...wanted.map(({ text, value }) => {
        const figure = data.figure(item, text);
        if (!ratio || isText(data, value)) return figure;
        return `${operand(figure)}/${operand(data.figure(baseline.text, text))}`;
      }),
    ]);
    return headed ? [header, ...rows] : rows;
  },

  CHIPRANGE: (given, data) =>
    byRows(given, ['item', 'spec', 'unit'], ([item = '', spec = '', unit]) =>
      (['low', 'value', 'high'] as const).map((end) =>
        unit === undefined ? data.column(end, item, spec) : data.converted(end, item, spec, unit),
      ),
    ),

  CHIPSOURCE: (given, data) =>
    byRows(given, ['item', 'spec'], ([item = '', spec = '']) =>
      (['source', 'address', 'kind', 'as_of', 'confidence'] as const).map((column) => data.column(column, item, spec)),
    ),

  CHIPSPEC: (given, data) =>
    elementwise(given, ['item', 'spec', 'unit'], ([item = '', spec = '', unit]) =>
      unit === undefined ? data.figure(item, spec) : data.converted('value', item, spec, unit),
    ),

  SCENARIO: (given, data, scenarios) =>
    given('input') === undefined
      ? scenarioTable(given('scenario'), scenarios)
      : elementwise(given, ['input', 'scenario'], ([input = '', scenario]) => namedInputText(input, data, scenario)),

  EXPOSURE: (given) => {
    const headed = constantFlag(given('headers'));
    const [weights, holdings] = [given('weights'), given('holdings')];
    if (headed === undefined || weights === undefined || holdings === undefined) return undefined;
    const rows = exposureByName(weights, holdings);
    return headed ? rows && [['"exposure"', '"fraction"'], ...rows] : rows;
  },

  DATASETVERSION: (_, data) => [[quoted(data.catalog.version)]],

  MARGINRANGE: (given) => {
    const headed = constantFlag(given('headers'));
    const scenario = given('scenario')?.text;
    const share = operand(given('share')?.text ?? inputText('revenueShare', scenario));
    if (headed === undefined) return undefined;
    const company = operand(inputText('companyMargin', scenario));
    const product = operand(inputText('productMargin', scenario));
    const hits = [`(1-${company})*${share}/(1-${share})`, `(1-${product})*${share}/(1-${share})`, share];
    const percent = (margin: string) => `ROUND(${margin}*100,1)&"%, deducted from revenue"`;
    const why = (hit: string) =>
      `IF(${hit}=${hits[0]},"company gross margin "&${percent(company)},IF(${hit}=${hits[1]},"product gross margin "&${percent(product)},"in cost of revenue, at any margin"))`;
    const rows = [
      ['low', 'MIN'],
      ['base', 'MEDIAN'],
      ['high', 'MAX'],
    ].map(([name = '', pick]) => {
      const hit = `${pick}(${hits.join(',')})`;
      return [quoted(name), hit, why(hit)];
    });
    return headed ? [['"case"', '"margin hit"', '"assumption"'], ...rows] : rows;
  },
};

/**
 * What weights sum to by the name beside each. Which names are equal decides how many rows there are: where that has
 * changed since, there is no answer.
 */
function exposureByName(weights: GivenArgument, holdings: GivenArgument) {
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

/** All inputs with their values; undefined where a cell names the scenario, since sources come with the name. */
function scenarioTable(named: GivenArgument | undefined, scenarios: Scenarios) {
  const literal = named && literalText(named.text);
  const scenario = named === undefined ? scenarios.active : scenarios.find(literal ?? '');
  if (scenario === undefined) return undefined;
  return [
    [named === undefined ? scenarioName : quoted(scenario.name), '"value"', '"unit"', '"source of the default"'],
    ...inputIds.map((id) => [
      quoted(inputOf(id).name),
      inputText(id, named?.text),
      quoted(unitOf(id)),
      quoted(scenario.sources[id] ?? inputOf(id).source.title),
    ]),
  ];
}

/** The elements of a list, empty cells left out. */
function listed(argument: GivenArgument | undefined) {
  if (argument === undefined) return undefined;
  const elements: { readonly text: string; readonly value: Rows[number][number] }[] = [];
  for (const [row, line] of argument.rows.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === null || value === '') continue;
      const text = argument.element(row, column);
      if (text === undefined) return undefined;
      elements.push({ text, value: value ?? null });
    }
  }
  return elements;
}

/** TRUE where left out; undefined where a cell decides, since the block would change its shape with it. */
function constantFlag(argument: GivenArgument | undefined): boolean | undefined {
  if (argument === undefined || argument.text === '') return true;
  const text = argument.text.toUpperCase();
  return text === 'TRUE' || text === '1' ? true : text === 'FALSE' || text === '0' ? false : undefined;
}

function isText(data: DataLookups, spec: unknown): boolean {
  const found = data.catalog.spec(String(spec));
  return 'unit' in found ? found.unit === undefined : 'id' in found;
}

function elementwise(
  given: Given,
  names: readonly string[],
  form: (texts: readonly (string | undefined)[]) => string | undefined,
) {
  const present = names.map(given);
  const rows = Math.max(...present.map((argument) => argument?.rows.length ?? 1));
  const columns = Math.max(...present.map((argument) => argument?.rows[0]?.length ?? 1));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const texts = present.map((argument) => argument?.element(row, column));
      return present.some((argument, at) => argument !== undefined && texts[at] === undefined)
        ? undefined
        : form(texts);
    }),
  );
}

/** One line of cells for each line of the arguments. */
function byRows(
  given: Given,
  names: readonly string[],
  form: (texts: readonly (string | undefined)[]) => readonly string[],
) {
  const present = names.map(given);
  if (present.some((argument) => (argument?.rows[0]?.length ?? 1) > 1)) return undefined;
  const rows = Math.max(...present.map((argument) => argument?.rows.length ?? 1));
  const lines = Array.from({ length: rows }, (_, row) => {
    const texts = present.map((argument) => argument?.element(row, 0));
    return present.some((argument, at) => argument !== undefined && texts[at] === undefined) ? undefined : form(texts);
  });
  return lines.some((line) => line === undefined) ? undefined : (lines as readonly (readonly string[])[]);
}

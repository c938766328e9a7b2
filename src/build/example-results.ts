/** What examples show, against what their functions answer now: a correction of the data moves them with it. */

import { Card, CellError, type CellInput } from '../functions/cells';
import type { Example, SheetFunction } from '../functions/define';
import type { World } from '../functions/world';
import { evaluate } from '../sharing/evaluate';
import { parseFormula } from '../sharing/formula';
import { Grid } from '../sharing/grid';

type Value = number | string | boolean;
type Rows = readonly (readonly Value[])[];

/** What a formula shows; undefined where only a spreadsheet can tell. */
export function shownBy(formula: string, functions: readonly SheetFunction[], world: World): Rows | undefined {
  const tree = parseFormula(formula);
  if (tree === undefined) return undefined;
  const grid = new Grid({ sheets: [], activeSheet: 0, names: [], part: undefined });
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  return evaluate(tree, { grid, sheet: '', functions: byName, world })?.map((row) => row.map(shown));
}

function shown(cell: CellInput | Card): Value {
  if (cell instanceof CellError) return cell.code;
  return cell instanceof Card ? cell.text : (cell ?? '');
}

/** Cells with their numbers as an example writes them, where they agree to the digits that it writes. */
export function likeWritten(cells: Rows, { result }: Pick<Example, 'result'>): Rows {
  const begins = typeof result === 'object' && 'beginsWith' in result;
  const written = rowsIn(result);
  const compared = begins ? cells.slice(0, 1) : cells;
  return compared.map((row, r) => row.map((cell, c) => agreeing(cell, written[r]?.[c])));
}

/** A result as rows; of an answer that grows, the first. */
export function rowsIn(result: Example['result']): Rows {
  if (typeof result !== 'object') return [[result]];
  return 'beginsWith' in result ? [result.beginsWith] : result;
}

function agreeing(cell: Value, written: Value | undefined): Value {
  if (typeof cell !== 'number' || typeof written !== 'number') return cell;
  return Math.abs(cell - written) <= 0.5000001 * 10 ** -Math.max(digitsOf(written), 0) ? written : cell;
}

/** Digits behind the point; negative for 1.2e9. */
function digitsOf(number: number): number {
  const [mantissa = '', exponent = '0'] = String(number).toLowerCase().split('e');
  return (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
}

export interface MovedExample {
  readonly formula: string;
  readonly from: string;
  readonly to: string;
}

/** The text of a function's file with the results that its examples have now. */
export function withResults(
  text: string,
  { examples }: Pick<SheetFunction, 'examples'>,
  ask: (formula: string) => Rows | undefined,
): { readonly text: string; readonly moved: readonly MovedExample[] } {
  const moved: MovedExample[] = [];
  let rewritten = text;
  for (const example of examples) {
    const cells = ask(example.formula);
    if (cells === undefined) continue;
    const now = likeWritten(cells, example);
    const before = rowsIn(example.result);
    if (JSON.stringify(now) === JSON.stringify(before)) continue;
    const place = resultIn(rewritten, example.formula);
    if (place === undefined) throw new Error(`The example ${example.formula} is not written out: correct it by hand.`);
    const rows = now.map((row, r) => row.map((cell, c) => literal(cell, before[r]?.[c])));
    const to = expression(example.result, rows);
    moved.push({ formula: example.formula, from: rewritten.slice(...place).trim(), to });
    rewritten = `${rewritten.slice(0, place[0])} ${to}${rewritten.slice(place[1])}`;
  }
  return { text: rewritten, moved };
}

function expression(result: Example['result'], rows: readonly (readonly string[])[]): string {
  if (typeof result !== 'object') return rows[0]?.[0] ?? "''";
  const written = rows.map((row) => `[${row.join(', ')}]`);
  return 'beginsWith' in result ? `{ beginsWith: ${written[0]} }` : `[${written.join(', ')}]`;
}

/** With as many digits as stood there. */
function literal(value: Value, before: Value | undefined): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (typeof value === 'boolean' || Number.isInteger(value)) return String(value);
  const digits = typeof before === 'number' ? Math.max(digitsOf(before), 0) : 4;
  return String(Number(value.toFixed(digits)));
}

/** From behind "result:" to the end of what stands there. */
function resultIn(text: string, formula: string): readonly [number, number] | undefined {
  const spelled = [`'${formula.replaceAll("'", "\\'")}'`, JSON.stringify(formula), `\`${formula}\``];
  const at = spelled.map((each) => text.indexOf(`formula: ${each}`)).find((place) => place >= 0);
  if (at === undefined) return undefined;
  const start = text.indexOf('result:', at) + 'result:'.length;
  let depth = 0;
  let quote = '';
  for (let place = start; place < text.length; place++) {
    const character = text[place] ?? '';
    if (quote !== '') {
      if (character === '\\') place++;
      else if (character === quote) quote = '';
    } else if (`'"\``.includes(character)) quote = character;
    else if ('[{('.includes(character)) depth++;
    else if (depth > 0 && ']})'.includes(character)) depth--;
    else if (depth === 0 && (character === ',' || character === '}'))
      return [start, text.slice(0, place).trimEnd().length];
  }
  return undefined;
}

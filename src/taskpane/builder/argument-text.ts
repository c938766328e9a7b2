/**
 * What is typed in a field of the function builder, as the argument of a formula and as an argument to ask with.
 * Text is text (H100 is a chip, although it is also a cell): "=" in front makes it a cell or a formula.
 * Several values are separated by semicolons.
 */

import type { ArgumentInput } from '../../functions/cells';
import type { Parameter } from '../../functions/parameters';
import { numberInText } from '../../sheet/coercion';
import { isoDate, serialOfIsoDate } from '../../sheet/days';
import { withoutMagnitude } from './magnitude';

type Kind = Parameter<unknown>['kind'];
type Literal = number | string | boolean;

/** Excel takes no longer text inside a formula. */
export const longestText = 255;

const severalKinds: readonly Kind[] = ['item', 'spec', 'number'];
const textKinds: readonly Kind[] = ['text', 'choice', 'item', 'spec', 'unit'];

/** True where a field takes several values. */
export function takesSeveral({ kind, shape }: Parameter<unknown>): boolean {
  return shape !== 'scalar' || severalKinds.includes(kind);
}

/** The argument as it stands in a formula; '' where the field is empty. */
export function argumentFormula(parameter: Parameter<unknown>, field: string): string {
  const text = field.trim();
  if (text.startsWith('=')) return text.slice(1).trim();
  const rows = valuesIn(parameter, text);
  if (rows.length === 0) return '';
  const [[only = ''] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1) return formulaOf(parameter.kind, only);
  return `{${rows.map((row) => row.map((value) => constantOf(parameter.kind, value)).join(',')).join(';')}}`;
}

/** The argument as a cell would hand it over; 'cells' where only a spreadsheet knows it. */
export function argumentInput(parameter: Parameter<unknown>, field: string): ArgumentInput | 'cells' {
  const text = field.trim();
  if (text.startsWith('=')) return 'cells';
  const rows = valuesIn(parameter, text);
  return rows.length === 0 ? null : rows.map((row) => row.map((value) => literalOf(parameter.kind, value)));
}

/** What cannot stand in a formula, as a sentence. */
export function argumentProblem(parameter: Parameter<unknown>, field: string): string | undefined {
  if (field.trim().startsWith('=')) {
    return field.trim() === '=' ? 'Write a cell or a formula behind "=", such as =A2.' : undefined;
  }
  const tooLong = valuesIn(parameter, field)
    .flat()
    .find((value) => value.length > longestText);
  return tooLong === undefined
    ? undefined
    : `${tooLong.length} characters given; a text in a formula has at most ${longestText}. Put it in a cell.`;
}

/** Rows and columns of what was typed. Lists of specs lie across, so that with items they make a table. */
function valuesIn(parameter: Parameter<unknown>, field: string): readonly (readonly string[])[] {
  const one = (text: string) => (parameter.kind === 'number' ? withoutMagnitude(text.trim()) : text.trim());
  const parts = (text: string, separator: string) =>
    text
      .split(separator)
      .map(one)
      .filter((part) => part !== '');
  if (!takesSeveral(parameter)) return field.trim() === '' ? [] : [[one(field)]];
  const values = parts(field, ';');
  if (parameter.shape === 'matrix') return values.map((row) => parts(row, ','));
  if (values.length === 0) return [];
  return parameter.kind === 'spec' ? [values] : values.map((value) => [value]);
}

function literalOf(kind: Kind, text: string): Literal {
  if (textKinds.includes(kind)) return text;
  if (kind === 'date') return serialOfIsoDate(text) ?? numberInText(text) ?? text;
  if (kind !== 'number' && /^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return kind === 'flag' ? text : (numberInText(text) ?? text);
}

function formulaOf(kind: Kind, text: string): string {
  const value = literalOf(kind, text);
  if (kind === 'date' && typeof value === 'number') {
    const [year, month, day] = (isoDate(value) ?? '').split('-').map(Number);
    if (day !== undefined) return `DATE(${year},${month},${day})`;
  }
  // As typed: 15% stays 15%, only the commas of thousands would be read as arguments.
  if (typeof value === 'number') return text.replaceAll(',', '').replaceAll(' ', '');
  return constantOf(kind, text);
}

/** As it stands in an array constant, which takes no 15% and no DATE(). */
function constantOf(kind: Kind, text: string): string {
  if (kind === 'date') return quoted(text);
  const value = literalOf(kind, text);
  return typeof value === 'string' ? quoted(value) : String(value).toUpperCase();
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

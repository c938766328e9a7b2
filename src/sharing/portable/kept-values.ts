/**
 * Values without a plain form. A value that is kept must not outlive what it was made from: the cell shows it as long as
 * that is as it was, and #N/A from then on.
 */
import { CellError, type CellInput } from '../../functions/cells';
import { literalText, operand, provided, quoted } from '../../functions/native';
import { numberInText } from '../../sheet/coercion';
import { longestLiteral, longestOwnFormula, mostArguments } from '../../sheet/limits';

/** Formula texts that are all true while nothing has changed; undefined where that cannot be told. */
export type Conditions = readonly string[] | undefined;

/** What becomes of a kept value: nothing it depends on, #N/A after a change, or the same whatever changes. */
export type Keeping = 'constant' | 'guarded' | 'unguarded';

/** A cell that a formula filled: formula text without "=", or none where the value itself stands there. */
export interface PlainCell {
  readonly text: string | undefined;
  /** Where no plain form gives the value. */
  readonly kept: Keeping | false;
}

/** Some are left for what else a formula asks of AND. */
export const mostConditions = mostArguments - 5;
/** Programs differ in the last digits of what they calculate. */
const tolerance = 1e-9;

/** Functions whose answer changes with nothing that a formula names. */
export const unforeseeable: ReadonlySet<string> = new Set(
  'NOW TODAY RAND RANDBETWEEN RANDARRAY OFFSET INDIRECT CELL INFO'.split(' '),
);

export function joined(conditions: readonly Conditions[]): Conditions {
  if (conditions.includes(undefined)) return undefined;
  const all = [...new Set(conditions.flatMap((each) => each ?? []))];
  return all.length > mostConditions ? undefined : all;
}

/** That an expression still has the value that it has now; a literal always does. */
export function unchanged(text: string | undefined, value: CellInput): Conditions {
  if (text === undefined) return undefined;
  if (literalText(text) !== undefined || numberInText(text) !== undefined || /^(TRUE|FALSE)$/i.test(text)) return [];
  const one = operand(text);
  if (value === null) return [`${one}=""`];
  if (value instanceof CellError) return [`ISERROR(${text})`];
  if (typeof value === 'boolean') return [`${one}=${String(value).toUpperCase()}`];
  if (typeof value === 'string') return [`${one}=${textLiteral(value)}`];
  if (Number.isInteger(value)) return [`${one}=${value}`];
  return [`ABS(${one}-${operand(String(value))})<=${Math.abs(value) * tolerance}`];
}

/** The cell for a value that is kept. */
export function keptCell(value: CellInput, conditions: Conditions): PlainCell {
  if (conditions === undefined) return { text: undefined, kept: 'unguarded' };
  if (conditions.length === 0) return { text: undefined, kept: 'constant' };
  if (value === null) return { text: undefined, kept: 'guarded' };
  if (value instanceof CellError) return { text: 'NA()', kept: 'guarded' };
  const literal = typeof value === 'string' ? textLiteral(value) : String(value).toUpperCase();
  const text = provided(conditions, literal);
  return text.length > longestOwnFormula ? { text: undefined, kept: 'unguarded' } : { text, kept: 'guarded' };
}

function textLiteral(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${longestLiteral}}`, 'gu')) ?? [''];
  return pieces.map(quoted).join('&');
}

/** One element of an argument, and how its text is written so that it is read as ChipSheet reads it. */
import type { CellInput } from '../../functions/cells';
import { literalText, quoted } from '../../functions/native';
import type { TableArgument } from '../../functions/native-table';
import type { Parameter } from '../../functions/parameters';
import { type AstExpression, blockOfText } from '../formula';

/** What stands for an argument: nothing where it is left out. */
export type Given = TableArgument | 'cannot be told' | undefined;

export function isTold(given: Given): given is TableArgument {
  return given !== undefined && given !== 'cannot be told';
}

/** Another word for a choice, as its cell holds it now, is read as the choice that it means. */
export function spelledOut({ canonical }: Parameter<unknown>, text: string, value: CellInput | undefined): string {
  if (canonical === undefined || typeof value !== 'string' || literalText(text) !== undefined) return text;
  const meant = canonical(value);
  const same = meant === undefined || meant.toLowerCase() === value.toLowerCase();
  return same ? text : `IF(${text}=${quoted(value)},${quoted(meant)},${text})`;
}

/** An empty cell where a text is expected means the default, as it does in ChipSheet; a number reads it as 0 in both. */
export function withDefault(
  parameter: Parameter<unknown>,
  text: string,
  node: AstExpression | undefined,
  value: CellInput | undefined,
  fallback: (parameter: Parameter<unknown>) => string | undefined,
): string {
  const isReference = node === undefined ? blockOfText(text) !== undefined : node.type === 'ReferenceIdentifier';
  if (!isReference || parameter.zeroIsEmpty !== true) return text;
  const otherwise = fallback(parameter);
  if (otherwise !== undefined) return `IF(${text}="",${otherwise},${text})`;
  return value === null && parameter.optional ? '' : text;
}

/** The way back: a cell that holds one call of a ChipSheet function, taken apart into the fields that would write it. */
import { tokenize } from '@borgar/fx';
import type { SheetFunction } from '../../functions/define';
import type { Parameter } from '../../functions/parameters';
import { serialOfIsoDate } from '../../sheet/days';
import { plainName } from '../../sheet/function-names';
import { argumentFormula } from './argument-text';
import type { Fields } from './formula';

export interface FormulaReading {
  readonly definition: SheetFunction;
  readonly fields: Fields;
}

/** Undefined for anything but a single call: `=2*MARGINHIT()` is not the builder's to change. */
export function readFormula(formula: string, functions: readonly SheetFunction[]): FormulaReading | undefined {
  const [prefix, call, ...rest] = tokenize(formula).filter(({ type }) => type !== 'whitespace');
  if (prefix?.type !== 'fx_prefix' || call?.type !== 'func') return undefined;
  const definition = functions.find(({ name }) => name === plainName(call.value));
  const written = argumentsIn(rest.map(({ value }) => value));
  if (definition === undefined || written === undefined) return undefined;
  if (written.length > definition.ordered.length) return undefined;
  const fields = definition.ordered
    .slice(0, written.length)
    .map(({ name, parameter }, index) => [name, fieldFor(parameter, written[index] ?? '')] as const);
  return { definition, fields: Object.fromEntries(fields) };
}

/** The texts between the commas of one pair of brackets that spans all tokens. */
function argumentsIn(tokens: readonly string[]): readonly string[] | undefined {
  if (tokens[0] !== '(') return undefined;
  const texts = [''];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === '(' || token === '{') depth++;
    if (token === ')' || token === '}') depth--;
    if (depth === 0) return index === tokens.length - 1 ? (texts.join('') === '' ? [] : texts) : undefined;
    if (index === 0) continue;
    if (token === ',' && depth === 1) texts.push('');
    else texts[texts.length - 1] += token;
  }
  return undefined;
}

/** Plain where typing it plainly would write the same argument, else behind "=". */
function fieldFor(parameter: Parameter<unknown>, written: string): string {
  if (written === '') return '';
  const plain = plainText(written);
  return argumentFormula(parameter, plain) === written ? plain : `=${written}`;
}

function plainText(written: string): string {
  const date = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i.exec(written);
  if (date !== null) {
    const iso = [date[1], date[2]?.padStart(2, '0'), date[3]?.padStart(2, '0')].join('-');
    return serialOfIsoDate(iso) === undefined ? written : iso;
  }
  const elements = /^\{(.*)\}$/.exec(written)?.[1];
  if (elements === undefined) return unquoted(written);
  return tokenize(elements)
    .map(({ type, value }) => (type === 'operator' && /^[,;]$/.test(value) ? '; ' : unquoted(value)))
    .join('');
}

function unquoted(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

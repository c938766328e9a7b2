/** Plain-Excel forms: formula text made of formula text, for Excel 2016, LibreOffice and Google Sheets alike. */
import type { NativeLookups, SheetFunction } from './define';
import { scenarioParameter } from './define';
import { type Fallback, isScenarioDefault, numberInText, type Parameter } from './parameters';

/**
 * A call in plain Excel, without "="; undefined where there is no such form. `given` are the arguments as formula text,
 * in order; undefined or '' stands for one that is left out.
 */
export function nativeFormula(
  definition: SheetFunction,
  given: readonly (string | undefined)[],
  lookups: NativeLookups,
): string | undefined {
  if (definition.native === undefined) return undefined;
  const written = new Map(definition.ordered.map(({ name }, index) => [name, given[index]?.trim() ?? '']));
  const scenario = definition.parameters.scenario === scenarioParameter ? written.get('scenario') : undefined;
  const ofScenario: NativeLookups = {
    figure: (item, spec) => lookups.figure(item, spec),
    name: (item) => lookups.name(item),
    input: (id) => lookups.input(id, scenario === '' ? undefined : scenario),
  };
  const filled: Record<string, string> = {};
  for (const { name, parameter } of definition.ordered) {
    const text = argumentText(parameter, written.get(name) ?? '', ofScenario);
    if (text === undefined) return undefined;
    filled[name] = text;
  }
  return definition.native(filled, ofScenario);
}

/** Undefined for a literal that the function would refuse. */
function argumentText(parameter: Parameter<unknown>, given: string, lookups: NativeLookups): string | undefined {
  if (given === '') return fallbackText(parameter.fallback, lookups);
  const literal = literalText(given);
  if (literal === undefined) return given;
  if (parameter.kind === 'number') return numberInText(literal)?.toString();
  if (parameter.canonical === undefined) return given;
  const meant = parameter.canonical(literal);
  return meant === undefined ? undefined : quoted(meant);
}

function fallbackText(fallback: Fallback | undefined, lookups: NativeLookups): string {
  if (fallback === undefined) return '';
  if (isScenarioDefault(fallback)) return lookups.input(fallback.input);
  if (typeof fallback === 'string') return quoted(fallback);
  return typeof fallback === 'boolean' ? String(fallback).toUpperCase() : String(fallback);
}

/** A text as it stands in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What a text in quotes says; undefined for a reference, a number or any other formula text. */
export function literalText(text: string): string | undefined {
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** In brackets where an operator beside it could tear it apart; a number, a reference and a call stay as they are. */
export function operand(text: string): string {
  return text === '' ||
    /^[\d.]+%?$/.test(text) ||
    /^('[^']*'!)?[\p{L}$_\\][\p{L}\d$_.!:]*$/u.test(text) ||
    isOneCall(text)
    ? text
    : `(${text})`;
}

function isOneCall(text: string): boolean {
  if (!/^[A-Z][A-Z0-9.]*\(.*\)$/is.test(text)) return false;
  let depth = 0;
  for (const [at, character] of [
    ...text.replace(/"[^"]*"|'[^']*'/g, (inside) => '_'.repeat(inside.length)),
  ].entries()) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ')' && depth === 0 && at < text.length - 1) return false;
  }
  return true;
}

/** All arguments of a form, each safe beside an operator. */
export function operands<Name extends string>(texts: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(texts).map(([name, text]) => [name, operand(text)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** A form that means something only under conditions; comparisons of two literals are settled now. */
export function provided(conditions: readonly string[], form: string): string {
  const open = conditions.filter((condition) => settled(condition) !== true);
  if (open.some((condition) => settled(condition) === false)) return 'NA()';
  if (open.length === 0) return form;
  return `IF(${open.length === 1 ? open[0] : `AND(${open.join(',')})`},${form},NA())`;
}

function settled(condition: string): boolean | undefined {
  const [, left, sign = '', right] = /^([\d.]+)([<>]=?)([\d.]+)$/.exec(condition) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const difference = Number(left) - Number(right);
  return difference === 0 ? sign.endsWith('=') : sign.startsWith('<') === difference < 0;
}

/** One of several forms by a choice: picked now where the choice is a literal, else by IF in the cell. */
export function chosenBy(choice: string, forms: Readonly<Record<string, string | undefined>>): string | undefined {
  const literal = literalText(choice);
  if (literal !== undefined) return forms[literal];
  return Object.entries(forms)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .reduceRight((otherwise, [name, form]) => `IF(${operand(choice)}=${quoted(name)},${form},${otherwise})`, 'NA()');
}

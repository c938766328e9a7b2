/** Plain-Excel forms: formula text made of formula text, for Excel 2016, LibreOffice and Google Sheets alike. */
import { numberInText } from '../sheet/coercion';
import { literalText, operand, quoted } from '../sheet/formula-text';
import type { SheetFunction } from './define';
import { scenarioParameter } from './define';
import type { NativeLookups } from './native-table';
import { type Fallback, isScenarioDefault, type Parameter } from './parameters';

export { literalText, operand, provided, quoted } from '../sheet/formula-text';

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

/** All arguments of a form, each safe beside an operator. */
export function operands<Name extends string>(texts: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(texts).map(([name, text]) => [name, operand(text)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** One of several forms by a choice: picked now where the choice is a literal, else by IF in the cell. */
export function chosenBy(choice: string, forms: Readonly<Record<string, string | undefined>>): string | undefined {
  const literal = literalText(choice);
  if (literal !== undefined) return forms[literal];
  return Object.entries(forms)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .reduceRight((otherwise, [name, form]) => `IF(${operand(choice)}=${quoted(name)},${form},${otherwise})`, 'NA()');
}

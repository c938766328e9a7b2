/** A formula from what was typed in the fields of a function. */
import type { ArgumentInput } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import { argumentFormula, argumentInput, argumentProblem } from './argument-text';

/** What is typed, by the name of the argument; one that is left out has no entry or an empty one. */
export type Fields = Readonly<Record<string, string>>;

/** A function with its fields, as the builder has it open. */
export interface Building {
  readonly definition: SheetFunction;
  readonly fields: Fields;
}

/** `=NAME(a,,c)`: arguments left out at the end are not written. */
export function formulaText(definition: SheetFunction, fields: Fields): string {
  const written = definition.ordered.map(({ name, parameter }) => argumentFormula(parameter, fields[name] ?? ''));
  while (written.at(-1) === '') written.pop();
  return `=${definition.name}(${written.join(',')})`;
}

/** Arguments to ask the function with; 'cells' where one is a cell or a formula. */
export function askInputs(definition: SheetFunction, fields: Fields): readonly ArgumentInput[] | 'cells' {
  const inputs = definition.ordered.map(({ name, parameter }) => argumentInput(parameter, fields[name] ?? ''));
  return inputs.includes('cells') ? 'cells' : (inputs as readonly ArgumentInput[]);
}

/** Arguments that have to be given and are not. */
export function missingArguments(definition: SheetFunction, fields: Fields): readonly string[] {
  return definition.ordered
    .filter(({ name, parameter }) => !parameter.optional && (fields[name] ?? '').trim() === '')
    .map(({ name }) => name);
}

/** The first thing that keeps the fields from making a formula. */
export function formulaProblem(definition: SheetFunction, fields: Fields): string | undefined {
  for (const { name, parameter } of definition.ordered) {
    const problem = argumentProblem(parameter, fields[name] ?? '');
    if (problem !== undefined) return `${name}: ${problem}`;
  }
  return undefined;
}

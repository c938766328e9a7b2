/** A formula from what was typed in the fields of a function. */
import { namesOf } from '../../functions/ask';
import type { ArgumentInput } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import type { Parameter } from '../../functions/parameters';
import { argumentFormula, argumentInput, argumentProblem } from './argument-text';

/** What is typed, by the name of the argument; one that is left out has no entry or an empty one. */
export type Fields = Readonly<Record<string, string>>;

export function parameterOf({ parameters }: SheetFunction, name: string): Parameter<unknown> {
  return parameters[name] as Parameter<unknown>;
}

/** `=NAME(a,,c)`: arguments left out at the end are not written. */
export function formulaText(definition: SheetFunction, fields: Fields): string {
  const written = namesOf(definition).map((name) => argumentFormula(parameterOf(definition, name), fields[name] ?? ''));
  while (written.at(-1) === '') written.pop();
  return `=${definition.name}(${written.join(',')})`;
}

/** Arguments to ask the function with; 'cells' where one is a cell or a formula. */
export function askInputs(definition: SheetFunction, fields: Fields): readonly ArgumentInput[] | 'cells' {
  const inputs = namesOf(definition).map((name) => argumentInput(parameterOf(definition, name), fields[name] ?? ''));
  return inputs.includes('cells') ? 'cells' : (inputs as readonly ArgumentInput[]);
}

/** Arguments that have to be given and are not. */
export function missingArguments(definition: SheetFunction, fields: Fields): readonly string[] {
  return namesOf(definition).filter(
    (name) => !parameterOf(definition, name).optional && (fields[name] ?? '').trim() === '',
  );
}

/** The first thing that keeps the fields from making a formula. */
export function formulaProblem(definition: SheetFunction, fields: Fields): string | undefined {
  for (const name of namesOf(definition)) {
    const problem = argumentProblem(parameterOf(definition, name), fields[name] ?? '');
    if (problem !== undefined) return `${name}: ${problem}`;
  }
  return undefined;
}

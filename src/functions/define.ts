/** What a function is: one definition that feeds Excel's metadata, both hosts, the help, the reference and the tests. */
import type { InputId } from '../scenario/inputs';
import type { Scenario } from '../scenario/scenario';
import type { CellOutput } from './cells';
import { type Fallback, isScenarioDefault, type Parameter, text } from './parameters';
import type { World } from './world';

export type Family =
  | 'catalog'
  | 'compute'
  | 'export control'
  | 'margin'
  | 'market'
  | 'companies'
  | 'portfolio'
  | 'scenario'
  | 'dataset';

type ExampleValue = number | string | boolean;

/** The first row of an answer that grows with the data. */
export interface BeginsWith {
  readonly beginsWith: readonly ExampleValue[];
}

export interface Example {
  /** As a user types it. */
  readonly formula: string;
  /** What the cell shows: a number is right to the digits that are written here. A list of rows where it spills. */
  readonly result: ExampleValue | readonly (readonly ExampleValue[])[] | BeginsWith;
  readonly note?: string;
}

export interface Result {
  /**
   * 'one': one value for each element of the arguments. 'row': a row (or, as the arguments ask, one value), a row each
   * for a column of arguments. 'table': rows and columns of its own.
   */
  readonly shape: 'one' | 'row' | 'table';
  /** Unit of a number that comes out, for people. */
  readonly unit?: string;
  readonly help: string;
}

/** How a plain formula reads what ChipSheet knows: each gives formula text that looks it up in a data sheet. */
export interface NativeLookups {
  /**
   * The best value of a spec in the spec's own unit, an error where there is none; `item` and `spec` are formula
   * text: where they are literals, in any spelling that users may type.
   */
  figure(item: string, spec: string): string;
  /** The canonical name of an item. */
  name(item: string): string;
  /** The value of an input: of the active scenario, or of the one whose name `scenario` is (formula text). */
  input(id: InputId, scenario?: string): string;
}

/** An argument that is left out and has no default comes as an empty text. */
export type NativeForm<Name extends string> = (
  arguments_: Readonly<Record<Name, string>>,
  lookups: NativeLookups,
) => string | undefined;

/** What an answer may use beside its arguments. */
export interface AnswerContext extends World {
  /** The scenario asked for: the active one, or the one that the last argument names. */
  readonly scenario: Scenario;
}

// biome-ignore lint/suspicious/noExplicitAny: a parameter of any type, where only its name matters
export type Parameters = Readonly<Record<string, Parameter<any>>>;

export type Arguments<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never;
};

export interface Definition<P extends Parameters> {
  /** As typed in a cell. */
  readonly name: string;
  readonly family: Family;
  readonly summary: string;
  readonly parameters: P;
  readonly result: Result;
  readonly examples: readonly Example[];
  /** What the answer takes for granted; shown in the reference and the builder. */
  readonly assumptions?: readonly string[];
  /** Inputs that the answer reads from the scenario beside the defaults of its parameters. */
  readonly reads?: readonly InputId[] | 'all';
  /** The nearest way to get the same in plain Excel, for the help text. */
  readonly nativeHint?: string;
  /**
   * The same in plain Excel: takes each argument as formula text and gives a formula without "=", for arguments that are
   * in bounds. Made of functions that Excel 2016, LibreOffice and Google Sheets know. Left out where there is no such
   * form, undefined where these arguments have none. Ask through `nativeFormula`, which fills in the defaults.
   */
  readonly native?: NativeForm<keyof P & string>;
  readonly answer: (
    arguments_: Arguments<P>,
    context: AnswerContext,
  ) => CellOutput | readonly (readonly (CellOutput | undefined)[])[];
}

export interface OrderedParameter {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
}

/** A definition as all hosts see it, with the scenario argument added where the function reads the scenario. */
export interface SheetFunction {
  readonly name: string;
  readonly family: Family;
  readonly summary: string;
  readonly parameters: Parameters;
  /** The same in order, as a cell passes them. */
  readonly ordered: readonly OrderedParameter[];
  readonly result: Result;
  readonly examples: readonly Example[];
  readonly assumptions: readonly string[];
  /** Inputs whose change changes the answer. */
  readonly inputs: readonly InputId[] | 'all';
  readonly nativeHint?: string;
  readonly native?: NativeForm<string>;
  readonly answer: (
    arguments_: Readonly<Record<string, unknown>>,
    context: AnswerContext,
  ) => CellOutput | readonly (readonly (CellOutput | undefined)[])[];
}

export const scenarioParameter = text({
  optional: true,
  help: 'Name of a scenario to use instead of the active one.',
  otherwise: 'the active scenario',
});

/** Makes a function of a definition. Its file is found by its place: nothing registers it by hand. */
export function defineFunction<const P extends Parameters>(definition: Definition<P>): SheetFunction {
  const defaults = Object.values(definition.parameters)
    .map(({ fallback }) => fallback as Fallback | undefined)
    .filter(isScenarioDefault)
    .map(({ input }) => input);
  const { reads = [], assumptions = [], ...rest } = definition;
  const inputs = reads === 'all' ? reads : [...new Set([...defaults, ...reads])];
  const named = 'scenario' in definition.parameters;
  const parameters: Parameters =
    inputs.length > 0 && !named ? { ...definition.parameters, scenario: scenarioParameter } : definition.parameters;
  return {
    ...rest,
    assumptions,
    inputs,
    parameters,
    ordered: Object.entries(parameters).map(([name, parameter]) => ({ name, parameter })),
  } as unknown as SheetFunction;
}

/** True where a change of the scenario can change the answer. */
export function readsScenario({ inputs }: SheetFunction): boolean {
  return inputs === 'all' || inputs.length > 0;
}

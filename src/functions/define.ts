/** What a function is: one definition that feeds Excel's metadata, both hosts, the help, the reference and the tests. */
import type { InputId } from '../scenario/inputs';
import type { Scenario } from '../scenario/scenario';
import type { CellOutput } from './cells';
import type { NativeLookups, NativeTable } from './native-table';
import { type Fallback, isScenarioDefault, type Parameter, text } from './parameters';
import type { World } from './world';

export type Family =
  | 'catalog'
  | 'compute'
  | 'export control'
  | 'supply'
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

/** An argument that is left out and has no default comes as an empty text. */
export type NativeForm<Name extends string> = (
  arguments_: Readonly<Record<Name, string>>,
  lookups: NativeLookups,
) => string | undefined;

/**
 * The same in plain Excel: one formula, a formula for each cell, or a word that there is none and values are kept. One of
 * them each function has to say.
 */
export type PlainForms<Name extends string> =
  | { readonly native: NativeForm<Name>; readonly nativeTable?: NativeTable<Name> }
  | { readonly native?: undefined; readonly nativeTable: NativeTable<Name> }
  | { readonly native: 'none'; readonly nativeTable?: undefined };

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

interface Described<P extends Parameters> {
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
  readonly answer: (
    arguments_: Arguments<P>,
    context: AnswerContext,
  ) => CellOutput | readonly (readonly (CellOutput | undefined)[])[];
}

/**
 * A plain form takes each argument as formula text and gives formulas without "=", for arguments that are in bounds; made of
 * functions that Excel 2016, LibreOffice and Google Sheets know. Ask `native` through `nativeFormula`, which fills in the
 * defaults; it gives undefined where these arguments have no such form, and then the table is asked.
 */
export type Definition<P extends Parameters> = Described<P> & PlainForms<(keyof P & string) | 'scenario'>;

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
  /** Those of them that it reads whatever its arguments are. */
  readonly beside: readonly InputId[];
  readonly nativeHint?: string;
  readonly native?: NativeForm<string>;
  readonly nativeTable?: NativeTable<string>;
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
  const { reads = [], assumptions = [], native, ...rest } = definition;
  const inputs = reads === 'all' ? reads : [...new Set([...defaults, ...reads])];
  const named = 'scenario' in definition.parameters;
  const parameters: Parameters =
    inputs.length > 0 && !named ? { ...definition.parameters, scenario: scenarioParameter } : definition.parameters;
  return {
    ...rest,
    ...(native !== undefined && native !== 'none' && { native }),
    assumptions,
    inputs,
    beside: reads === 'all' ? [] : reads,
    parameters,
    ordered: Object.entries(parameters).map(([name, parameter]) => ({ name, parameter })),
  } as unknown as SheetFunction;
}

/** True where a change of the scenario can change the answer. */
export function readsScenario({ inputs }: SheetFunction): boolean {
  return inputs === 'all' || inputs.length > 0;
}

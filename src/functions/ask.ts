/**
 * Asking a function as a cell does. Everything that all functions share happens here, once: arguments left out,
 * empty cells, text numbers, errors that come in, one value against a range, a column against a row, the shape of the spill.
 */
import type { Scenario } from '../scenario/scenario';
import { type ArgumentInput, badQuestion, CellError, type CellInput, type CellOutput, notAvailable } from './cells';
import { type AnswerContext, type OrderedParameter, type SheetFunction, scenarioParameter } from './define';
import { isScenarioDefault, type Parameter } from './parameters';
import { assumed, beginCell } from './reading';
import type { Data, World } from './world';

export type Answers = readonly (readonly CellOutput[])[];

/** What a function answers for one value of each argument. */
type Answer = CellOutput | readonly (readonly (CellOutput | undefined)[])[];

/** One argument, read: `rows` × `columns` values, row by row; no values where it was left out. */
interface ReadArgument {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly unknown[] | undefined;
}

const leftOut: ReadArgument = { rows: 1, columns: 1, values: undefined };

/** The formula grid that a function gives for its arguments: always rows of cells, 1 × 1 for a single value. */
export function ask(definition: SheetFunction, inputs: readonly ArgumentInput[], world: World): Answers {
  const { ordered } = definition;
  const alone = singleValues(ordered, inputs, world);
  if (alone !== undefined) return table(answerOf(definition, alone, new Context(world)));
  const read: ReadArgument[] = new Array(ordered.length);
  let rows = 1;
  let columns = 1;
  for (let index = 0; index < ordered.length; index++) {
    const { name, parameter } = ordered[index] as OrderedParameter;
    const argument = readArgument(parameter, name, inputs[index], world);
    if (argument.rows > rows) rows = argument.rows;
    if (argument.columns > columns) columns = argument.columns;
    read[index] = argument;
  }
  const context = new Context(world);
  if (rows === 1 && columns === 1) return table(answerAt(definition, read, 0, 0, context));
  if (definition.result.shape === 'row' && columns === 1) {
    const lines = Array.from({ length: rows }, (_, row) => {
      beginCell(row, 0);
      return answerAt(definition, read, row, 0, context);
    });
    return padded(lines.flatMap(table));
  }
  const grid: CellOutput[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: CellOutput[] = new Array(columns);
    for (let column = 0; column < columns; column++) {
      beginCell(row, column);
      line[column] = single(answerAt(definition, read, row, column, context));
    }
    grid.push(line);
  }
  return grid;
}

/** The scenario of one answer can differ from that of the next: the last argument may be a range of names. */
class Context implements AnswerContext {
  scenario: Scenario;
  constructor(private readonly world: World) {
    this.scenario = world.scenarios.active;
  }
  /** A pinned workbook carries the kinds of data that it used; of others there is nothing to say. */
  #kept<Kind extends keyof Data>(kind: Kind): Data[Kind] {
    const refusal = this.world.absent?.get(kind);
    if (refusal !== undefined) throw notAvailable(refusal);
    return this.world[kind];
  }
  get absent() {
    return this.world.absent;
  }
  get catalog() {
    return this.world.catalog;
  }
  get companies() {
    return this.#kept('companies');
  }
  get policies() {
    return this.#kept('policies');
  }
  get markets() {
    return this.#kept('markets');
  }
  get claims() {
    return this.#kept('claims');
  }
  get regimes() {
    return this.#kept('regimes');
  }
  get countries() {
    return this.#kept('countries');
  }
  get scenarios() {
    return this.world.scenarios;
  }
}

/** The values of arguments that are all single cells or left out, the usual case; undefined for any other. */
function singleValues(
  ordered: SheetFunction['ordered'],
  inputs: readonly ArgumentInput[],
  world: World,
): unknown[] | undefined {
  // All are looked at before one is read: an argument of another form is read in another way.
  for (let index = 0; index < ordered.length; index++) {
    const input = inputs[index];
    if (input === null || input === undefined) continue;
    if ((ordered[index] as OrderedParameter).parameter.shape !== 'scalar') return undefined;
    if (Array.isArray(input) && (input.length !== 1 || input[0].length !== 1)) return undefined;
  }
  const values: unknown[] = new Array(ordered.length);
  for (let index = 0; index < ordered.length; index++) {
    const input = inputs[index];
    if (input === null || input === undefined) continue;
    const { name, parameter } = ordered[index] as OrderedParameter;
    const cell = (Array.isArray(input) ? (input[0][0] ?? null) : input) as CellInput;
    values[index] = readCell(parameter, name, cell, world);
  }
  return values;
}

function readArgument(parameter: Parameter<unknown>, name: string, input: ArgumentInput, world: World): ReadArgument {
  if (input === null || input === undefined) return leftOut;
  if (!Array.isArray(input) && parameter.shape === 'scalar')
    return one(readCell(parameter, name, input as CellInput, world));
  const cells = (Array.isArray(input) ? input : [[input]]) as readonly (readonly CellInput[])[];
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return leftOut;
  if (parameter.shape !== 'scalar') return readWhole(parameter, name, cells, world);
  if (rows === 1 && columns === 1) return one(readCell(parameter, name, cells[0]?.[0] ?? null, world));
  return readRows(parameter, name, cells, rows, columns, world);
}

/** A single value, the usual case of a hundred thousand cells; an empty one is the same as none. */
function one(value: unknown): ReadArgument {
  return value === undefined ? leftOut : { rows: 1, columns: 1, values: [value] };
}

function readRows(
  parameter: Parameter<unknown>,
  name: string,
  cells: readonly (readonly CellInput[])[],
  rows: number,
  columns: number,
  world: World,
): ReadArgument {
  const values: unknown[] = new Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    const line = cells[row] as readonly CellInput[];
    for (let column = 0; column < columns; column++, at++) {
      values[at] = readCell(parameter, name, line[column] ?? null, world);
    }
  }
  return { rows, columns, values };
}

/** Reads one cell; an empty one means the same as an argument left out (undefined here). */
function readCell(parameter: Parameter<unknown>, name: string, cell: CellInput, world: World): unknown {
  if (cell === null || cell === '') return undefined;
  if (cell === 0 && parameter.zeroIsEmpty === true) return undefined;
  if (cell instanceof CellError) return cell;
  return parameter.read(cell, name, world);
}

/** A list or a matrix: read as one value, the first error in it is its error. Lists leave empty cells out. */
function readWhole(
  parameter: Parameter<unknown>,
  name: string,
  cells: readonly (readonly CellInput[])[],
  world: World,
): ReadArgument {
  const lines = cells.map((line) => line.map((cell) => readCell(parameter, name, cell, world)));
  const flat = lines.flat();
  const error = parameter.keepsErrors ? undefined : flat.find((value) => value instanceof CellError);
  if (error !== undefined) return one(error);
  if (parameter.shape === 'list') {
    const given = flat.filter((value) => value !== undefined);
    return given.length === 0 ? leftOut : one(given);
  }
  if (flat.every((value) => value === undefined)) return leftOut;
  if (flat.includes(undefined)) return one(badQuestion(`${name}: a cell in the range is empty.`));
  return one(lines);
}

function answerAt(
  definition: SheetFunction,
  read: readonly ReadArgument[],
  row: number,
  column: number,
  context: Context,
): Answer {
  const values: unknown[] = new Array(read.length);
  for (let index = 0; index < read.length; index++) {
    const argument = read[index] as ReadArgument;
    if (argument.values !== undefined) values[index] = elementOf(argument, row, column);
  }
  return answerOf(definition, values, context);
}

/** The answer for one value of each argument; undefined where it was left out. */
function answerOf(definition: SheetFunction, values: readonly unknown[], context: Context): Answer {
  const { ordered } = definition;
  if (definition.parameters.scenario === scenarioParameter) {
    const scenario = scenarioMeant(values[ordered.length - 1], context);
    if (scenario instanceof CellError) return scenario;
    context.scenario = scenario;
  }
  for (const id of definition.beside) assumed(id);
  const given: Record<string, unknown> = {};
  for (let index = 0; index < ordered.length; index++) {
    const { name, parameter } = ordered[index] as OrderedParameter;
    const value = values[index] === undefined ? fallbackOf(parameter, name, context) : values[index];
    if (value instanceof CellError) return value;
    given[name] = value;
  }
  try {
    return definition.answer(given, context);
  } catch (error) {
    return asCellError(error);
  }
}

/** An argument of one row or column is repeated, as Excel does; outside a shorter range there is no value. */
function elementOf({ rows, columns, values }: ReadArgument, row: number, column: number): unknown {
  const r = rows === 1 ? 0 : row;
  const c = columns === 1 ? 0 : column;
  if (r >= rows || c >= columns)
    return notAvailable('The ranges have different sizes: give them the same number of rows and columns.');
  return values?.[r * columns + c];
}

function fallbackOf(parameter: Parameter<unknown>, name: string, context: AnswerContext): unknown {
  const { fallback, optional } = parameter;
  if (isScenarioDefault(fallback)) {
    assumed(fallback.input);
    return context.scenario.values[fallback.input];
  }
  if (fallback !== undefined) return parameter.read(fallback, name, context);
  return optional ? undefined : badQuestion(`${name} is missing: ${parameter.help}`);
}

function scenarioMeant(name: unknown, { scenarios }: AnswerContext): Scenario | CellError {
  if (name === undefined) return scenarios.active;
  return name instanceof CellError ? name : scenarioNamed(String(name), scenarios);
}

/** A scenario by name, or the error that lists the names. */
export function scenarioNamed(name: string, scenarios: World['scenarios']): Scenario | CellError {
  return (
    scenarios.find(name) ??
    notAvailable(`No scenario "${name}". There are: ${scenarios.all.map((scenario) => scenario.name).join(', ')}.`)
  );
}

/** A model says which argument is outside the values for which its formula means anything. */
interface OutOfDomain {
  readonly argument: string;
  readonly given: unknown;
  readonly allowed: string;
}

function isOutOfDomain(error: unknown): error is OutOfDomain {
  return typeof error === 'object' && error !== null && 'argument' in error && 'allowed' in error;
}

function asCellError(error: unknown): CellError {
  if (error instanceof CellError) return error;
  if (isOutOfDomain(error))
    return badQuestion(`${error.argument}: ${String(error.given)} given, allowed is ${error.allowed}.`);
  throw error;
}

function table(answer: Answer): Answers {
  if (!Array.isArray(answer)) return [[finite(answer as CellOutput)]];
  const rows = answer as readonly (readonly (CellOutput | undefined)[])[];
  if (rows.length === 0 || rows[0]?.length === 0) return [[notAvailable('Nothing matches.')]];
  return rows.map((row) => row.map((cell) => finite(cell ?? '')));
}

function single(answer: Answer): CellOutput {
  if (!Array.isArray(answer)) return finite(answer as CellOutput);
  return badQuestion('The answer is a row or a table: give one value, or a single column where rows come out.');
}

/** Rows stay aligned: an error among them stands in all columns; after a single value nothing stands in the others. */
function padded(grid: readonly (readonly CellOutput[])[]): Answers {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => {
    const rest = row[0] instanceof CellError ? row[0] : '';
    return [...row, ...new Array<CellOutput>(width - row.length).fill(rest)];
  });
}

/** Excel shows NaN and infinity as 0: a cell must not lie. */
function finite(cell: CellOutput): CellOutput {
  return typeof cell === 'number' && !Number.isFinite(cell)
    ? notAvailable('The result is too large to be a number.')
    : cell;
}

/** Calls with random arguments for every function that has a plain-Excel form: what each gives, and the plain formula. */
import fc from 'fast-check';
import { specs } from '../../src/catalog/specs';
import { ask } from '../../src/functions/ask';
import { type ArgumentInput, CellError, type CellInput } from '../../src/functions/cells';
import { type SheetFunction, scenarioParameter } from '../../src/functions/define';
import { nativeFormula, quoted } from '../../src/functions/native';
import type { NativeLookups } from '../../src/functions/native-table';
import type { Parameter } from '../../src/functions/parameters';
import type { World } from '../../src/functions/world';

export interface Call {
  readonly definition: SheetFunction;
  /** What stands in the cells of its row, from the column after the formula on. */
  readonly cells: readonly CellInput[];
  /** Plain formula that refers to them. */
  readonly formula: string;
  /** What ChipSheet answers. */
  readonly answer: number | string | CellError;
}

/** One argument: its cells and how the formula writes it. */
interface Drawn {
  readonly input: ArgumentInput;
  readonly cells: readonly CellInput[];
  readonly text: (references: string) => string | undefined;
}

const numeric = specs.filter(({ unit, origin }) => unit !== undefined && origin === 'fact').map(({ id }) => id);

/** Calls by what ChipSheet makes of them: it answers, or it refuses arguments each of which is within its bounds. */
export type Outcome = 'answered' | 'refused';

/** At most `count` calls of one outcome that have a plain form, the same for the same seed. `lookups` as in the sheet. */
export function randomCalls(
  definition: SheetFunction,
  outcome: Outcome,
  count: number,
  seed: number,
  world: World,
  lookups: NativeLookups,
  firstRow: number,
): readonly Call[] {
  const draw = fc.tuple(...definition.ordered.map(({ name, parameter }) => argument(name, parameter, world)));
  const calls: Call[] = [];
  for (const drawn of fc.sample(draw, { seed, numRuns: count * 40 })) {
    if (calls.length === count) break;
    const call = callOf(definition, drawn, world, lookups, firstRow + calls.length);
    if (call !== undefined && call.answer instanceof CellError === (outcome === 'refused')) calls.push(call);
  }
  return calls;
}

function callOf(
  definition: SheetFunction,
  drawn: readonly Drawn[],
  world: World,
  lookups: NativeLookups,
  row: number,
): Call | undefined {
  const answer = ask(
    definition,
    drawn.map(({ input }) => input),
    world,
  )[0]?.[0];
  const told = typeof answer === 'number' || typeof answer === 'string' || answer instanceof CellError;
  if (!told) return undefined;
  const cells: CellInput[] = [];
  const texts = drawn.map((argument) => {
    const from = reference(cells.length, row);
    cells.push(...argument.cells);
    const to = reference(cells.length - 1, row);
    return argument.text(argument.cells.length > 1 ? `${from}:${to}` : from);
  });
  const formula = nativeFormula(definition, texts, lookups);
  return formula === undefined ? undefined : { definition, cells, formula, answer };
}

/** Cells stand from column B on: the formula is in column A. */
function reference(index: number, row: number): string {
  const column = index + 2;
  const letter = (value: number) => String.fromCharCode(64 + value);
  const name = column <= 26 ? letter(column) : letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1);
  return `$${name}${row}`;
}

const leftOut: Drawn = { input: null, cells: [], text: () => undefined };

function argument(name: string, parameter: Parameter<unknown>, world: World): fc.Arbitrary<Drawn> {
  const given = parameter === scenarioParameter ? scenarioName(world) : givenFor(name, parameter, world);
  // A range other than the best has no plain form.
  if (name === 'range') return fc.constant(leftOut);
  return parameter.optional
    ? fc.oneof({ weight: 1, arbitrary: fc.constant(leftOut) }, { weight: 3, arbitrary: given })
    : given;
}

function givenFor(name: string, parameter: Parameter<unknown>, world: World): fc.Arbitrary<Drawn> {
  if (parameter.shape === 'list') {
    return fc
      .array(numberFor(name, parameter), { minLength: 1, maxLength: 6 })
      .map((values) => ({ input: [values], cells: values, text: (references) => references }));
  }
  return fc.tuple(valueFor(name, parameter, world), fc.boolean()).map(([value, inCell]) => written(value, inCell));
}

/** Half of the values stand in cells, half in the formula. */
function written(value: number | string, inCell: boolean): Drawn {
  if (inCell) return { input: [[value]], cells: [value], text: (reference) => reference };
  return { input: [[value]], cells: [], text: () => (typeof value === 'string' ? quoted(value) : String(value)) };
}

/** Found by iteration: in a cell no formula can do that. */
const withoutForm = ['bass'];

function valueFor(name: string, parameter: Parameter<unknown>, world: World): fc.Arbitrary<number | string> {
  const { kind, choices } = parameter;
  if (choices !== undefined) return fc.constantFrom(...choices.filter((each) => !withoutForm.includes(each)));
  const number = itemsOrNumbers[name];
  if (kind === 'item' && number !== undefined) return fc.oneof(itemName(world), fc.integer(number));
  if (kind === 'item') return itemName(world);
  if (kind === 'spec') return fc.constantFrom(...numeric);
  if (kind === 'unit') return fc.constantFrom('TB/s', 'TB', 'kW', 'PFLOPS', 'cm²');
  if (kind === 'text') return fc.constantFrom('revenue share', 'tariff rate', 'share path method', 'MFU', 'PUE');
  return numberFor(name, parameter);
}

/** Arguments that take a number in place of an item. */
const itemsOrNumbers: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  die: { min: 1, max: 10_000 },
  dies: { min: 1, max: 5000 },
};

const itemName = (world: World) => fc.constantFrom(...world.catalog.items.map((item) => item.name));

/** Ranges in which formulas meet each other; else what the bounds leave. */
const usual: Readonly<Record<string, readonly [number, number]>> = {
  parameters: [1e8, 2e12],
  tokens: [1e9, 5e13],
  price: [100, 5e6],
  revenue: [0.1, 500],
  spot: [1, 500],
  strike: [1, 500],
  putStrike: [1, 200],
  callStrike: [100, 600],
  volatility: [0, 1.5],
  dividendYield: [-0.1, 0.2],
  years: [0, 10],
  power: [0, 2],
  cache: [0, 5e9],
  year: [2018, 2032],
  year1: [2018, 2024],
  year2: [2029, 2035],
  until: [0.1, 3],
  margin: [-0.5, 0.95],
  rate: [0, 0.3],
};

function numberFor(name: string, { bounds = {}, unit }: Parameter<unknown>): fc.Arbitrary<number> {
  const { min, max, above, below, integer } = bounds;
  const bottom = min !== undefined && Number.isFinite(min) ? min : (above ?? -1);
  const top = max ?? below ?? bottom + (unit === 'fraction' ? 1 : unit === 'years' ? 10 : 1000);
  const [from, to] = usual[name] ?? [bottom, top];
  const low = Math.max(from, min ?? above ?? from);
  const high = Math.min(to, max ?? below ?? to);
  const step = (high - low) / 1e6;
  const value = fc
    .integer({ min: above === undefined ? 0 : 1, max: below === undefined ? 1_000_000 : 999_999 })
    .map((steps) => Number((low + steps * step).toPrecision(12)));
  const drawn = integer === true ? value.map(Math.round) : value;
  // Forms are simpler for a literal 0 or 1, and formulas often break there.
  const ends = [0, 1].filter((end) => end >= bottom && end <= top && end !== above && end !== below);
  return ends.length === 0
    ? drawn
    : fc.oneof({ weight: 4, arbitrary: drawn }, { weight: 1, arbitrary: fc.constantFrom(...ends) });
}

function scenarioName({ scenarios }: World): fc.Arbitrary<Drawn> {
  return fc
    .tuple(fc.constantFrom(...scenarios.all.map(({ name }) => name)), fc.boolean())
    .map(([name, inCell]) => written(name, inCell));
}

/** True where a plain formula has the answer of the call. */
export function agrees({ answer, definition }: Call, plain: string | number | CellError): boolean {
  if (answer instanceof CellError) return typeof plain === 'string' && /^(#|Err:)/.test(plain);
  if (typeof answer === 'string') return plain === answer;
  if (typeof plain !== 'number') return false;
  // Prices of options are differences of large terms.
  const crumbs = definition.family === 'portfolio' ? 1e-10 : 1e-13;
  return Math.abs(plain - answer) <= 1e-9 * Math.abs(answer) + crumbs;
}

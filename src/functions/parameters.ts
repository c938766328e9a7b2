/** The kinds of argument that functions take: how each is read from a cell, and how it explains what is wrong. */
import type { Catalog, Item } from '../catalog/items/lookup';
import { foldName, isNameProblem, listed, type NameProblem } from '../catalog/names';
import type { SpecDefinition } from '../catalog/specs';
import { unitsSpelled } from '../catalog/units';
import type { InputId, inputs } from '../scenario/inputs';
import type { ScenarioValues } from '../scenario/scenario';
import { type Bounds, boundsInWords, within, withPercent } from '../sheet/bounds';
import { booleanInText, numberInText } from '../sheet/coercion';
import { isoDate, serialOfIsoDate } from '../sheet/days';
import { badQuestion, type CellError, notAvailable } from './cells';
import type { World } from './world';

export type Shape = 'scalar' | 'list' | 'matrix';

/** Inputs of the scenario that hold a value of a sort. */
type InputsOf<Kind extends (typeof inputs)[InputId]['kind'], Value = unknown> = {
  [Id in InputId]: (typeof inputs)[Id]['kind'] extends Kind ? (ScenarioValues[Id] extends Value ? Id : never) : never;
}[InputId];

/** A default that the scenario holds. */
export interface ScenarioDefault<Id extends InputId = InputId> {
  readonly input: Id;
}

export type Fallback = number | string | boolean | ScenarioDefault;

export interface Parameter<T> {
  readonly kind: 'text' | 'number' | 'choice' | 'date' | 'flag' | 'item' | 'spec' | 'unit' | 'any';
  readonly shape: Shape;
  /** A list that hands on the errors in it, each in its place, rather than failing as a whole. */
  readonly keepsErrors?: true;
  /** One sentence: what it is. */
  readonly help: string;
  /** Unit of a number, for people. */
  readonly unit?: string;
  readonly bounds?: Bounds;
  /** The only texts allowed, where there are few. */
  readonly choices?: readonly string[];
  /** The choice that a spelling means, where there are few. */
  readonly canonical?: (spelling: string) => string | undefined;
  /** Excel hands over an empty cell as 0: where no 0 can be meant, 0 is an empty cell. */
  readonly zeroIsEmpty?: boolean;
  /** True where the argument may be left out. */
  readonly optional: boolean;
  /** What an argument that is left out means: a value as a user would type it, or the scenario's. */
  readonly fallback?: Fallback;
  /** What to say of the fallback where it is no value that can be shown. */
  readonly otherwise?: string;
  /** Reads one cell that is neither empty nor an error. */
  readonly read: (cell: number | string | boolean, argument: string, world: World) => T | CellError;
  /** Names worth offering while the user types. */
  readonly suggestions?: (catalog: Catalog) => readonly string[];
}

interface Common {
  readonly help: string;
  /** Left out with no default: the function gets undefined. */
  readonly optional?: boolean;
  /** For an optional argument without a value behind it: what leaving it out does. */
  readonly otherwise?: string;
}

type Maybe<T, O> = O extends { optional: true } ? T | undefined : T;

/** The scenario's value stands in for an argument that is left out. */
export function input<Id extends InputId>(id: Id): ScenarioDefault<Id> {
  return { input: id };
}

function shown(cell: unknown): string {
  return typeof cell === 'string' ? `"${cell}"` : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

interface NumberOptions extends Common, Bounds {
  readonly unit?: string;
  readonly default?: number | ScenarioDefault<InputsOf<'number'>>;
}

function readNumber(bounds: Bounds, percent: boolean): Parameter<number>['read'] {
  const allowed = boundsInWords(bounds, percent ? withPercent : String) || 'a number';
  return (cell, argument) => {
    const value = typeof cell === 'string' ? numberInText(cell) : Number(cell);
    if (value === undefined || !Number.isFinite(value))
      return badQuestion(`${argument}: ${shown(cell)} is no number. Allowed is ${allowed}.`);
    if (within(value, bounds)) return value;
    const meant =
      percent && value > 1 && within(value / 100, bounds) ? ` Did you mean ${value}% (${value / 100})?` : '';
    return badQuestion(`${argument}: ${value} given, allowed is ${allowed}.${meant}`);
  };
}

/** A number with bounds and a unit. */
export function number<const O extends NumberOptions>(options: O): Parameter<Maybe<number, O>> {
  const { help, unit, default: fallback, min, max, above, below, integer, optional = false, otherwise } = options;
  const bounds: Bounds = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(above !== undefined && { above }),
    ...(below !== undefined && { below }),
    ...(integer !== undefined && { integer }),
  };
  const percent = unit === 'fraction';
  return {
    kind: 'number',
    shape: 'scalar',
    help,
    ...(unit !== undefined && { unit }),
    bounds,
    optional: optional || fallback !== undefined,
    ...(fallback !== undefined && { fallback }),
    ...(otherwise !== undefined && { otherwise }),
    read: readNumber(bounds, percent),
  } as Parameter<Maybe<number, O>>;
}

/** A share of something: 0.15 or 15%. Bounds are 0 to 1 unless others are given. */
export function fraction<const O extends NumberOptions>(options: O): Parameter<Maybe<number, O>> {
  const { min, above, max, below } = options;
  return number({
    ...options,
    unit: 'fraction',
    ...(min === undefined && above === undefined && { min: 0 }),
    ...(max === undefined && below === undefined && { max: 1 }),
  }) as Parameter<Maybe<number, O>>;
}

interface TextOptions extends Common {
  readonly default?: string;
  readonly suggestions?: (catalog: Catalog) => readonly string[];
}

/** A text; 0 counts as empty, since that is how Excel hands over an empty cell. */
export function text<const O extends TextOptions>(options: O): Parameter<Maybe<string, O>> {
  return textLike('text', options, (cell) => cell) as Parameter<Maybe<string, O>>;
}

function textLike<T>(
  kind: Parameter<T>['kind'],
  {
    help,
    default: fallback,
    optional = false,
    otherwise,
    suggestions,
  }: Omit<TextOptions, 'default'> & { readonly default?: Fallback },
  parse: (text: string, argument: string, world: World) => T | CellError,
): Parameter<T> {
  return {
    kind,
    shape: 'scalar',
    zeroIsEmpty: true,
    help,
    optional: optional || fallback !== undefined,
    ...(fallback !== undefined && { fallback }),
    ...(otherwise !== undefined && { otherwise }),
    ...(suggestions !== undefined && { suggestions }),
    read: (cell, argument, world) => parse(typeof cell === 'string' ? cell : String(cell), argument, world),
  };
}

interface ChoiceOptions<C extends string> extends Common {
  readonly default?: C | ScenarioDefault<InputsOf<'choice', C>>;
  /** Other words for a choice. */
  readonly also?: Readonly<Record<string, C>>;
}

/** One of a few words. */
export function choice<const C extends string, const O extends ChoiceOptions<C>>(
  choices: readonly C[],
  options: O,
): Parameter<Maybe<C, O>> {
  const spellings = new Map<string, C>([
    ...Object.entries(options.also ?? {}).map(([word, meant]) => [foldName(word), meant as C] as const),
    ...choices.map((word) => [foldName(word), word] as const),
  ]);
  return {
    ...textLike<C>('choice', options, (given, argument) => {
      const chosen = spellings.get(foldName(given));
      return chosen ?? badQuestion(`${argument}: ${shown(given)} is unknown. Allowed: ${choices.join(', ')}.`);
    }),
    choices,
    canonical: (spelling) => spellings.get(foldName(spelling)),
  } as Parameter<Maybe<C, O>>;
}

interface FlagOptions extends Common {
  readonly default?: boolean;
}

/** TRUE or FALSE; numbers count as in Excel. */
export function flag<const O extends FlagOptions>(options: O): Parameter<Maybe<boolean, O>> {
  const { help, default: fallback, optional = false, otherwise } = options;
  return {
    kind: 'flag',
    shape: 'scalar',
    help,
    optional: optional || fallback !== undefined,
    ...(fallback !== undefined && { fallback }),
    ...(otherwise !== undefined && { otherwise }),
    read: (cell, argument) => {
      if (typeof cell !== 'string') return Boolean(cell);
      return booleanInText(cell) ?? badQuestion(`${argument}: ${shown(cell)} is neither TRUE nor FALSE.`);
    },
  } as Parameter<Maybe<boolean, O>>;
}

/** As a day number of Excel it would lie in 1905: nobody who writes 2025 means that. */
function isYear(serial: number): boolean {
  return Number.isInteger(serial) && serial >= 1980 && serial <= 2100;
}

interface DateOptions extends Common {
  readonly default?: ScenarioDefault<InputsOf<'date'>>;
}

/** A day: an Excel date, or text such as 2025-04-09. Functions get the text form. */
export function date<const O extends DateOptions>(options: O): Parameter<Maybe<string, O>> {
  const { help, default: fallback, optional = false, otherwise } = options;
  return {
    kind: 'date',
    shape: 'scalar',
    help,
    unit: 'date',
    optional: optional || fallback !== undefined,
    ...(fallback !== undefined && { fallback }),
    ...(otherwise !== undefined && { otherwise }),
    read: (cell, argument) => {
      const serial = typeof cell === 'string' ? (serialOfIsoDate(cell) ?? numberInText(cell)) : cell;
      if (typeof serial === 'number' && isYear(serial)) {
        return badQuestion(
          `${argument}: ${serial} is a year, not a day. Give DATE(${serial},1,1) or "${serial}-01-01".`,
        );
      }
      const day = typeof serial === 'number' ? isoDate(serial) : undefined;
      return (
        day ?? badQuestion(`${argument}: ${shown(cell)} is no date. Give a date cell, DATE(2025,4,9) or "2025-04-09".`)
      );
    },
  } as Parameter<Maybe<string, O>>;
}

/** A chip or system by any of its names. An unknown one is #N/A: ChipSheet has no answer. */
export function item<const O extends Common>(options: O): Parameter<Maybe<Item, O>> {
  return textLike<Item>(
    'item',
    { ...options, suggestions: (catalog) => catalog.items.map(({ name }) => name) },
    (given, _, world) => named(world.catalog.item(given)),
  ) as Parameter<Maybe<Item, O>>;
}

function named<T extends object>(found: T | NameProblem): T | CellError {
  return isNameProblem(found) ? notAvailable(found.sentence) : found;
}

/** A spec by any of its names. */
export function spec<const O extends Common & { default?: string }>(options: O): Parameter<Maybe<SpecDefinition, O>> {
  return textLike<SpecDefinition>(
    'spec',
    { ...options, suggestions: (catalog) => catalog.specNames },
    (given, _, world) => named(world.catalog.spec(given)),
  ) as Parameter<Maybe<SpecDefinition, O>>;
}

/** A unit of measure by its spelling; which units fit depends on the spec and is the function's to say. */
export function unit<const O extends Common>(options: O): Parameter<Maybe<string, O>> {
  return textLike<string>('unit', options, (given, argument) => {
    const [only, ...others] = unitsSpelled(given);
    if (only === undefined) return badQuestion(`${argument}: "${given}" is no unit. SPECLIST() lists the units.`);
    if (others.length > 0)
      return badQuestion(`${argument}: "${given}" could be ${listed([only, ...others], 4)}. Write it exactly.`);
    return only;
  }) as Parameter<Maybe<string, O>>;
}

/** Any cell value as it is. */
export function anything<const O extends Common>(options: O): Parameter<Maybe<number | string | boolean, O>> {
  const { help, optional = false } = options;
  return { kind: 'any', shape: 'scalar', help, optional, read: (cell) => cell } as Parameter<
    Maybe<number | string | boolean, O>
  >;
}

/** A list has no holes; left out altogether it may be where its element may. */
type Many<T, E = never> = undefined extends T ? readonly (Exclude<T, undefined> | E)[] | undefined : readonly (T | E)[];

/** The same kind of argument, but the whole range at once, empty cells left out: one answer from many values. */
export function listOf<T>(parameter: Parameter<T>): Parameter<Many<T>> {
  return { ...parameter, shape: 'list' } as unknown as Parameter<Many<T>>;
}

/** A list in which each bad element stays one error of its own. */
export function listWithErrors<T>(parameter: Parameter<T>): Parameter<Many<T, CellError>> {
  return { ...parameter, shape: 'list', keepsErrors: true } as unknown as Parameter<Many<T, CellError>>;
}

/** The same kind of argument as rows and columns. */
export function matrixOf<T>(parameter: Parameter<T>): Parameter<readonly (readonly T[])[]> {
  return { ...parameter, shape: 'matrix' } as unknown as Parameter<readonly (readonly T[])[]>;
}

export function isScenarioDefault(fallback: Fallback | undefined): fallback is ScenarioDefault {
  return typeof fallback === 'object';
}

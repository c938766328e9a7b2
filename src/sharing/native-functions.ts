/**
 * Functions of every spreadsheet that plain forms are made of, and those that people write around ours most often. Only
 * what all programs calculate alike is here; whatever else there is cannot be told.
 */
import { cumulativeNormal } from '../models/normal';
import { asNumber, asText, booleanInText } from '../sheet/coercion';
import { isoDate, serialOf } from '../sheet/days';
import { CellError, type CellInput, type Rows } from '../sheet/values';
import { matched } from './match';
import { broadcast, numerically, power } from './operators';

/** An argument: its cells, and whether it is a range or an array, of which numbers alone count, or a single value. */
export interface NativeArgument {
  readonly rows: Rows;
  readonly several: boolean;
}

type Told<T> = T | undefined;
type Given = readonly (NativeArgument | undefined)[];
/** Undefined where the answer cannot be told. */
export type NativeFunction = (given: Given) => Told<Rows>;

const value = (): CellError => new CellError('#VALUE!');
const single = (cell: Told<CellInput>): Told<Rows> => (cell === undefined ? undefined : [[cell]]);
const all = (given: Given): Told<readonly NativeArgument[]> =>
  given.every((argument) => argument !== undefined) ? given : undefined;

/** Cell by cell, for as many arguments as it takes. */
function each(apply: (cells: readonly CellInput[]) => Told<CellInput>, least = 1, most = least): NativeFunction {
  return (given) => {
    const arguments_ = all(given);
    if (arguments_ === undefined || given.length < least || given.length > most) return undefined;
    return broadcast(
      arguments_.map(({ rows }) => rows),
      apply,
    );
  };
}

function ofNumbers(
  apply: (...numbers: readonly number[]) => Told<number | CellError>,
  least = 1,
  most = least,
): NativeFunction {
  return each((cells) => numerically(cells, apply), least, most);
}

function ofText(apply: (...texts: readonly string[]) => Told<CellInput>, least = 1, most = least): NativeFunction {
  return each(
    (cells) => {
      const texts: string[] = [];
      for (const cell of cells) {
        if (cell instanceof CellError) return cell;
        const text = asText(cell);
        if (text === undefined) return undefined;
        texts.push(text);
      }
      return apply(...texts);
    },
    least,
    most,
  );
}

const isKind = (test: (cell: CellInput) => boolean): NativeFunction => each(([cell = null]) => test(cell));

/** Of all arguments together. Texts and truth values in ranges do not count, an error is the answer. */
function ofAll(apply: (numbers: readonly number[]) => Told<number | CellError>): NativeFunction {
  return (given) => {
    const arguments_ = all(given);
    if (arguments_ === undefined) return undefined;
    const numbers: number[] = [];
    for (const { rows, several } of arguments_)
      for (const line of rows)
        for (const cell of line) {
          if (cell instanceof CellError) return [[cell]];
          if (typeof cell === 'number') numbers.push(cell);
          // A single text is read as a number or refused, by some programs and not by others.
          else if (!several && cell !== null) return undefined;
        }
    const result = apply(numbers);
    return single(typeof result === 'number' && !Number.isFinite(result) ? new CellError('#NUM!') : result);
  };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function middle(numbers: readonly number[]): number | CellError {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? new CellError('#NUM!') : (low + high) / 2;
}

/** Away from zero at the half, counted in decimal digits as people see them. */
function rounded(number: number, digits: number, way: (size: number) => number): Told<number> {
  const size = Number(Math.abs(number).toPrecision(15));
  const [mantissa, exponent = '0'] = String(size).split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + Math.trunc(digits)}`);
  const whole = way(shifted);
  const [base, by = '0'] = String(whole).split('e');
  return Math.sign(number) * Number(`${base}e${Number(by) - Math.trunc(digits)}`) || 0;
}

/** AND and OR: texts in ranges do not count. */
function logical(join: (truths: readonly boolean[]) => boolean): NativeFunction {
  return (given) => {
    const arguments_ = all(given);
    if (arguments_ === undefined) return undefined;
    const truths: boolean[] = [];
    for (const { rows, several } of arguments_)
      for (const line of rows)
        for (const cell of line) {
          if (cell instanceof CellError) return [[cell]];
          if (typeof cell === 'string') {
            if (!several) return undefined;
          } else if (cell !== null) truths.push(Boolean(cell));
        }
    return [[truths.length === 0 ? value() : join(truths)]];
  };
}

/** TRUE or FALSE of a condition; an error where it is neither. */
export function truthOf(cell: CellInput): boolean | CellError {
  if (cell instanceof CellError) return cell;
  return typeof cell === 'string' ? (booleanInText(cell) ?? value()) : Boolean(cell);
}

function index(given: Given): Told<Rows> {
  const [table, ...places] = given;
  if (table === undefined || places.length === 0 || places.length > 2) return undefined;
  const numbers: number[] = [];
  for (const place of places) {
    if (place === undefined) return undefined;
    const [[cell = null] = [], ...more] = place.rows;
    if (more.length > 0 || (place.rows[0]?.length ?? 0) > 1) return undefined;
    const number = asNumber(cell);
    if (number instanceof CellError) return [[number]];
    if (typeof number !== 'number') return number === 'depends' ? undefined : [[value()]];
    numbers.push(Math.trunc(number));
  }
  const { rows } = table;
  const flat = numbers.length === 1 && rows.length === 1;
  const [row = 0, column = 0] = flat ? [1, ...numbers] : numbers;
  if (row < 0 || column < 0) return [[value()]];
  if (row > rows.length || column > (rows[0]?.length ?? 0)) return [[new CellError('#REF!')]];
  const lines = row === 0 ? rows : rows.slice(row - 1, row);
  const oneColumn = column === 0 && numbers.length === 1 && rows[0]?.length === 1 ? 1 : column;
  return oneColumn === 0 ? lines : lines.map((line) => line.slice(oneColumn - 1, oneColumn));
}

function match([wanted, range, kind]: Given): Told<Rows> {
  if (wanted === undefined || range === undefined || kind?.rows[0]?.[0] !== 0) return undefined;
  return broadcast([wanted.rows], ([cell = null]) => (cell instanceof CellError ? cell : matched(cell, range.rows)));
}

function sumProduct(given: Given): Told<Rows> {
  const arguments_ = all(given);
  const [first] = arguments_ ?? [];
  if (arguments_ === undefined || first === undefined) return undefined;
  const alike = arguments_.every(
    ({ rows }) => rows.length === first.rows.length && rows[0]?.length === first.rows[0]?.length,
  );
  if (!alike) return [[value()]];
  let sum = 0;
  for (let row = 0; row < first.rows.length; row++)
    for (let column = 0; column < (first.rows[0]?.length ?? 0); column++) {
      let product = 1;
      for (const { rows } of arguments_) {
        const cell = rows[row]?.[column] ?? 0;
        if (cell instanceof CellError) return [[cell]];
        product *= typeof cell === 'number' ? cell : 0;
      }
      sum += product;
    }
  return [[sum]];
}

function matrixProduct(given: Given): Told<Rows> {
  const [one, other] = all(given) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const numbers = [one, other].flatMap(({ rows }) => rows.flat());
  const error = numbers.find((cell) => cell instanceof CellError);
  if (error !== undefined) return [[error]];
  if (one.rows[0]?.length !== other.rows.length || !numbers.every((cell) => typeof cell === 'number'))
    return [[value()]];
  return one.rows.map((line) =>
    (other.rows[0] ?? []).map((_, column) =>
      line.reduce<number>((sum, cell, at) => sum + Number(cell) * Number(other.rows[at]?.[column]), 0),
    ),
  );
}

/** PMT without payments at the beginning of the period. */
function payment(rate = 0, periods = 0, present = 0, future = 0): Told<number | CellError> {
  if (periods === 0) return new CellError('#NUM!');
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return (-rate * (present * growth + future)) / (growth - 1);
}

function partOfDate(of: (day: string) => string): NativeFunction {
  return ofNumbers((serial = 0) => {
    const day = isoDate(serial);
    return day === undefined ? undefined : Number(of(day));
  });
}

function joined(given: Given): Told<Rows> {
  const [separator, blanks, ...texts] = given;
  const between = separator?.rows[0]?.[0];
  if (typeof between !== 'string' || blanks === undefined) return undefined;
  const leaveOut = truthOf(blanks.rows[0]?.[0] ?? null);
  const pieces: string[] = [];
  for (const argument of texts)
    for (const cell of argument?.rows.flat() ?? [undefined]) {
      if (cell === undefined) return undefined;
      if (cell instanceof CellError) return [[cell]];
      const text = asText(cell);
      if (text === undefined) return undefined;
      if (text !== '' || leaveOut !== true) pieces.push(text);
    }
  return leaveOut instanceof CellError ? [[leaveOut]] : [[pieces.join(between)]];
}

function substituted(text = '', old = '', young = '', ...more: readonly string[]): Told<CellInput> {
  return more.length > 0 ? undefined : old === '' ? text : text.replaceAll(old, young);
}

const count = (text: string): Told<number> => {
  const read = asNumber(text);
  return typeof read === 'number' && read >= 0 ? Math.trunc(read) : undefined;
};

export const nativeFunctions: ReadonlyMap<string, NativeFunction> = new Map<string, NativeFunction>([
  ['NA', () => [[new CellError('#N/A')]]],
  ['TRUE', () => [[true]]],
  ['FALSE', () => [[false]]],
  ['PI', () => [[Math.PI]]],
  ['AND', logical((truths) => truths.every(Boolean))],
  ['OR', logical((truths) => truths.some(Boolean))],
  [
    'NOT',
    each(([cell = null]) => {
      const truth = truthOf(cell);
      return truth instanceof CellError ? truth : !truth;
    }),
  ],
  ['INDEX', index],
  ['MATCH', match],
  ['SUMPRODUCT', sumProduct],
  ['MMULT', matrixProduct],
  [
    'TRANSPOSE',
    (given) => {
      const rows = given[0]?.rows;
      return rows?.[0]?.map((_, column) => rows.map((line) => line[column] ?? null));
    },
  ],
  ['ROWS', ([range]) => range && [[range.rows.length]]],
  ['COLUMNS', ([range]) => range && [[range.rows[0]?.length ?? 0]]],
  ['SUM', ofAll(total)],
  ['SUMSQ', ofAll((numbers) => total(numbers.map((number) => number ** 2)))],
  ['MAX', ofAll((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0))],
  ['MIN', ofAll((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0))],
  ['MEDIAN', ofAll(middle)],
  ['AVERAGE', ofAll((numbers) => (numbers.length === 0 ? new CellError('#DIV/0!') : total(numbers) / numbers.length))],
  ['ABS', ofNumbers((number = 0) => Math.abs(number))],
  ['INT', ofNumbers((number = 0) => Math.floor(number))],
  ['SQRT', ofNumbers((number = 0) => (number < 0 ? new CellError('#NUM!') : Math.sqrt(number)))],
  ['EXP', ofNumbers((number = 0) => Math.exp(number))],
  ['LN', ofNumbers((number = 0) => (number <= 0 ? new CellError('#NUM!') : Math.log(number)))],
  ['POWER', ofNumbers((base = 0, exponent = 0) => power(base, exponent), 2)],
  ['ROUND', ofNumbers((number = 0, digits = 0) => rounded(number, digits, Math.round), 2)],
  ['ROUNDUP', ofNumbers((number = 0, digits = 0) => rounded(number, digits, Math.ceil), 2)],
  ['ROUNDDOWN', ofNumbers((number = 0, digits = 0) => rounded(number, digits, Math.floor), 2)],
  ['NORMSDIST', ofNumbers((number = 0) => cumulativeNormal(number))],
  ['PMT', ofNumbers(payment, 3, 4)],
  [
    'DATE',
    ofNumbers((year = 0, month = 0, day = 0) => {
      const full = year < 1900 ? year + 1900 : year;
      return serialOf(Math.trunc(full), Math.trunc(month), Math.trunc(day));
    }, 3),
  ],
  ['YEAR', partOfDate((day) => day.slice(0, 4))],
  ['MONTH', partOfDate((day) => day.slice(5, 7))],
  ['DAY', partOfDate((day) => day.slice(8, 10))],
  ['VALUE', ofNumbers((number = 0) => number)],
  ['LEN', ofText((text = '') => text.length)],
  ['UPPER', ofText((text = '') => text.toUpperCase())],
  ['LOWER', ofText((text = '') => text.toLowerCase())],
  ['TRIM', ofText((text = '') => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['EXACT', ofText((one = '', other = '') => one === other, 2)],
  ['SUBSTITUTE', ofText(substituted, 3)],
  [
    'LEFT',
    ofText(
      (text = '', length = '1') => {
        const characters = count(length);
        return characters === undefined ? undefined : text.slice(0, characters);
      },
      1,
      2,
    ),
  ],
  ['CONCATENATE', ofText((...texts) => texts.join(''), 1, 255)],
  ['TEXTJOIN', joined],
  ['ISNUMBER', isKind((cell) => typeof cell === 'number')],
  ['ISTEXT', isKind((cell) => typeof cell === 'string')],
  ['ISERROR', isKind((cell) => cell instanceof CellError)],
  ['ISNA', isKind((cell) => cell instanceof CellError && cell.code === '#N/A')],
  ['ISBLANK', isKind((cell) => cell === null)],
]);

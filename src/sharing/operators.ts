/**
 * What operators of formulas give. Where programs differ, or the last digits of a number decide, the answer cannot be
 * told: undefined.
 */
import { elementOf, sizeOf } from '../sheet/broadcast';
import { asNumber, asText } from '../sheet/coercion';
import { CellError, type CellInput, type Rows } from '../sheet/values';

type Told<T> = T | undefined;

/** Nearer than this two numbers are one for Excel and LibreOffice, and two for others. */
const lastDigits = 1e-14;

/** Cell by cell; one row or column is repeated. */
export function broadcast(many: readonly Rows[], apply: (cells: readonly CellInput[]) => Told<CellInput>): Told<Rows> {
  const { rows, columns } = sizeOf(many);
  const result: CellInput[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: CellInput[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = apply(many.map((each) => elementOf(each, row, column)));
      if (cell === undefined) return undefined;
      line.push(cell);
    }
    result.push(line);
  }
  return result;
}

/** A function of numbers; an error or a text that is no number comes out as an error. */
export function numerically(
  cells: readonly CellInput[],
  apply: (...numbers: readonly number[]) => Told<number | CellError>,
): Told<CellInput> {
  const numbers: number[] = [];
  let unclear = false;
  for (const cell of cells) {
    const number = asNumber(cell);
    if (number instanceof CellError) return number;
    if (number === 'no number') return new CellError('#VALUE!');
    if (number === 'depends') unclear = true;
    else numbers.push(number);
  }
  if (unclear) return undefined;
  const result = apply(...numbers);
  return typeof result === 'number' && !Number.isFinite(result) ? new CellError('#NUM!') : result;
}

export function unary(operator: string, cell: CellInput): Told<CellInput> {
  if (operator === '+') return cell;
  return numerically([cell], (value = 0) =>
    operator === '-' ? 0 - value : operator === '%' ? value / 100 : undefined,
  );
}

export function binary(operator: string, one: CellInput, other: CellInput): Told<CellInput> {
  if (one instanceof CellError) return one;
  if (other instanceof CellError) return other;
  if (operator === '&') {
    const [left, right] = [asText(one), asText(other)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const compare = comparisons[operator];
  if (compare !== undefined) {
    const order = compared(one, other);
    if (order === 'other text') return operator === '=' ? false : operator === '<>' ? true : undefined;
    return order === undefined ? undefined : compare(order);
  }
  const apply = operations[operator];
  return apply && numerically([one, other], (left = 0, right = 0) => apply(left, right));
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const operations: Readonly<Record<string, (one: number, other: number) => Told<number | CellError>>> = {
  '+': (one, other) => sum(one, other),
  '-': (one, other) => sum(one, -other),
  '*': (one, other) => one * other,
  '/': (one, other) => (other === 0 ? new CellError('#DIV/0!') : one / other),
  '^': (one, other) => power(one, other),
};

/** A rest in the last digits is 0 for one program and a number for the next. */
function sum(one: number, other: number): Told<number> {
  const result = one + other;
  const size = Math.max(Math.abs(one), Math.abs(other));
  return result !== 0 && Math.abs(result) < size * lastDigits ? undefined : result;
}

export function power(base: number, exponent: number): Told<number | CellError> {
  if (base === 0 && exponent <= 0) return exponent === 0 ? undefined : new CellError('#DIV/0!');
  const result = base ** exponent;
  return Number.isFinite(result) ? result : new CellError('#NUM!');
}

/** Numbers come before texts, these before TRUE and FALSE; an empty cell is whatever it is compared with. */
function compared(one: CellInput, other: CellInput): Told<number | 'other text'> {
  const left = one ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const right = other ?? (typeof one === 'string' ? '' : typeof one === 'boolean' ? false : 0);
  if (typeof left === 'number' && typeof right === 'number') {
    const apart = Math.abs(left - right);
    if (apart !== 0 && apart <= Math.max(Math.abs(left), Math.abs(right)) * lastDigits) return undefined;
    return Math.sign(left - right);
  }
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() === right.toLowerCase() ? 0 : 'other text';
  return rank(left) - rank(right) || Number(left) - Number(right);
}

function rank(cell: CellInput): number {
  return typeof cell === 'number' ? 0 : typeof cell === 'string' ? 1 : 2;
}

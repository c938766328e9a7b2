/** Arguments as Excel hands them over, read into what functions are asked with. */
import { type ArgumentInput, CellError, type CellInput } from '../functions/cells';
import type { Invocation } from './custom-functions';

interface Call {
  readonly inputs: readonly ArgumentInput[];
  readonly invocation: Invocation;
}

/**
 * Excel puts the invocation after the arguments that it sends, and may send fewer than the metadata names. A caller
 * that knows no invocation is understood as well.
 */
export function readCall(given: readonly unknown[]): Call {
  const last = given.at(-1);
  const isInvocation = isRecord(last) && !Array.isArray(last) && !('code' in last) && !('basicValue' in last);
  const count = isInvocation ? given.length - 1 : given.length;
  const inputs: ArgumentInput[] = new Array(count);
  for (let index = 0; index < count; index++) inputs[index] = readArgument(given[index]);
  return { inputs, invocation: isInvocation ? (last as Invocation) : noInvocation };
}

const noInvocation: Invocation = {};

function readArgument(given: unknown): ArgumentInput {
  if (!Array.isArray(given)) return readCell(given);
  if (given.length === 1 && Array.isArray(given[0]) && given[0].length === 1) {
    const only = readCell(given[0][0]);
    return only === null ? null : [[only]];
  }
  const rows: readonly unknown[][] = given.map((row) => (Array.isArray(row) ? row : [row]));
  // A large range of plain values is handed on as it came: no copy of 100,000 cells.
  return rows.every((row) => row.every(isPlain)) ? (rows as CellInput[][]) : rows.map((row) => row.map(readCell));
}

function isPlain(cell: unknown): cell is CellInput {
  return typeof cell !== 'object' ? cell !== undefined : cell === null;
}

/** A plain value, an error of Excel's runtime, or a data type, which counts as the value that plain Excel sees in it. */
function readCell(cell: unknown): CellInput {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
  if (!isRecord(cell)) return unreadable;
  // Errors have a basicValue as well; compared by content, since they may come from another realm.
  if (cell.type === 'Error' || typeof cell.code === 'string')
    return new CellError(String(cell.basicValue ?? cell.code));
  if (cell.type === 'Empty') return null;
  // A card has no value of its own (basicValue is "#VALUE!"): its text is what the user sees and means.
  if (typeof cell.text === 'string') return cell.text;
  if (cell.basicType === 'Error' || !('basicValue' in cell)) return unreadable;
  return readCell(cell.basicValue);
}

const unreadable = new CellError(
  '#VALUE!',
  'An argument holds a data type without a plain value: refer to one of its fields.',
);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

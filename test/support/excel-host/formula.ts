/** Reads a formula that is one call, as Excel does before it asks a custom function. */
import { parse, tokenize } from '@borgar/fx';
import { parseAddress } from '../../../src/workbook/workbook';
import type { Book, CellValue, Sheet } from './book';
import { addressOf, boxOf } from './book';

export interface FunctionCall {
  readonly name: string;
  /** null where an argument was left out. */
  readonly arguments: readonly (readonly (readonly (CellValue | null)[])[] | null)[];
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly (Node | null)[];
  readonly elements?: readonly (readonly Node[])[];
}

/** Undefined for a formula that this small Excel cannot read. */
export function readCall(formula: string, sheet: Sheet, book: Book): FunctionCall | undefined {
  const call = parse(tokenize(formula)) as unknown as Node;
  if (call.type !== 'CallExpression') return undefined;
  const given = (call.arguments ?? []).map((node) => readArgument(node, sheet, book));
  return { name: call.callee?.name ?? '', arguments: given };
}

function readArgument(node: Node | null, sheet: Sheet, book: Book): FunctionCall['arguments'][number] {
  if (node === null) return null;
  if (node.type === 'ArrayExpression') return (node.elements ?? []).map((row) => row.map(literal));
  if (node.type !== 'ReferenceIdentifier') return [[literal(node)]];
  const reference = String(node.value);
  const { row, column, rows, columns } = boxOf(reference);
  const { cells } = reference.includes('!') ? book.sheet(parseAddress(reference)?.sheet ?? '') : sheet;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const cell = cells.get(addressOf(row + r, column + c));
      return cell === undefined || (cell.value === '' && cell.formula === undefined) ? null : cell.value;
    }),
  );
}

function literal(node: Node): CellValue {
  if (node.type === 'ErrorLiteral') return { error: String(node.value), message: undefined };
  if (node.type === 'UnaryExpression' && node.arguments?.[0]) {
    const operand = Number(literal(node.arguments[0]));
    return node.operator === '%' ? operand / 100 : -operand;
  }
  return node.value as CellValue;
}

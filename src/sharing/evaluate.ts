/**
 * What an argument of a formula stands for, told from the workbook's values without calculating it: literals, references,
 * names, simple arithmetic, LET, and calls of ChipSheet itself. Whatever else there is "cannot be told".
 */
import type { ReferenceIdentifier } from '@borgar/fx';
import { ask } from '../functions/ask';
import { type ArgumentInput, Card, CellError, type CellInput, type CellOutput } from '../functions/cells';
import type { SheetFunction } from '../functions/define';
import type { World } from '../functions/world';
import type { CellContent } from '../workbook/snapshot';
import { type AstExpression, blockOf, blockOfText, type CallExpression, functionName, parseFormula } from './formula';
import type { Grid } from './grid';

export type Rows = readonly (readonly CellInput[])[];

/** Where a formula stands and what it can see. */
export interface Setting {
  /** Asks a function; left out, it is asked directly. */
  readonly ask?: typeof ask;
  readonly grid: Grid;
  readonly sheet: string;
  readonly functions: ReadonlyMap<string, SheetFunction>;
  readonly world: World;
  /** Called for each call of ChipSheet with the arguments that it got. */
  readonly onCall?: (definition: SheetFunction, call: CallExpression) => void;
}

type Bound = ReadonlyMap<string, Rows | undefined>;

const nothingBound: Bound = new Map();
const mostCells = 200_000;
const deepest = 40;

/** Undefined: cannot be told. */
export function evaluate(
  node: AstExpression | null,
  setting: Setting,
  bound = nothingBound,
  depth = 0,
): Rows | undefined {
  if (node === null || depth > deepest) return undefined;
  const inner = (child: AstExpression | null | undefined) => evaluate(child ?? null, setting, bound, depth + 1);
  switch (node.type) {
    case 'Literal':
      return [[node.value]];
    case 'ErrorLiteral':
      return [[new CellError(String(node.value))]];
    case 'ArrayExpression':
      return node.elements.map((row) => row.map((cell) => inner(cell as AstExpression)?.[0]?.[0] ?? null));
    case 'ReferenceIdentifier':
      return bound.has(node.value.toLowerCase())
        ? bound.get(node.value.toLowerCase())
        : referenced(node, setting, bound, depth);
    case 'UnaryExpression':
      return unary(node.operator, node.arguments[0] as AstExpression, setting, bound, depth);
    case 'BinaryExpression': {
      const [left, right] = node.arguments as readonly AstExpression[];
      const [one, other] = [inner(left), inner(right)];
      return one && other ? combined(node.operator, one, other) : undefined;
    }
    case 'LetExpression': {
      const scope = new Map(bound);
      for (const { id, init } of node.declarations) {
        scope.set(id.name.toLowerCase(), evaluate(init as AstExpression | null, setting, scope, depth + 1));
      }
      return evaluate(node.body as AstExpression | null, setting, scope, depth + 1);
    }
    case 'CallExpression': {
      const definition = setting.functions.get(functionName(node));
      if (definition === undefined) return undefined;
      const given = argumentsOf(node, setting, bound, depth);
      if (given === undefined) return undefined;
      setting.onCall?.(definition, node);
      return (setting.ask ?? ask)(definition, given, setting.world).map((row) => row.map(asInput));
    }
    default:
      return undefined;
  }
}

/** The arguments of a call as a host would hand them over; undefined where one cannot be told. */
export function argumentsOf(
  call: CallExpression,
  setting: Setting,
  bound = nothingBound,
  depth = 0,
): readonly ArgumentInput[] | undefined {
  const given: ArgumentInput[] = [];
  for (const argument of call.arguments as readonly (AstExpression | null)[]) {
    if (argument === null) {
      given.push(null);
      continue;
    }
    const rows = evaluate(argument, setting, bound, depth + 1);
    if (rows === undefined) return undefined;
    // Hosts hand an empty cell over as 0.
    given.push(rows.map((row) => row.map((cell) => cell ?? 0)));
  }
  return given;
}

function asInput(cell: CellOutput): CellInput {
  return cell instanceof Card ? cell.text : cell;
}

export function asCellInput(content: CellContent | undefined): CellInput {
  if (content === undefined) return null;
  return typeof content === 'object' ? new CellError(content.error) : content;
}

function referenced(node: ReferenceIdentifier, setting: Setting, bound: Bound, depth: number): Rows | undefined {
  if (node.kind === 'name') {
    const formula = setting.grid.named(node.value);
    const tree = formula === undefined ? undefined : parseFormula(`=${formula}`);
    return tree && evaluate(tree, setting, bound, depth + 1);
  }
  const block = blockOf(node);
  if (block === undefined) return undefined;
  const sheet = block.sheet ?? setting.sheet;
  if (setting.grid.sheet(sheet) === undefined) return undefined;
  const extent = setting.grid.extent(sheet);
  const bottom = block.whole === 'columns' ? Math.max(extent.rows - 1, 0) : block.bottom;
  const right = block.whole === 'rows' ? Math.max(extent.columns - 1, 0) : block.right;
  return cellsOf(setting, sheet, block.top, block.left, bottom - block.top + 1, right - block.left + 1);
}

function cellsOf(
  { grid }: Setting,
  sheet: string,
  top: number,
  left: number,
  rows: number,
  columns: number,
): Rows | undefined {
  if (rows * columns > mostCells) return undefined;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => asCellInput(grid.cell(sheet, top + row, left + column)?.value)),
  );
}

function unary(
  operator: string,
  operand: AstExpression,
  setting: Setting,
  bound: Bound,
  depth: number,
): Rows | undefined {
  if (operator === '#') {
    const block = operand.type === 'ReferenceIdentifier' ? blockOfText(operand.value) : undefined;
    if (block === undefined) return undefined;
    const sheet = block.sheet ?? setting.sheet;
    const spill = setting.grid.cell(sheet, block.top, block.left)?.spill;
    return spill && cellsOf(setting, sheet, block.top, block.left, spill.rows, spill.columns);
  }
  const rows = evaluate(operand, setting, bound, depth + 1);
  if (rows === undefined) return undefined;
  if (operator === '@') return rows.length === 1 && rows[0]?.length === 1 ? rows : undefined;
  const factor = operator === '-' ? -1 : operator === '%' ? 0.01 : 1;
  return rows.map((row) =>
    row.map((cell) =>
      cell instanceof CellError || operator === '+' ? cell : arithmetic(cell, (value) => value * factor),
    ),
  );
}

function numeric(cell: CellInput): number | undefined {
  if (cell === null) return 0;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function arithmetic(cell: CellInput, apply: (value: number) => number): CellInput {
  const value = numeric(cell);
  return value === undefined ? new CellError('#VALUE!') : apply(value);
}

const operations: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '^': (one, other) => one ** other,
};

function combined(operator: string, one: Rows, other: Rows): Rows | undefined {
  const operation = operations[operator];
  if (operation === undefined && operator !== '&') return undefined;
  const rows = Math.max(one.length, other.length);
  const columns = Math.max(one[0]?.length ?? 0, other[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): CellInput => {
      const [a, b] = [elementOf(one, row, column), elementOf(other, row, column)];
      if (a instanceof CellError) return a;
      if (b instanceof CellError) return b;
      if (operation === undefined) return `${text(a)}${text(b)}`;
      return arithmetic(a, (left) => {
        const right = numeric(b);
        return right === undefined ? Number.NaN : operation(left, right);
      });
    }),
  );
}

/** Of a single row or column each element is repeated, as a spreadsheet does. */
export function elementOf(rows: Rows, row: number, column: number): CellInput {
  const line = rows[rows.length === 1 ? 0 : row];
  return line === undefined
    ? new CellError('#N/A')
    : (line[line.length === 1 ? 0 : column] ??
        (column < line.length ? null : line.length === 1 ? null : new CellError('#N/A')));
}

function text(cell: CellInput): string {
  return cell === null ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

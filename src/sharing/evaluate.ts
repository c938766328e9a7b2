/**
 * What an expression of a formula stands for, told from the workbook's values: literals, references, names, operators,
 * LET, functions of every spreadsheet, and calls of ChipSheet itself. Whatever else there is "cannot be told".
 */
import { ask } from '../functions/ask';
import { type ArgumentInput, Card, type CellOutput } from '../functions/cells';
import type { SheetFunction } from '../functions/define';
import type { World } from '../functions/world';
import { CellError, type CellInput, type Rows } from '../sheet/values';
import type { CellContent } from '../workbook/snapshot';
import {
  type AstExpression,
  blockOf,
  blockOfText,
  type CallExpression,
  parseFormula,
  type ReferenceIdentifier,
} from './formula';
import { type NativeArgument, nativeFunctions, truthOf } from './native-functions';
import { binary, broadcast, unary } from './operators';

export type { Rows } from '../sheet/values';

/** The cells that formulas read. */
export interface Cells {
  cell(
    sheet: string,
    row: number,
    column: number,
  ): { readonly value?: CellContent; readonly spill?: { readonly rows: number; readonly columns: number } } | undefined;
  /** How far the cells of a sheet reach; undefined where there is no such sheet. */
  extent(sheet: string): { readonly rows: number; readonly columns: number } | undefined;
  /** What a defined name stands for, without "=". */
  named(name: string): string | undefined;
}

/** Where a formula stands and what it can see. */
export interface Setting {
  /** Asks a function; left out, it is asked directly. */
  readonly ask?: typeof ask;
  readonly grid: Cells;
  readonly sheet: string;
  readonly functions: ReadonlyMap<string, SheetFunction>;
  readonly world: World;
  /** Called for each call of ChipSheet with the arguments that it got. */
  readonly onCall?: (definition: SheetFunction, call: CallExpression) => void;
  /** What was told before of ranges, for as long as the workbook stays as it is. */
  readonly ranges?: Map<string, Rows | undefined>;
  /** What was told before of calls in the formula that is looked at. */
  readonly calls?: Map<CallExpression, Rows | undefined>;
}

type Bound = ReadonlyMap<string, Rows | undefined>;

const nothingBound: Bound = new Map();
const mostCells = 200_000;
const deepest = 120;

/** Undefined: cannot be told. */
export function evaluate(
  node: AstExpression | null,
  setting: Setting,
  bound = nothingBound,
  depth = 0,
): Rows | undefined {
  return new Evaluation(setting, bound, depth).of(node);
}

/** The arguments of a call as a host would hand them over; undefined where one cannot be told. */
export function argumentsOf(
  call: CallExpression,
  setting: Setting,
  bound = nothingBound,
  depth = 0,
): readonly ArgumentInput[] | undefined {
  const given: ArgumentInput[] = [];
  for (const argument of call.arguments) {
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

class Evaluation {
  constructor(
    readonly setting: Setting,
    readonly bound: Bound,
    private depth: number,
  ) {}

  of(node: AstExpression | null | undefined): Rows | undefined {
    if (node === null || node === undefined || this.depth > deepest) return undefined;
    this.depth++;
    const rows = this.#told(node);
    this.depth--;
    return rows;
  }

  #told(node: AstExpression): Rows | undefined {
    switch (node.type) {
      case 'Literal':
        return [[node.value]];
      case 'ErrorLiteral':
        return [[new CellError(node.value)]];
      case 'ArrayExpression':
        return allTold(node.elements.map((row) => allTold(row.map((cell) => this.of(cell)?.[0]?.[0]))));
      case 'ReferenceIdentifier':
        return this.bound.has(node.value.toLowerCase())
          ? this.bound.get(node.value.toLowerCase())
          : this.#referenced(node);
      case 'UnaryExpression':
        return this.#unary(node.operator, node.operand);
      case 'BinaryExpression': {
        const [left, right] = [this.of(node.left), this.of(node.right)];
        return (
          left && right && broadcast([left, right], ([one = null, other = null]) => binary(node.operator, one, other))
        );
      }
      case 'LetExpression': {
        const scope = new Map(this.bound);
        for (const { name, init } of node.declarations)
          scope.set(name.toLowerCase(), evaluate(init, this.setting, scope, this.depth));
        return evaluate(node.body, this.setting, scope, this.depth);
      }
      case 'CallExpression':
        return this.#remembered(node);
      default:
        return undefined;
    }
  }

  #remembered(node: CallExpression): Rows | undefined {
    const calls = this.bound.size === 0 ? this.setting.calls : undefined;
    if (calls === undefined) return this.#call(node);
    if (!calls.has(node)) calls.set(node, this.#call(node));
    return calls.get(node);
  }

  #call(node: CallExpression): Rows | undefined {
    const definition = this.setting.functions.get(node.name);
    if (definition !== undefined) {
      const given = argumentsOf(node, this.setting, this.bound, this.depth);
      if (given === undefined) return undefined;
      this.setting.onCall?.(definition, node);
      return (this.setting.ask ?? ask)(definition, given, this.setting.world).map((row) => row.map(asInput));
    }
    const lazy = this.#lazy(node);
    if (lazy !== 'no such') return lazy;
    const native = nativeFunctions.get(node.name);
    if (native === undefined) return undefined;
    const given: (NativeArgument | undefined)[] = [];
    for (const argument of node.arguments) {
      const rows = argument === null ? undefined : this.of(argument);
      if (argument !== null && rows === undefined) return undefined;
      given.push(rows && { rows, several: isSeveral(argument, rows) });
    }
    return native(given);
  }

  /** Functions that look at some of their arguments only. */
  #lazy({ name, arguments: [first, ...others] }: CallExpression): Rows | undefined | 'no such' {
    if (name === 'IF') {
      const condition = this.of(first);
      const [then, otherwise] = others;
      if (condition === undefined || then === undefined || then === null || otherwise === null) return undefined;
      const branch = (truth: boolean): Rows | undefined =>
        truth ? this.of(then) : otherwise === undefined ? [[false]] : this.of(otherwise);
      const alone = condition.length === 1 && condition[0]?.length === 1 ? (condition[0][0] ?? null) : undefined;
      if (alone !== undefined) {
        const truth = truthOf(alone);
        return truth instanceof CellError ? [[truth]] : branch(truth);
      }
      const [yes, no] = [branch(true), branch(false)];
      return (
        yes &&
        no &&
        broadcast([condition, yes, no], ([cell = null, one = null, other = null]) => {
          const truth = truthOf(cell);
          return truth instanceof CellError ? truth : truth ? one : other;
        })
      );
    }
    if (name === 'IFERROR' || name === 'IFNA') {
      const rows = this.of(first);
      const caught = (cell: CellInput) => cell instanceof CellError && (name === 'IFERROR' || cell.code === '#N/A');
      if (rows === undefined || !rows.some((line) => line.some(caught))) return rows;
      const instead = this.of(others[0]);
      return instead && broadcast([rows, instead], ([cell = null, other = null]) => (caught(cell) ? other : cell));
    }
    return 'no such';
  }

  #unary(operator: string, operand: AstExpression): Rows | undefined {
    if (operator === '#') {
      const block = operand.type === 'ReferenceIdentifier' ? blockOfText(operand.value) : undefined;
      if (block === undefined) return undefined;
      const sheet = block.sheet ?? this.setting.sheet;
      const spill = this.setting.grid.cell(sheet, block.top, block.left)?.spill;
      return spill && this.#cells(sheet, block.top, block.left, spill.rows, spill.columns);
    }
    const rows = this.of(operand);
    if (rows === undefined) return undefined;
    if (operator === '@') return rows.length === 1 && rows[0]?.length === 1 ? rows : undefined;
    return broadcast([rows], ([cell = null]) => unary(operator, cell));
  }

  #referenced(node: ReferenceIdentifier): Rows | undefined {
    const { grid, sheet: own, ranges } = this.setting;
    if (node.kind === 'name') {
      const key = node.value.toLowerCase();
      if (ranges?.has(key)) return ranges.get(key);
      const formula = grid.named(node.value);
      const tree = formula === undefined ? undefined : parseFormula(`=${formula}`);
      const rows = tree && evaluate(tree, this.setting, nothingBound, this.depth);
      ranges?.set(key, rows);
      return rows;
    }
    const block = blockOf(node);
    if (block === undefined) return undefined;
    const sheet = block.sheet ?? own;
    const extent = grid.extent(sheet);
    if (extent === undefined) return undefined;
    const bottom = block.whole === 'columns' ? Math.max(extent.rows - 1, 0) : block.bottom;
    const right = block.whole === 'rows' ? Math.max(extent.columns - 1, 0) : block.right;
    return this.#cells(sheet, block.top, block.left, bottom - block.top + 1, right - block.left + 1);
  }

  #cells(sheet: string, top: number, left: number, rows: number, columns: number): Rows | undefined {
    if (rows * columns > mostCells) return undefined;
    const { grid, ranges } = this.setting;
    const key = rows * columns > 1 ? `${sheet.toLowerCase()}!${top},${left},${rows},${columns}` : undefined;
    const known = key === undefined ? undefined : ranges?.get(key);
    if (known !== undefined) return known;
    const found = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => asCellInput(grid.cell(sheet, top + row, left + column)?.value)),
    );
    if (key !== undefined) ranges?.set(key, found);
    return found;
  }
}

/** Undefined where one of them is. */
function allTold<T>(many: readonly (T | undefined)[]): readonly T[] | undefined {
  const told = many.filter((each) => each !== undefined);
  return told.length === many.length ? told : undefined;
}

/** Of a reference or an array numbers alone are counted, however few cells it has. */
function isSeveral(node: AstExpression | null, rows: Rows): boolean {
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) return true;
  return node?.type === 'ReferenceIdentifier' || node?.type === 'ArrayExpression' || isIndex(node);
}

function isIndex(node: AstExpression | null): boolean {
  return node?.type === 'CallExpression' && node.name === 'INDEX';
}

function asInput(cell: CellOutput): CellInput {
  return cell instanceof Card ? cell.text : cell;
}

export function asCellInput(content: CellContent | undefined): CellInput {
  if (content === undefined) return null;
  return typeof content === 'object' ? new CellError(content.error) : content;
}

/** From a formula of ChipSheet to plain formulas: in one piece, cell by cell, or by way of a block of steps. */
import { CellError, type CellInput } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import { literalText, nativeFormula, operand, quoted } from '../../functions/native';
import { isScenarioDefault, type Parameter } from '../../functions/parameters';
import type { World } from '../../functions/world';
import { addressText, cellName, sheetPrefix } from '../../sheet/address';
import { longestOwnFormula } from '../../sheet/limits';
import type { CellContent, CellSnapshot } from '../../workbook/snapshot';
import { asCellInput, evaluate, type Rows, type Setting } from '../evaluate';
import {
  type AstExpression,
  blockOf,
  blockOfText,
  type CallExpression,
  functionName,
  outerCalls,
  parseFormula,
  type Replacement,
  spanOf,
  walk,
  withReplacements,
} from '../formula';
import type { Grid } from '../grid';
import { withoutLet } from '../let';
import { spillRange } from '../spill-readers';
import { elementAt, spelledOut, withDefault } from './argument-text';
import { guardOf } from './bounds';
import { conditionsOf } from './conditions';
import type { DataLookups } from './data-sheet';
import { type Given, type GivenArgument, gridForms } from './grid-forms';
import {
  type Conditions,
  joined,
  type Keeping,
  keptCell,
  mostConditions,
  type PlainCell,
  unchanged,
  unforeseeable,
} from './kept-values';
import { newerFunctionsIn } from './newer-functions';
import { inputText } from './scenario-sheet';
import { type StepCell, type Steps, stepsSheet } from './steps-sheet';

const mostSteps = 5000;
/** Orange: yellow cells of templates and of the scenario sheet are there to be typed over. */
export const valuesOnlyFill = 'FBDCC6';

type Cells = readonly (readonly PlainCell[])[];

export type Plain =
  /** One formula in place of the one there was, without "=". */
  | { readonly kind: 'formula'; readonly text: string }
  /** Each cell that the formula had filled for itself. */
  | { readonly kind: 'cells'; readonly cells: Cells };

/** Cells whose values are kept, and what becomes of these when something changes. */
export interface Kept {
  readonly where: string;
  readonly function: string;
  readonly keeping: Keeping;
}

type Texts = readonly (readonly (string | undefined)[])[];

/** The formula that is being translated, and where its translation will stand. */
interface Here {
  readonly formula: string;
  readonly setting: Setting;
  readonly label: string;
  readonly row: number;
  readonly column: number;
  /** True where the text goes to another sheet, so that every reference must name its own. */
  readonly elsewhere: boolean;
}

export class Translation {
  readonly #names: ReadonlySet<string>;
  readonly #kept = new Map<string, Kept>();

  constructor(
    readonly grid: Grid,
    readonly functions: ReadonlyMap<string, SheetFunction>,
    readonly world: World,
    readonly data: DataLookups,
    readonly steps: Steps,
  ) {
    this.#names = new Set(functions.keys());
  }

  get kept(): readonly Kept[] {
    return [...this.#kept.values()];
  }

  /** Undefined for a cell that calls nothing of ours. */
  cell(sheet: string, cell: CellSnapshot): Plain | undefined {
    const { row, column, formula: written, spill } = cell;
    const formula = written === undefined ? undefined : withoutLet(written);
    const tree = formula === undefined ? undefined : parseFormula(formula);
    if (formula === undefined || tree === undefined) return undefined;
    const calls = outerCalls(tree, this.#names);
    const [first] = calls;
    if (first === undefined) return undefined;
    const setting = { grid: this.grid, sheet, functions: this.functions, world: this.world };
    const label = addressText({ sheet, row, column });
    const here: Here = { formula, setting, label, row, column, elsewhere: false };
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    if (tree === first) {
      const cells = this.#cells(first, here);
      const fits = cells?.length === rows && cells[0]?.length === columns;
      if (cells === undefined || !fits || !short(cells)) return this.#whole(tree, first, here, cell);
      this.#note(first, cells, here);
      return { kind: 'cells', cells };
    }
    // A newer function of the user's around values that are kept would gain nothing and ask for a newer program.
    if (newerFunctionsIn(formula).length > 0 && calls.some((call) => this.#keeps(call, here)))
      return this.#whole(tree, first, here, cell);
    const pieces = this.#replacements(tree, here, () => undefined);
    const text = pieces && withReplacements(formula, pieces).replace(/^=/, '');
    return text === undefined || text.length > longestOwnFormula
      ? this.#whole(tree, first, here, cell)
      : { kind: 'formula', text };
  }

  /** The values of all cells that a formula fills, kept. */
  #whole(tree: AstExpression, call: CallExpression, here: Here, { value, spill }: CellSnapshot): Plain {
    const conditions = this.#conditionsIn(tree, here);
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    const cells = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c): PlainCell => {
        const first = r === 0 && c === 0;
        const held = first ? value : this.grid.cell(here.setting.sheet, here.row + r, here.column + c)?.value;
        return keptCell(asCellInput(held), conditions);
      }),
    );
    this.#note(call, cells, here);
    return { kind: 'cells', cells };
  }

  #keeps(call: CallExpression, here: Here): boolean {
    const cells = this.#cells(call, here);
    return cells === undefined || cells.flat().some(({ kept }) => kept);
  }

  /** Notes which cells keep their values: all of them together, a few by each of their own. */
  #note(call: CallExpression, cells: Cells, { setting: { sheet }, label, row, column, elsewhere }: Here): void {
    const together = elsewhere || cells.flat().every(({ kept }) => kept);
    cells.forEach((line, r) => {
      line.forEach(({ kept }, c) => {
        if (kept === false) return;
        const where = together ? label : addressText({ sheet, row: row + r, column: column + c });
        const name = functionName(call);
        const key = `${name} ${where}`;
        if (!this.#kept.has(key)) this.#kept.set(key, { where, function: name, keeping: kept });
      });
    });
  }

  /** The text in place of a call of ours; undefined for any other node. */
  #replacement(node: AstExpression, here: Here): { readonly text: string | undefined } | undefined {
    if (node.type !== 'CallExpression') return undefined;
    const picked = this.#picked(node, here);
    if (picked !== undefined) return { text: picked };
    return this.#names.has(functionName(node)) ? { text: this.#inline(node, here) } : undefined;
  }

  /** INDEX around a call of ours, with numbers for row and column: that cell needs no table around it. */
  #picked(node: CallExpression, here: Here): string | undefined {
    const [table, ...places] = node.arguments as readonly (AstExpression | null)[];
    const ours = table?.type === 'CallExpression' && this.#names.has(functionName(table));
    if (functionName(node) !== 'INDEX' || !ours || places.length === 0) return undefined;
    const numbers = places.map((place) => (place?.type === 'Literal' ? Number(place.value) : 0));
    const cells = this.#cells(table, here);
    const inRow = numbers.length === 1 && cells?.length === 1;
    const [row = 0, column = 0] = inRow ? [1, ...numbers] : cells?.[0]?.length === 1 ? [...numbers, 1] : numbers;
    const cell = cells?.[row - 1]?.[column - 1];
    return cell === undefined || cell.kept || cell.text === undefined ? undefined : operand(cell.text);
  }

  /** A call inside a formula: its plain form, or the reference to a block of steps. */
  #inline(call: CallExpression, here: Here): string | undefined {
    const rows = evaluate(call, here.setting);
    if (rows === undefined) return this.#untold(call, here);
    if (rows.length === 1 && rows[0]?.length === 1) {
      const only = this.#cells(call, here)?.[0]?.[0];
      if (only?.kept === false && only.text !== undefined) return operand(only.text);
    }
    if (rows.length * (rows[0]?.length ?? 0) > mostSteps) return undefined;
    const away = { ...here, elsewhere: true };
    const formed = this.#cells(call, away);
    const fits = formed?.length === rows.length && formed[0]?.length === rows[0]?.length && short(formed);
    const cells = fits ? formed : this.#allKept(rows, this.#conditionsIn(call, away));
    this.#note(call, cells, away);
    const { start, end } = spanOf(call);
    const block = rows.map((line, row) =>
      line.map((value, column): StepCell => ({ ...(cells[row]?.[column] as PlainCell), value: contentOf(value) })),
    );
    return this.steps.block(`${here.label}: ${here.formula.slice(start, end)}`, block, valuesOnlyFill);
  }

  /** A call whose arguments are names of a LET or LAMBDA: one value in, one value out. */
  #untold(call: CallExpression, here: Here): string | undefined {
    const definition = this.functions.get(functionName(call)) as SheetFunction;
    const texts = definition.ordered.map(({ parameter }, at) => {
      const node = call.arguments[at] as AstExpression | null | undefined;
      if (node === null || node === undefined) return '';
      const text = this.#text(node, here);
      return text === undefined ? undefined : withDefault(parameter, text, node, undefined, this.#input(undefined));
    });
    if (texts.includes(undefined)) return undefined;
    const text = this.#native(definition, texts as readonly string[]);
    return text === undefined ? undefined : operand(text);
  }

  /** Every cell that a call fills, in its plain form or else kept; undefined where its answer cannot be told. */
  #cells(call: CallExpression, here: Here): Cells | undefined {
    const definition = this.functions.get(functionName(call)) as SheetFunction;
    const given = definition.ordered.map(({ parameter }, at) =>
      this.#argument(call.arguments[at] as AstExpression | null | undefined, parameter, here),
    );
    if (given.includes('cannot be told')) return undefined;
    const known = given as readonly (GivenArgument | undefined)[];
    const byName: Given = (name) => known[definition.ordered.findIndex((ordered) => ordered.name === name)];
    const expected = evaluate(call, here.setting);
    const fits = (texts: Texts | undefined) =>
      expected === undefined || (expected.length === texts?.length && expected[0]?.length === texts[0]?.length);
    const native = this.#elementwise(definition, known);
    const formed = native?.every((line) => !line.includes(undefined))
      ? native
      : (gridForms[definition.name]?.(byName, this.data, this.world.scenarios) ?? native);
    const texts = fits(formed) ? formed : undefined;
    return (texts ?? expected)?.map((line, row) =>
      line.map((_, column): PlainCell => {
        const text = texts?.[row]?.[column];
        if (text !== undefined) return { text, kept: false };
        return keptCell(expected?.[row]?.[column] ?? null, conditionsOf(definition, known, row, column, this.world));
      }),
    );
  }

  #allKept(rows: Rows, conditions: Conditions): Cells {
    return rows.map((line) => line.map((value) => keptCell(value, conditions)));
  }

  /** What has to be as it is for an expression of any kind: every cell that it names, the inputs that its calls read. */
  #conditionsIn(tree: AstExpression, here: Here): Conditions {
    const found: Conditions[] = [];
    walk(tree, (node) => {
      if (node.type === 'CallExpression' && unforeseeable.has(functionName(node))) found.push(undefined);
      if (node.type === 'CallExpression' && this.#names.has(functionName(node))) {
        const definition = this.functions.get(functionName(node)) as SheetFunction;
        const given = definition.ordered.map(({ parameter }, at) =>
          this.#argument(node.arguments[at] as AstExpression | null | undefined, parameter, here),
        );
        const told = given.map((argument) => (argument === 'cannot be told' ? undefined : argument));
        found.push(
          conditionsOf({ ...definition, result: { ...definition.result, shape: 'table' } }, told, 0, 0, this.world),
        );
        return given.includes('cannot be told');
      }
      const spilled = node.type === 'UnaryExpression' && node.operator === '#';
      if (!spilled && node.type !== 'ReferenceIdentifier') return true;
      const rows = evaluate(node, here.setting);
      const few = rows !== undefined && rows.length * (rows[0]?.length ?? 0) <= mostConditions;
      if (!few) found.push(undefined);
      else
        rows.forEach((line, r) => {
          line.forEach((value, c) => {
            found.push(unchanged(this.#element(node, rows, r, c, here), value));
          });
        });
      return false;
    });
    return joined(found);
  }

  #elementwise(definition: SheetFunction, given: readonly (GivenArgument | undefined)[]): Texts | undefined {
    if (definition.native === undefined) return undefined;
    const scalar = (at: number) => definition.ordered[at]?.parameter.shape === 'scalar';
    const lists = given.filter((argument, at) => argument !== undefined && scalar(at));
    const rows = Math.max(1, ...lists.map((argument) => argument?.rows.length ?? 1));
    const columns = Math.max(1, ...lists.map((argument) => argument?.rows[0]?.length ?? 1));
    const scenarioAt = definition.ordered.findIndex(({ name }) => name === 'scenario');
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const values = given.map((argument) => argument && elementAt(argument.rows, row, column));
        const scenario = given[scenarioAt]?.element(row, column);
        const texts = definition.ordered.map(({ parameter }, at) => {
          const argument = given[at];
          if (argument === undefined) return '';
          if (!scalar(at)) return argument.text;
          const text = argument.element(row, column);
          return text === undefined
            ? undefined
            : withDefault(
                parameter,
                spelledOut(parameter, text, values[at]),
                undefined,
                values[at],
                this.#input(scenario),
              );
        });
        if (texts.includes(undefined) || !this.#chosen(definition, texts as readonly string[], values))
          return undefined;
        return this.#native(definition, texts as readonly string[]);
      }),
    );
  }

  /** False where one of the words that cells hold now picks a way of which there is no plain form. */
  #chosen(definition: SheetFunction, texts: readonly string[], values: readonly (CellInput | undefined)[]): boolean {
    const now = definition.ordered.map(({ parameter: { choices, canonical } }, at) => {
      const text = texts[at] ?? '';
      const value = values[at];
      const meant = choices !== undefined && typeof value === 'string' ? canonical?.(value) : undefined;
      return meant === undefined || literalText(text) !== undefined ? text : quoted(meant);
    });
    return now.every((text, at) => text === texts[at]) || this.#native(definition, now) !== undefined;
  }

  #native(definition: SheetFunction, texts: readonly string[]): string | undefined {
    const guard = guardOf(definition.ordered, texts);
    if (guard === 'outside') return 'NA()';
    const text = nativeFormula(definition, texts, {
      figure: (item, spec) => this.data.figure(item, spec),
      name: (item) => this.data.name(item),
      input: inputText,
    });
    return text === undefined || guard === undefined ? text : `IF(${guard},${text},NA())`;
  }

  #input(scenario: string | undefined) {
    return (parameter: Parameter<unknown>): string | undefined => {
      const { fallback } = parameter;
      if (fallback === undefined) return undefined;
      if (isScenarioDefault(fallback)) return inputText(fallback.input, scenario);
      return typeof fallback === 'string' ? quoted(fallback) : String(fallback).toUpperCase();
    };
  }

  #argument(
    node: AstExpression | null | undefined,
    parameter: Parameter<unknown>,
    here: Here,
  ): GivenArgument | undefined | 'cannot be told' {
    if (node === null || node === undefined) return undefined;
    const rows = evaluate(node, here.setting);
    const text = this.#text(node, here);
    if (rows === undefined || text === undefined) return 'cannot be told';
    const blank = rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === null;
    if (blank && parameter.zeroIsEmpty === true && parameter.fallback === undefined) return undefined;
    return { text, rows, element: (row, column) => this.#element(node, rows, row, column, here) };
  }

  /** The text of an expression, its calls of ours translated, as it has to be written where it will stand. */
  #text(node: AstExpression, here: Here): string | undefined {
    const pieces = this.#replacements(node, here, (inner) => {
      if (inner.type === 'UnaryExpression' && inner.operator === '#') {
        const text = spillRange(inner, here.setting.grid, here.setting.sheet, here.elsewhere);
        return text === undefined ? undefined : { ...spanOf(inner), text };
      }
      const block = here.elsewhere && inner.type === 'ReferenceIdentifier' ? blockOf(inner) : undefined;
      if (!block || block.sheet !== undefined) return undefined;
      const at = spanOf(inner).start;
      return { start: at, end: at, text: sheetPrefix(here.setting.sheet) };
    });
    const { start, end } = spanOf(node);
    return pieces && withReplacements(here.formula.slice(0, end), pieces).slice(start);
  }

  /** What is to be replaced in an expression: the calls of ours, and `other`; undefined where a call has no text. */
  #replacements(
    tree: AstExpression,
    here: Here,
    other: (inner: AstExpression) => Replacement | undefined,
  ): readonly Replacement[] | undefined {
    const pieces: Replacement[] = [];
    let failed = false;
    walk(tree, (node) => {
      const call = this.#replacement(node, here);
      const text = call?.text;
      const piece = text === undefined ? other(node) : { ...spanOf(node), text };
      if (call !== undefined && text === undefined) failed = true;
      if (piece !== undefined) pieces.push(piece);
      return call === undefined && piece === undefined;
    });
    return failed ? undefined : pieces;
  }

  /** The text of one element of an expression that stands for rows and columns. */
  #element(node: AstExpression, rows: Rows, row: number, column: number, here: Here): string | undefined {
    if (rows.length === 1 && rows[0]?.length === 1) return this.#text(node, here);
    const r = rows.length === 1 ? 0 : row;
    const c = rows[0]?.length === 1 ? 0 : column;
    if (r >= rows.length || c >= (rows[0]?.length ?? 0)) return 'NA()';
    const inner = (child: AstExpression): string | undefined => {
      const own = evaluate(child, here.setting);
      const text = own && this.#element(child, own, row, column, here);
      return text === undefined ? undefined : operand(text);
    };
    switch (node.type) {
      case 'ReferenceIdentifier': {
        const reference = node.kind === 'name' ? this.grid.named(node.value) : node.value;
        const block = reference === undefined ? undefined : blockOfText(reference);
        return block && cellText(block.sheet, block.top + r, block.left + c, here);
      }
      case 'ArrayExpression': {
        const element = node.elements[r]?.[c] as AstExpression | undefined;
        return element && here.formula.slice(spanOf(element).start, spanOf(element).end);
      }
      case 'UnaryExpression': {
        const [operandNode] = node.arguments;
        if (operandNode === undefined) return undefined;
        if (node.operator === '#') {
          const block = operandNode.type === 'ReferenceIdentifier' ? blockOfText(operandNode.value) : undefined;
          return block && cellText(block.sheet, block.top + r, block.left + c, here);
        }
        const text = inner(operandNode);
        return text === undefined ? undefined : node.operator === '%' ? `${text}%` : `${node.operator}${text}`;
      }
      case 'BinaryExpression': {
        const [left, right] = node.arguments.map((child) => inner(child as AstExpression));
        return left === undefined || right === undefined ? undefined : `${left}${node.operator}${right}`;
      }
      case 'CallExpression': {
        if (!this.#names.has(functionName(node))) return undefined;
        const direct = this.#cells(node, here)?.[r]?.[c];
        if (direct?.kept === false && direct.text !== undefined) return direct.text;
        const block = blockOfText(this.#inline(node, here) ?? '');
        return block && sheetPrefix(stepsSheet) + cellName(block.top + r, block.left + c);
      }
      default:
        return undefined;
    }
  }
}

function cellText(sheet: string | undefined, row: number, column: number, { setting, elsewhere }: Here): string {
  const prefix = sheet !== undefined ? sheetPrefix(sheet) : elsewhere ? sheetPrefix(setting.sheet) : '';
  return prefix + cellName(row, column);
}

function short(cells: Cells): boolean {
  return cells.every((line) => line.every(({ text = '' }) => text.length <= longestOwnFormula));
}

export function contentOf(value: CellInput): CellContent | undefined {
  if (value === null) return undefined;
  return value instanceof CellError ? { error: value.code } : value;
}

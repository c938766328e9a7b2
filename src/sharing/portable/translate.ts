/** From a formula of ChipSheet to plain formulas: in one piece, cell by cell, or by way of a block of steps. */
import { CellError, type CellInput } from '../../functions/cells';
import type { OrderedParameter, SheetFunction } from '../../functions/define';
import { literalText, nativeFormula, operand, quoted } from '../../functions/native';
import { type Bounds, isScenarioDefault, numberInText, type Parameter } from '../../functions/parameters';
import type { World } from '../../functions/world';
import type { CellContent, CellSnapshot } from '../../workbook/snapshot';
import { addressText, columnName } from '../../workbook/workbook';
import { evaluate, type Rows, type Setting } from '../evaluate';
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
import { sheetPrefix, spillRange } from '../spill-readers';
import type { DataLookups } from './data-sheet';
import { type Given, type GivenArgument, gridForms } from './grid-forms';
import { inputText } from './scenario-sheet';
import { type StepCell, type Steps, stepsSheet } from './steps-sheet';

/** Excel takes no longer formula; some is left for what programs add. */
const longestFormula = 8000;
const mostSteps = 5000;
export const valuesOnlyFill = 'FFF2CC';

export type Plain =
  /** One formula in place of the one there was, without "=". */
  | { readonly kind: 'formula'; readonly text: string }
  /** A formula for each cell that the one there was had filled. */
  | { readonly kind: 'grid'; readonly texts: readonly (readonly string[])[] }
  | { readonly kind: 'values'; readonly why: string };

type Texts = readonly (readonly string[])[];

/** The formula that is being translated, and where its translation will stand. */
interface Here {
  readonly formula: string;
  readonly setting: Setting;
  readonly label: string;
  /** True where the text goes to another sheet, so that every reference must name its own. */
  readonly elsewhere: boolean;
}

export class Translation {
  readonly #names: ReadonlySet<string>;
  /** Functions of which some result is kept as values, with the cells. */
  readonly valuesOnly = new Map<string, Set<string>>();

  constructor(
    readonly grid: Grid,
    readonly functions: ReadonlyMap<string, SheetFunction>,
    readonly world: World,
    readonly data: DataLookups,
    readonly steps: Steps,
  ) {
    this.#names = new Set(functions.keys());
  }

  /** Undefined for a cell that calls nothing of ours. */
  cell(sheet: string, { row, column, formula: written, spill }: CellSnapshot): Plain | undefined {
    const formula = written === undefined ? undefined : withoutLet(written);
    const tree = formula === undefined ? undefined : parseFormula(formula);
    if (formula === undefined || tree === undefined) return undefined;
    const calls = outerCalls(tree, this.#names);
    if (calls.length === 0) return undefined;
    const setting = { grid: this.grid, sheet, functions: this.functions, world: this.world };
    const label = addressText({ sheet, row, column });
    const here: Here = { formula, setting, label, elsewhere: false };
    const [only] = calls;
    if (tree.type === 'CallExpression' && tree === only) {
      const texts = this.#grid(tree, here);
      const fits = texts?.length === (spill?.rows ?? 1) && texts[0]?.length === (spill?.columns ?? 1);
      if (texts !== undefined && fits && short(texts)) return { kind: 'grid', texts };
      return this.#values(functionName(tree), label);
    }
    const pieces: Replacement[] = [];
    for (const call of calls) {
      const text = this.#inline(call, here);
      if (text === undefined) return this.#values(functionName(call), label);
      pieces.push({ ...spanOf(call), text });
    }
    const text = withReplacements(formula, pieces).replace(/^=/, '');
    return text.length > longestFormula
      ? this.#values(functionName(calls[0] as CallExpression), label)
      : { kind: 'formula', text };
  }

  #values(name: string, label: string): Plain {
    this.#note(name, label);
    return { kind: 'values', why: `${name} has no plain form here: its values are kept` };
  }

  #note(name: string, label: string): void {
    this.valuesOnly.set(name, (this.valuesOnly.get(name) ?? new Set()).add(label));
  }

  /** A call inside a formula: its plain form, or the reference to a block of steps. */
  #inline(call: CallExpression, here: Here): string | undefined {
    const rows = evaluate(call, here.setting);
    if (rows === undefined) return this.#untold(call, here);
    if (rows.length === 1 && rows[0]?.length === 1) {
      const text = this.#grid(call, here)?.[0]?.[0];
      if (text !== undefined) return operand(text);
    }
    if (rows.length * (rows[0]?.length ?? 0) > mostSteps) return undefined;
    const texts = this.#grid(call, { ...here, elsewhere: true });
    const fits = texts?.length === rows.length && texts[0]?.length === rows[0]?.length && short(texts);
    if (!fits) this.#note(functionName(call), here.label);
    const { start, end } = spanOf(call);
    const cells = rows.map((line, row) =>
      line.map(
        (value, column): StepCell => ({ text: fits ? texts?.[row]?.[column] : undefined, value: contentOf(value) }),
      ),
    );
    return this.steps.block(`${here.label}: ${here.formula.slice(start, end)}`, cells, valuesOnlyFill);
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

  /** The plain form of every cell that a call fills; undefined where there is none. */
  #grid(call: CallExpression, here: Here): Texts | undefined {
    const definition = this.functions.get(functionName(call)) as SheetFunction;
    const given = definition.ordered.map(({ parameter }, at) =>
      this.#argument(call.arguments[at] as AstExpression | null | undefined, parameter, here),
    );
    if (given.includes('cannot be told')) return undefined;
    const known = given as readonly (GivenArgument | undefined)[];
    const byName: Given = (name) => known[definition.ordered.findIndex((ordered) => ordered.name === name)];
    const expected = evaluate(call, here.setting);
    const texts = this.#elementwise(definition, known, expected) ?? gridForms[definition.name]?.(byName, this.data);
    if (texts === undefined || texts.some((line) => line.includes(undefined))) return undefined;
    if (expected !== undefined && (expected.length !== texts.length || expected[0]?.length !== texts[0]?.length)) {
      return undefined;
    }
    return texts as Texts;
  }

  #elementwise(
    definition: SheetFunction,
    given: readonly (GivenArgument | undefined)[],
    expected: Rows | undefined,
  ): readonly (readonly (string | undefined)[])[] | undefined {
    if (definition.native === undefined) return undefined;
    const scalar = (at: number) => definition.ordered[at]?.parameter.shape === 'scalar';
    const lists = given.filter((argument, at) => argument !== undefined && scalar(at));
    const rows = Math.max(1, ...lists.map((argument) => argument?.rows.length ?? 1));
    const columns = Math.max(1, ...lists.map((argument) => argument?.rows[0]?.length ?? 1));
    const scenarioAt = definition.ordered.findIndex(({ name }) => name === 'scenario');
    const grid = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        // Where ChipSheet refuses values that are within bounds (one against another), a plain form would give a number.
        const value = expected?.[row]?.[column];
        const values = given.map((argument) => argument && elementAt(argument.rows, row, column));
        if (value instanceof CellError && value.code === '#VALUE!' && withinBounds(definition.ordered, values))
          return 'NA()';
        const scenario = given[scenarioAt]?.element(row, column);
        const texts = definition.ordered.map(({ parameter }, at) => {
          const argument = given[at];
          if (argument === undefined) return '';
          if (!scalar(at)) return argument.text;
          const text = argument.element(row, column);
          return text === undefined
            ? undefined
            : withDefault(parameter, text, undefined, values[at], this.#input(scenario));
        });
        return texts.includes(undefined) ? undefined : this.#native(definition, texts as readonly string[]);
      }),
    );
    return grid.some((line) => line.includes(undefined)) ? undefined : grid;
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

  /** The text of an expression, its calls of ours translated. */
  #text(node: AstExpression, here: Here): string | undefined {
    const pieces: Replacement[] = [];
    let failed = false;
    walk(node, (inner) => {
      if (inner.type === 'CallExpression' && this.#names.has(functionName(inner))) {
        const text = this.#inline(inner, here);
        if (text === undefined) failed = true;
        else pieces.push({ ...spanOf(inner), text });
        return false;
      }
      if (inner.type === 'UnaryExpression' && inner.operator === '#') {
        const text = spillRange(inner, here.setting.grid, here.setting.sheet, here.elsewhere);
        if (text === undefined) return true;
        pieces.push({ ...spanOf(inner), text });
        return false;
      }
      if (here.elsewhere && inner.type === 'ReferenceIdentifier') {
        const block = blockOf(inner);
        if (block !== undefined && block.sheet === undefined) {
          const at = spanOf(inner).start;
          pieces.push({ start: at, end: at, text: sheetPrefix(here.setting.sheet) });
        }
      }
      return true;
    });
    if (failed) return undefined;
    const { start, end } = spanOf(node);
    const before = here.formula.slice(0, start);
    return withReplacements(here.formula.slice(0, end), pieces).slice(before.length);
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
        const direct = this.#grid(node, here)?.[r]?.[c];
        if (direct !== undefined) return direct;
        const block = blockOfText(this.#inline(node, here) ?? '');
        return block && `'${stepsSheet}'!${columnName(block.left + c)}${block.top + r + 1}`;
      }
      default:
        return undefined;
    }
  }
}

function cellText(sheet: string | undefined, row: number, column: number, { setting, elsewhere }: Here): string {
  const prefix = sheet !== undefined ? sheetPrefix(sheet) : elsewhere ? sheetPrefix(setting.sheet) : '';
  return `${prefix}${columnName(column)}${row + 1}`;
}

function elementAt(rows: Rows, row: number, column: number): CellInput | undefined {
  const line = rows[rows.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column];
}

/** An empty cell where a text is expected means the default, as it does in ChipSheet; a number reads it as 0 in both. */
function withDefault(
  parameter: Parameter<unknown>,
  text: string,
  node: AstExpression | undefined,
  value: CellInput | undefined,
  fallback: (parameter: Parameter<unknown>) => string | undefined,
): string {
  const isReference = node === undefined ? blockOfText(text) !== undefined : node.type === 'ReferenceIdentifier';
  if (!isReference || parameter.zeroIsEmpty !== true) return text;
  const otherwise = fallback(parameter);
  if (otherwise !== undefined) return `IF(${text}="",${otherwise},${text})`;
  return value === null && parameter.optional ? '' : text;
}

/** A condition under which the form means something; 'outside' where a literal is out of bounds. */
function guardOf(ordered: readonly OrderedParameter[], texts: readonly string[]): string | 'outside' | undefined {
  const conditions: string[] = [];
  for (const [at, { parameter }] of ordered.entries()) {
    const text = texts[at] ?? '';
    const { bounds } = parameter;
    if (bounds === undefined || text === '' || parameter.shape !== 'scalar') continue;
    const literal = numberInText(literalText(text) ?? text);
    const tests = testsOf(bounds, literal === undefined ? operand(text) : String(literal));
    if (literal === undefined) conditions.push(...tests.map(({ condition }) => condition));
    else if (tests.some(({ holds }) => !holds(literal))) return 'outside';
  }
  if (conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : `AND(${conditions.join(',')})`;
}

function withinBounds(ordered: readonly OrderedParameter[], values: readonly (CellInput | undefined)[]): boolean {
  return ordered.every(({ parameter: { bounds, shape } }, at) => {
    const value = values[at];
    if (bounds === undefined || shape !== 'scalar' || typeof value !== 'number') return true;
    return testsOf(bounds, '').every(({ holds }) => holds(value));
  });
}

function testsOf({ min, max, above, below, integer }: Bounds, text: string) {
  const tests: { readonly condition: string; readonly holds: (value: number) => boolean }[] = [];
  if (min !== undefined && Number.isFinite(min)) tests.push({ condition: `${text}>=${min}`, holds: (v) => v >= min });
  if (max !== undefined && Number.isFinite(max)) tests.push({ condition: `${text}<=${max}`, holds: (v) => v <= max });
  if (above !== undefined) tests.push({ condition: `${text}>${above}`, holds: (v) => v > above });
  if (below !== undefined) tests.push({ condition: `${text}<${below}`, holds: (v) => v < below });
  if (integer === true) tests.push({ condition: `${text}=INT(${text})`, holds: Number.isInteger });
  return tests;
}

function short(texts: Texts | undefined): boolean {
  return texts?.every((line) => line.every((text) => text.length <= longestFormula)) ?? false;
}

export function contentOf(value: CellInput): CellContent | undefined {
  if (value === null) return undefined;
  return value instanceof CellError ? { error: value.code } : value;
}

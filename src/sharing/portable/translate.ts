/** From a formula of ChipSheet to plain formulas: in one piece, cell by cell, or by way of a block of steps. */
import { CellError, type CellInput } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import { literalText, nativeFormula, operand, quoted } from '../../functions/native';
import type { TableArgument, TableLookups } from '../../functions/native-table';
import { isScenarioDefault, type Parameter } from '../../functions/parameters';
import type { World } from '../../functions/world';
import { addressText, cellName, sheetPrefix } from '../../sheet/address';
import { elementOf, sizeOf } from '../../sheet/broadcast';
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
import { unfit } from '../freeze';
import type { Grid } from '../grid';
import { withoutLet } from '../let';
import { spillRange } from '../spill-readers';
import { type Given, isTold, spelledOut, withDefault } from './argument-text';
import { guardOf } from './bounds';
import { conditionsOf } from './conditions';
import type { DataLookups } from './data-sheet';
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
import { areSame, isSame, type Proof } from './proof';
import { inputText, namedInputText, scenarioName } from './scenario-sheet';
import { type StepCell, type Steps, stepsSheet } from './steps-sheet';

const mostSteps = 5000;
/**
 * A form may take an argument up a dozen times: a call within a call that is longer than this is calculated once, in a
 * step, so that formulas grow by what they add.
 */
const longestWithin = 300;
/** Orange: yellow cells of templates and of the scenario sheet are there to be typed over. */
export const valuesOnlyFill = 'FBDCC6';

type Cells = readonly (readonly PlainCell[])[];

export type Plain =
  /** One formula in place of the one there was, without "=". */
  | { readonly kind: 'formula'; readonly text: string }
  /** Each cell that the formula had filled for itself. */
  | { readonly kind: 'cells'; readonly cells: Cells };

/** What the workbook holds in the cells that a formula fills; undefined where it has not been calculated. */
type Held = (row: number, column: number) => CellInput | undefined;

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
  readonly known: { readonly here: Known; readonly elsewhere: Known };
  /** True for what stands within the arguments of a call of ours. */
  readonly within: boolean;
  /** True for a first try, in which only the whole formula is proved, and not each call of ours in it. */
  readonly trusting: boolean;
}

/** What was found out of the nodes of a formula. */
class Known {
  readonly cells = new Map<CallExpression, Cells | undefined>();
  readonly texts = new Map<AstExpression, string | undefined>();
  readonly inline = new Map<CallExpression, string | undefined>();
}

export class Translation {
  readonly #names: ReadonlySet<string>;
  readonly #kept = new Map<string, Kept>();
  readonly #lookups: TableLookups;
  /** Which conditions hold now: the cells of a table share theirs. */
  readonly #holding = new Map<string, boolean>();
  readonly #ranges = new Map<string, Rows | undefined>();

  constructor(
    readonly grid: Grid,
    readonly functions: ReadonlyMap<string, SheetFunction>,
    readonly world: World,
    readonly data: DataLookups,
    readonly steps: Steps,
    readonly proof: Proof,
  ) {
    this.#names = new Set(functions.keys());
    this.#lookups = {
      catalog: world.catalog,
      scenarios: world.scenarios,
      scenarioName,
      figure: (item, spec) => data.figure(item, spec),
      name: (item) => data.name(item),
      input: inputText,
      column: (column, item, spec) => data.column(column, item, spec),
      converted: (column, item, spec, unit) => data.converted(column, item, spec, unit),
      label: (spec, ratios) => data.label(spec, ratios),
      namedInput: (text, scenario) => namedInputText(text, data, scenario),
    };
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
    const setting = {
      grid: this.grid,
      sheet,
      functions: this.functions,
      world: this.world,
      ranges: this.#ranges,
      calls: new Map(),
    };
    const label = addressText({ sheet, row, column });
    const here: Here = {
      formula,
      setting,
      label,
      row,
      column,
      elsewhere: false,
      known: newlyKnown(),
      within: false,
      trusting: false,
    };
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    const held = this.#heldBy(sheet, cell);
    if (tree === first) {
      const cells = this.#cells(first, here, held);
      const fits = cells?.length === rows && cells[0]?.length === columns;
      if (cells === undefined || !fits || !short(cells)) return this.#whole(tree, first, here, cell);
      this.#note(first, cells, here);
      return { kind: 'cells', cells };
    }
    // A newer function of the user's around values that are kept would gain nothing and ask for a newer program.
    if (newerFunctionsIn(formula).length > 0 && calls.some((call) => this.#keeps(call, here)))
      return this.#whole(tree, first, here, cell);
    const block = { rows, columns };
    const text =
      this.#proved(tree, { ...here, known: newlyKnown(), trusting: true }, held, block) ??
      this.#proved(tree, here, held, block);
    return text === undefined ? this.#whole(tree, first, here, cell) : { kind: 'formula', text };
  }

  /**
   * The formula with its calls of ours in plain form; undefined where it gives something else than the workbook holds.
   * Where that cannot be told, since the user's own functions are in it, each call has to be proved by itself.
   */
  #proved(
    tree: AstExpression,
    here: Here,
    held: Held,
    { rows, columns }: { readonly rows: number; readonly columns: number },
  ): string | undefined {
    const pieces = this.#replacements(tree, here, () => undefined);
    const text = pieces && withReplacements(here.formula, pieces).replace(/^=/, '');
    if (text === undefined || text.length > longestOwnFormula) return undefined;
    const told = held(0, 0) === undefined ? undefined : this.proof.value(text, here.setting.sheet);
    if (told === undefined) return here.trusting ? undefined : text;
    const stored = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => held(row, column) ?? null),
    );
    return areSame(told, stored) ? text : undefined;
  }

  #heldBy(sheet: string, { row, column, value }: CellSnapshot): Held {
    const calculated = unfit(value) === undefined;
    return (r, c) => {
      if (!calculated) return undefined;
      return asCellInput(r === 0 && c === 0 ? value : this.grid.cell(sheet, row + r, column + c)?.value);
    };
  }

  /** The values of all cells that a formula fills, kept. */
  #whole(tree: AstExpression, call: CallExpression, here: Here, { value, spill }: CellSnapshot): Plain {
    const conditions = this.#conditionsIn(tree, here);
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    const cells = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c): PlainCell => {
        const first = r === 0 && c === 0;
        const held = first ? value : this.grid.cell(here.setting.sheet, here.row + r, here.column + c)?.value;
        return this.#keptCell(asCellInput(held), conditions, here);
      }),
    );
    this.#note(call, cells, here);
    return { kind: 'cells', cells };
  }

  /** A value that is kept as long as nothing has changed; a condition that does not hold now would lose it at once. */
  #keptCell(value: CellInput, conditions: Conditions, { setting: { sheet } }: Here): PlainCell {
    return keptCell(value, conditions !== undefined && this.#hold(conditions, sheet) ? conditions : undefined);
  }

  #hold(conditions: readonly string[], sheet: string): boolean {
    if (conditions.length === 0) return true;
    const key = `${sheet}!${conditions.join(',')}`;
    const known = this.#holding.get(key);
    if (known !== undefined) return known;
    const holds = this.proof.gives(`AND(${conditions.join(',')})`, sheet, true);
    this.#holding.set(key, holds);
    return holds;
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
    const [table, ...places] = node.arguments;
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
    const { inline } = knownIn(here);
    if (!inline.has(call)) inline.set(call, this.#inlined(call, here));
    return inline.get(call);
  }

  #inlined(call: CallExpression, here: Here): string | undefined {
    const rows = evaluate(call, here.setting);
    if (rows === undefined) return undefined;
    if (rows.length === 1 && rows[0]?.length === 1) {
      const only = this.#cells(call, here)?.[0]?.[0];
      if (only?.kept === false && only.text !== undefined && only.text.length <= longestFor(here))
        return operand(only.text);
    }
    if (rows.length * (rows[0]?.length ?? 0) > mostSteps) return undefined;
    const away = { ...here, elsewhere: true };
    const formed = this.#cells(call, away);
    const fits = formed?.length === rows.length && formed[0]?.length === rows[0]?.length && short(formed);
    const cells = fits ? formed : this.#allKept(rows, this.#conditionsIn(call, away), away);
    this.#note(call, cells, away);
    const { start, end } = spanOf(call);
    const block = rows.map((line, row) =>
      line.map((value, column): StepCell => {
        const cell = cells[row]?.[column] ?? { text: undefined, kept: 'unguarded' };
        return { ...cell, value: contentOf(value) };
      }),
    );
    return this.steps.block(`${here.label}: ${here.formula.slice(start, end)}`, block, valuesOnlyFill);
  }

  /**
   * Every cell that a call fills, in its plain form where that gives what the workbook holds, or else kept; undefined
   * where its answer cannot be told. What a call inside a formula gives the workbook does not hold: it is asked.
   */
  #cells(call: CallExpression, here: Here, held?: Held): Cells | undefined {
    const { cells } = knownIn(here);
    if (held !== undefined || !cells.has(call)) cells.set(call, this.#formed(call, here, held));
    return cells.get(call);
  }

  #formed(call: CallExpression, here: Here, held?: Held): Cells | undefined {
    const definition = this.functions.get(functionName(call));
    if (definition === undefined) return undefined;
    const told = this.#given(call, definition, here);
    if (told.includes('cannot be told')) return undefined;
    const given = told.map((argument) => (isTold(argument) ? argument : undefined));
    const asked = evaluate(call, here.setting);
    if (asked === undefined) return undefined;
    const fits = (texts: Texts | undefined) => asked.length === texts?.length && asked[0]?.length === texts[0]?.length;
    const native = this.#elementwise(definition, given);
    const formed = native?.every((line) => !line.includes(undefined))
      ? native
      : (definition.nativeTable?.(byName(definition, given), this.#lookups) ?? native);
    const texts = fits(formed) ? formed : undefined;
    const shared = new Map<string, Conditions>();
    const conditionsAt = (row: number, column: number): Conditions => {
      const key = definition.result.shape === 'table' ? '' : `${row},${column}`;
      const conditions = shared.has(key) ? shared.get(key) : conditionsOf(definition, given, row, column, this.world);
      shared.set(key, conditions);
      return conditions;
    };
    return asked.map((line, row) =>
      line.map((answer, column): PlainCell => {
        const value = held?.(row, column) ?? answer;
        const text = texts?.[row]?.[column];
        const trusted = here.trusting && !here.elsewhere;
        if (text !== undefined && (trusted || this.proof.gives(text, here.setting.sheet, value)))
          return { text, kept: false };
        const conditions = isSame(answer, value) ? conditionsAt(row, column) : this.#conditionsIn(call, here);
        return this.#keptCell(value, conditions, here);
      }),
    );
  }

  #given(call: CallExpression, definition: SheetFunction, here: Here): readonly Given[] {
    const within = { ...here, within: true };
    return definition.ordered.map(({ parameter }, at) => this.#argument(call.arguments[at], parameter, within));
  }

  #allKept(rows: Rows, conditions: Conditions, here: Here): Cells {
    return rows.map((line) => line.map((value) => this.#keptCell(value, conditions, here)));
  }

  /** What has to be as it is for an expression of any kind: every cell that it names, the inputs that its calls read. */
  #conditionsIn(tree: AstExpression, here: Here): Conditions {
    const found: Conditions[] = [];
    walk(tree, (node) => {
      if (node.type === 'CallExpression' && unforeseeable.has(functionName(node))) found.push(undefined);
      const definition = node.type === 'CallExpression' ? this.functions.get(functionName(node)) : undefined;
      if (node.type === 'CallExpression' && definition !== undefined) {
        const given = this.#given(node, definition, here);
        found.push(
          conditionsOf({ ...definition, result: { ...definition.result, shape: 'table' } }, given, 0, 0, this.world),
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

  #elementwise(definition: SheetFunction, given: readonly (TableArgument | undefined)[]): Texts | undefined {
    if (definition.native === undefined) return undefined;
    const scalar = (at: number) => definition.ordered[at]?.parameter.shape === 'scalar';
    const { rows, columns } = sizeOf(given.flatMap((argument, at) => (argument && scalar(at) ? [argument.rows] : [])));
    const scenarioAt = definition.ordered.findIndex(({ name }) => name === 'scenario');
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const values = given.map((argument) => argument && elementOf(argument.rows, row, column));
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
    const text = nativeFormula(definition, texts, this.#lookups);
    const whole = text === undefined || guard === undefined ? text : `IF(${guard},${text},NA())`;
    // Each argument may stand several times in a form: calls within calls would grow beyond all bounds.
    return whole === undefined || whole.length > longestOwnFormula ? undefined : whole;
  }

  #input(scenario: string | undefined) {
    return (parameter: Parameter<unknown>): string | undefined => {
      const { fallback } = parameter;
      if (fallback === undefined) return undefined;
      if (isScenarioDefault(fallback)) return inputText(fallback.input, scenario);
      return typeof fallback === 'string' ? quoted(fallback) : String(fallback).toUpperCase();
    };
  }

  #argument(node: AstExpression | null | undefined, parameter: Parameter<unknown>, here: Here): Given {
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
    const { texts } = knownIn(here);
    if (!texts.has(node)) texts.set(node, this.#written(node, here));
    return texts.get(node);
  }

  #written(node: AstExpression, here: Here): string | undefined {
    const pieces = this.#replacements(node, here, (inner) => {
      if (inner.type === 'UnaryExpression' && inner.operator === '#') {
        const text = spillRange(inner, this.grid, here.setting.sheet, here.elsewhere);
        return text === undefined ? undefined : { ...spanOf(inner), text };
      }
      const block = here.elsewhere && inner.type === 'ReferenceIdentifier' ? blockOf(inner) : undefined;
      if (!block || block.sheet !== undefined) return undefined;
      const at = spanOf(inner).start;
      return { start: at, end: at, text: sheetPrefix(here.setting.sheet) };
    });
    const { start, end } = spanOf(node);
    const text = pieces && withReplacements(here.formula.slice(0, end), pieces).slice(start);
    return text === undefined || text.length > longestOwnFormula ? undefined : text;
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
        const element = node.elements[r]?.[c];
        return element && here.formula.slice(spanOf(element).start, spanOf(element).end);
      }
      case 'UnaryExpression': {
        const operandNode = node.operand;
        if (node.operator === '#') {
          const block = operandNode.type === 'ReferenceIdentifier' ? blockOfText(operandNode.value) : undefined;
          return block && cellText(block.sheet, block.top + r, block.left + c, here);
        }
        const text = inner(operandNode);
        return text === undefined ? undefined : node.operator === '%' ? `${text}%` : `${node.operator}${text}`;
      }
      case 'BinaryExpression': {
        const [left, right] = [inner(node.left), inner(node.right)];
        return left === undefined || right === undefined ? undefined : `${left}${node.operator}${right}`;
      }
      case 'CallExpression': {
        if (!this.#names.has(functionName(node))) return undefined;
        const direct = this.#cells(node, here)?.[r]?.[c];
        if (direct?.kept === false && direct.text !== undefined && direct.text.length <= longestFor(here))
          return direct.text;
        const block = blockOfText(this.#inline(node, here) ?? '');
        return block && sheetPrefix(stepsSheet) + cellName(block.top + r, block.left + c);
      }
      default:
        return undefined;
    }
  }
}

function longestFor({ within }: Here): number {
  return within ? longestWithin : longestOwnFormula;
}

function newlyKnown(): Here['known'] {
  return { here: new Known(), elsewhere: new Known() };
}

function knownIn({ known, elsewhere }: Here): Known {
  return elsewhere ? known.elsewhere : known.here;
}

function byName(
  { ordered }: SheetFunction,
  given: readonly (TableArgument | undefined)[],
): Readonly<Record<string, TableArgument>> {
  return Object.fromEntries(
    ordered.flatMap(({ name }, at) => {
      const argument = given[at];
      return argument === undefined ? [] : [[name, argument] as const];
    }),
  );
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

/** Formulas as trees with places, so that a piece can be read or replaced and the rest stays as the user wrote it. */
import {
  type AstExpression,
  type CallExpression,
  parse,
  parseA1Ref,
  type ReferenceIdentifier,
  type Token,
  tokenize,
} from '@borgar/fx';
import { plainName } from '../sheet/function-names';
import { mostColumns, mostRows } from '../sheet/limits';

export type { AstExpression, CallExpression };

/** Undefined for a text that is no formula that we can read. */
export function parseFormula(formula: string): AstExpression | undefined {
  try {
    const tokens = tokenize(formula, { withLocation: true, mergeRefs: true });
    const tree = parse(tokens) as AstExpression;
    placeWhole(tree, formula, bracketPairs(tokens));
    return tree;
  } catch {
    return undefined;
  }
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the first character of an expression to its last, without brackets around the whole of it. */
export function spanOf(node: AstExpression): Span {
  const [start = 0, end = 0] = node.loc ?? [];
  return { start, end };
}

/** Where each bracket that groups closes; the brackets of calls are no such. */
function bracketPairs(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: (number | undefined)[] = [];
  tokens.forEach(({ type, value, loc }, at) => {
    const [start = 0] = loc ?? [];
    if (type !== 'operator') return;
    if (value === '(') open.push(tokens[at - 1]?.type === 'func' ? undefined : start);
    if (value !== ')') return;
    const opened = open.pop();
    if (opened !== undefined) pairs.set(opened, start);
  });
  return pairs;
}

/**
 * The parser gives an operation the place from its first operand to its last without their brackets, and a postfix
 * operator the place of its sign alone: read so, `B1*(1-B2)` would be `B1*(1-B2`.
 */
function placeWhole(node: AstExpression, formula: string, pairs: ReadonlyMap<number, number>): void {
  const children = childrenOf(node).filter((child) => child !== null && child !== undefined);
  for (const child of children) placeWhole(child, formula, pairs);
  if (node.type !== 'UnaryExpression' && node.type !== 'BinaryExpression') return;
  const places = [spanOf(node), ...children.map((child) => inBrackets(spanOf(child), formula, pairs))];
  const whole = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  // Without its brackets a union of areas would be two arguments.
  const { start, end } = node.operator === ',' ? inBrackets(whole, formula, pairs) : whole;
  node.loc = [start, end];
}

/** A place with all brackets that stand directly around it. */
function inBrackets({ start, end }: Span, formula: string, pairs: ReadonlyMap<number, number>): Span {
  const before = formula.slice(0, start).trimEnd().length - 1;
  const after = end + (formula.slice(end).length - formula.slice(end).trimStart().length);
  const closed = formula[before] === '(' ? pairs.get(before) : undefined;
  return closed === after ? inBrackets({ start: before, end: after + 1 }, formula, pairs) : { start, end };
}

/** The name under which a function is known to users: in capitals, without the prefix that files store. */
export function functionName(call: CallExpression): string {
  return plainName(call.callee.name);
}

/** Visits every node; `visit` gives false where the parts of a node are not of interest. */
export function walk(node: AstExpression | null | undefined, visit: (node: AstExpression) => boolean): void {
  if (node === null || node === undefined || !visit(node)) return;
  for (const child of childrenOf(node)) walk(child, visit);
}

function childrenOf(node: AstExpression): readonly (AstExpression | null | undefined)[] {
  switch (node.type) {
    case 'CallExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
      return node.arguments as readonly (AstExpression | null)[];
    case 'ArrayExpression':
      return node.elements.flat() as readonly AstExpression[];
    case 'LambdaExpression':
      return [node.body as AstExpression | null];
    case 'LetExpression':
      return [...node.declarations.map(({ init }) => init as AstExpression | null), node.body as AstExpression | null];
    default:
      return [];
  }
}

/** The outermost calls of the named functions; calls inside their arguments are theirs to find. */
export function outerCalls(tree: AstExpression, names: ReadonlySet<string>): readonly CallExpression[] {
  const found: CallExpression[] = [];
  walk(tree, (node) => {
    if (node.type !== 'CallExpression' || !names.has(functionName(node))) return true;
    found.push(node);
    return false;
  });
  return found;
}

export interface Replacement extends Span {
  readonly text: string;
}

/** The text with pieces replaced; pieces do not overlap. */
export function withReplacements(text: string, pieces: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: piece } of [...pieces].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}

/** A block of cells that a reference names. `sheet` is undefined for the sheet that the formula stands in. */
export interface ReferencedBlock {
  readonly sheet: string | undefined;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Which of the ends are fixed with "$". */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
  /** Whole rows or whole columns. */
  readonly whole: 'rows' | 'columns' | undefined;
}

const lastRow = mostRows - 1;
const lastColumn = mostColumns - 1;

/** Undefined for a name, a table reference, or a reference to another workbook. */
export function blockOf(reference: ReferenceIdentifier): ReferencedBlock | undefined {
  return blockOfText(reference.value);
}

export function blockOfText(text: string): ReferencedBlock | undefined {
  const parsed = parseA1Ref(text, { allowNamed: false }) as
    | {
        readonly context?: readonly string[];
        readonly range?: Readonly<Record<string, unknown>>;
      }
    | undefined;
  const range = parsed?.range;
  if (range === undefined || (parsed?.context?.length ?? 0) > 1) return undefined;
  const end = (name: string, fallback: number) =>
    typeof range[name] === 'number' ? (range[name] as number) : fallback;
  const given = (name: string) => typeof range[name] === 'number';
  const whole = !given('top') && !given('bottom') ? 'columns' : !given('left') && !given('right') ? 'rows' : undefined;
  return {
    sheet: parsed?.context?.[0],
    top: end('top', 0),
    left: end('left', 0),
    bottom: end('bottom', lastRow),
    right: end('right', lastColumn),
    fixed: {
      top: range.$top === true,
      left: range.$left === true,
      bottom: range.$bottom === true,
      right: range.$right === true,
    },
    whole,
  };
}

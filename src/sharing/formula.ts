/** Formulas as trees with places, so that a piece can be read or replaced and the rest stays as the user wrote it. */
import { parseA1Ref } from '@borgar/fx';
import { mostColumns, mostRows } from '../sheet/limits';
import type { AstExpression, CallExpression, ReferenceIdentifier } from './syntax-tree';

export type { AstExpression, CallExpression, ReferenceIdentifier } from './syntax-tree';
export { parseFormula } from './syntax-tree';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the first character of an expression to its last, without brackets around the whole of it. */
export function spanOf({ start, end }: AstExpression): Span {
  return { start, end };
}

/** The name under which a function is known to users: in capitals, without the prefix that files store. */
export function functionName({ name }: CallExpression): string {
  return name;
}

/** Visits every node; `visit` gives false where the parts of a node are not of interest. */
export function walk(node: AstExpression | null | undefined, visit: (node: AstExpression) => boolean): void {
  if (node === null || node === undefined || !visit(node)) return;
  for (const child of childrenOf(node)) walk(child, visit);
}

function childrenOf(node: AstExpression): readonly (AstExpression | null)[] {
  switch (node.type) {
    case 'CallExpression':
      return node.arguments;
    case 'UnaryExpression':
      return [node.operand];
    case 'BinaryExpression':
      return [node.left, node.right];
    case 'ArrayExpression':
      return node.elements.flat();
    case 'LambdaExpression':
      return [node.body];
    case 'LetExpression':
      return [...node.declarations.map(({ init }) => init), node.body];
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

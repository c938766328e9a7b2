/**
 * The tree of a formula, typed: what the parser gives, with places that hold for every node and holes where a call leaves
 * an argument out. Only this file knows the parser's own tree.
 */
import { type AstExpression as Parsed, parse, type Token, tokenize } from '@borgar/fx';
import { plainName } from '../sheet/function-names';

interface Placed {
  /** First character in the text of the formula. */
  readonly start: number;
  /** The character after the last. */
  readonly end: number;
}

export interface Literal extends Placed {
  readonly type: 'Literal';
  readonly value: string | number | boolean;
}

export interface ErrorLiteral extends Placed {
  readonly type: 'ErrorLiteral';
  readonly value: string;
}

/** A reference to cells or to a table, or a name. */
export interface ReferenceIdentifier extends Placed {
  readonly type: 'ReferenceIdentifier';
  readonly value: string;
  readonly kind: 'name' | 'range' | 'beam' | 'table';
}

export interface UnaryExpression extends Placed {
  readonly type: 'UnaryExpression';
  readonly operator: string;
  readonly operand: AstExpression;
}

export interface BinaryExpression extends Placed {
  readonly type: 'BinaryExpression';
  readonly operator: string;
  readonly left: AstExpression;
  readonly right: AstExpression;
}

export interface CallExpression extends Placed {
  readonly type: 'CallExpression';
  /** In capitals, without the prefix that files store. */
  readonly name: string;
  /** null where one is left out. */
  readonly arguments: readonly (AstExpression | null)[];
}

export interface ArrayExpression extends Placed {
  readonly type: 'ArrayExpression';
  readonly elements: readonly (readonly AstExpression[])[];
}

export interface LambdaExpression extends Placed {
  readonly type: 'LambdaExpression';
  readonly params: readonly string[];
  readonly body: AstExpression | null;
}

export interface LetExpression extends Placed {
  readonly type: 'LetExpression';
  readonly declarations: readonly { readonly name: string; readonly init: AstExpression | null }[];
  readonly body: AstExpression | null;
}

export type AstExpression =
  | Literal
  | ErrorLiteral
  | ReferenceIdentifier
  | UnaryExpression
  | BinaryExpression
  | CallExpression
  | ArrayExpression
  | LambdaExpression
  | LetExpression;

/** Undefined for a text that is no formula that we can read. */
export function parseFormula(formula: string): AstExpression | undefined {
  try {
    const tokens = tokenize(formula, { withLocation: true, mergeRefs: true });
    return new Reading(formula, bracketPairs(tokens)).expression(parse(tokens) as Parsed);
  } catch {
    return undefined;
  }
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

class Reading {
  constructor(
    readonly formula: string,
    readonly pairs: ReadonlyMap<number, number>,
  ) {}

  expression(node: Parsed): AstExpression {
    const [start = 0, end = 0] = node.loc ?? [];
    switch (node.type) {
      case 'Literal':
        return { type: node.type, start, end, value: node.value };
      case 'ErrorLiteral':
        return { type: node.type, start, end, value: node.value };
      case 'ReferenceIdentifier':
        return { type: node.type, start, end, value: node.value, kind: node.kind };
      case 'UnaryExpression': {
        const operand = this.#given(node.arguments[0]);
        return { type: node.type, ...this.#around(start, end, [operand]), operator: node.operator, operand };
      }
      case 'BinaryExpression': {
        const [left, right] = [this.#given(node.arguments[0]), this.#given(node.arguments[1])];
        const whole = this.#around(start, end, [left, right]);
        // Without its brackets a union of areas would be two arguments.
        const place = node.operator === ',' ? this.#inBrackets(whole.start, whole.end) : whole;
        return { type: node.type, ...place, operator: node.operator, left, right };
      }
      case 'CallExpression': {
        const given = node.arguments.map((argument) => this.#maybe(argument));
        return { type: node.type, start, end, name: plainName(node.callee.name), arguments: given };
      }
      case 'ArrayExpression':
        return { type: node.type, start, end, elements: node.elements.map((row) => row.map((e) => this.#given(e))) };
      case 'LambdaExpression':
        return {
          ...{ type: node.type, start, end },
          params: node.params.map(({ name }) => name),
          body: this.#maybe(node.body),
        };
      case 'LetExpression':
        return {
          ...{ type: node.type, start, end },
          declarations: node.declarations.map(({ id, init }) => ({ name: id.name, init: this.#maybe(init) })),
          body: this.#maybe(node.body),
        };
    }
  }

  /** Arguments that are left out are holes in the parser's list, whatever its types say. */
  #maybe(node: Parsed | null | undefined): AstExpression | null {
    return node === null || node === undefined ? null : this.expression(node);
  }

  #given(node: Parsed | undefined): AstExpression {
    if (node === undefined) throw new Error('An operator without an operand is no formula.');
    return this.expression(node);
  }

  /**
   * The parser gives an operation the place from its first operand to its last without their brackets, and a postfix
   * operator the place of its sign alone: read so, `B1*(1-B2)` would be `B1*(1-B2`.
   */
  #around(start: number, end: number, operands: readonly Placed[]): Placed {
    const places = operands.map((operand) => this.#inBrackets(operand.start, operand.end));
    return {
      start: Math.min(start, ...places.map((place) => place.start)),
      end: Math.max(end, ...places.map((place) => place.end)),
    };
  }

  /** A place with all brackets that stand directly around it. */
  #inBrackets(start: number, end: number): Placed {
    let before = start - 1;
    while (isBlank(this.formula[before])) before--;
    let after = end;
    while (isBlank(this.formula[after])) after++;
    const closed = this.formula[before] === '(' ? this.pairs.get(before) : undefined;
    return closed === after ? this.#inBrackets(before, after + 1) : { start, end };
  }
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

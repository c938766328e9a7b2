/** LET written out: older programs do not know it, and each of its names stands for an expression. */
import { longestOwnFormula } from '../sheet/limits';
import { type AstExpression, parseFormula, type Replacement, spanOf, walk, withReplacements } from './formula';

/** The formula with every LET written out; the formula itself where there is none, or where it would become too long. */
export function withoutLet(formula: string): string {
  let text = formula;
  for (let round = 0; round < 20; round++) {
    const tree = parseFormula(text);
    const first = tree && firstLet(tree);
    if (first === undefined) return text;
    const { start, end } = spanOf(first);
    const written = `(${bodyOf(first, text)})`;
    text = text.slice(0, start) + written + text.slice(end);
    if (text.length > longestOwnFormula) return formula;
  }
  return formula;
}

type Let = Extract<AstExpression, { type: 'LetExpression' }>;

function firstLet(tree: AstExpression): Let | undefined {
  let found: Let | undefined;
  walk(tree, (node) => {
    if (found === undefined && node.type === 'LetExpression') found = node;
    return found === undefined;
  });
  return found;
}

function bodyOf({ declarations, body }: Let, formula: string): string {
  const meaning = new Map<string, string>();
  const expanded = (node: AstExpression | null | undefined): string => {
    if (node === null || node === undefined) return '';
    const { start, end } = spanOf(node);
    const pieces = namesIn(node, meaning).map((piece) => ({
      ...piece,
      start: piece.start - start,
      end: piece.end - start,
    }));
    return withReplacements(formula.slice(start, end), pieces);
  };
  for (const { name, init } of declarations) {
    const text = expanded(init);
    meaning.set(
      name.toLowerCase(),
      init?.type === 'Literal' || init?.type === 'ReferenceIdentifier' ? text : `(${text})`,
    );
  }
  return expanded(body);
}

/** The names that are known here; a LET or LAMBDA inside that has the same name of its own hides ours. */
function namesIn(node: AstExpression, meaning: ReadonlyMap<string, string>): readonly Replacement[] {
  const found: Replacement[] = [];
  walk(node, (inner) => {
    const own =
      inner.type === 'LambdaExpression'
        ? inner.params
        : inner.type === 'LetExpression'
          ? inner.declarations.map(({ name }) => name)
          : [];
    if (own.some((name) => meaning.has(name.toLowerCase()))) return false;
    const text = inner.type === 'ReferenceIdentifier' ? meaning.get(inner.value.toLowerCase()) : undefined;
    if (text !== undefined) found.push({ ...spanOf(inner), text });
    return true;
  });
  return found;
}

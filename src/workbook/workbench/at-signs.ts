/**
 * `@A1:A3`, the one cell of a range that stands in the row or column of the formula, as text. Excel stores SINGLE(A1:A3) in
 * the file for it, and the engine of the workbench is given that form: it reads the "@" and then answers #VALUE!.
 */
import { type Token, tokenize } from '@borgar/fx';

export const single = 'SINGLE';

/** `=SUM(@A1:A3,1)` becomes `=SUM(SINGLE(A1:A3),1)`; texts are left alone. */
export function withoutAtSigns(formula: string): string {
  if (!formula.includes('@')) return formula;
  const tokens = tokenize(formula);
  // From the last to the first: what stands behind an "@" may hold another.
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (!isOperator(tokens[at], '@')) continue;
    const end = operandEnd(tokens, at + 1);
    if (end === undefined) continue;
    const operand = tokens.slice(at + 1, end).map(({ value }) => value);
    tokens.splice(at, end - at, { type: 'single', value: `${single}(${operand.join('')})` });
  }
  return tokens.map(({ value }) => value).join('');
}

/** The formula as people write it: `=SUM(SINGLE(A1:A3),1)` becomes `=SUM(@A1:A3,1)`. */
export function withAtSigns(formula: string): string {
  if (!formula.toUpperCase().includes(single)) return formula;
  const tokens = tokenize(formula);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.type !== 'func' || token.value.toUpperCase() !== single) continue;
    const end = operandEnd(tokens, at);
    const operand = end === undefined ? [] : tokens.slice(at + 2, end - 1);
    // Only what is one operand reads the same without its brackets.
    if (operand.length === 0 || operandEnd(operand, 0) !== operand.length || isOperator(operand[0], '(')) continue;
    tokens.splice(at, operand.length + 3, { type: 'operator', value: '@' }, ...operand);
  }
  return tokens.map(({ value }) => value).join('');
}

/** Behind the operand that begins at a token: a range or name, a call, something in brackets; and its mark of a spill. */
function operandEnd(tokens: readonly Token[], start: number): number | undefined {
  const first = tokens[start];
  if (first === undefined) return undefined;
  let end = start;
  if (/^(range|structured|single)/.test(first.type)) end = start + 1;
  else if (first.type === 'func' || isOperator(first, '(')) {
    let open = 0;
    for (end = first.type === 'func' ? start + 1 : start; end < tokens.length; end++) {
      if (isOperator(tokens[end], '(')) open++;
      else if (isOperator(tokens[end], ')')) open--;
      if (open === 0) break;
    }
    if (end >= tokens.length) return undefined;
    end++;
  } else return undefined;
  return isOperator(tokens[end], '#') ? end + 1 : end;
}

function isOperator(token: Token | undefined, sign: string): boolean {
  return token?.type === 'operator' && token.value === sign;
}

/** How Univer 0.25.1 reads the signs of a formula, mended to mean what Excel means. What the cell holds stays as typed. */
import { type Token, tokenize } from '@borgar/fx';
import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { withoutAtSigns } from './at-signs';

export function repairFormulas(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder);
  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...options) => read(bracketed(withoutAtSigns(formula)), ...options);
  lexer.checkIfAddBracket = missingBrackets;
}

const signBeforeConstant = /[-+]\s*("|true|false)/i;

/** A sign and the text or truth value behind it were one unknown name: -"5" was #NAME?, -("5") is -5. */
function bracketed(formula: string): string {
  if (!signBeforeConstant.test(formula)) return formula;
  const tokens = tokenize(formula);
  return tokens
    .map(({ type, value }, at) =>
      (type === 'string' || type === 'bool') && isSign(before(tokens, at)) ? `(${value})` : value,
    )
    .join('');
}

function isSign(token: Token | undefined): boolean {
  return token?.type === 'operator' && (token.value === '-' || token.value === '+');
}

function before(tokens: readonly Token[], at: number): Token | undefined {
  return tokens.slice(0, at).findLast(({ type }) => type !== 'whitespace' && type !== 'newline');
}

/**
 * How many brackets are open at the end of a formula. The engine counted what it took for functions, and closed one
 * that was not open behind "@A1:A3" and "(".
 */
function missingBrackets(formula: string): number {
  let open = 0;
  for (const { type, value, unterminated } of tokenize(formula)) {
    // Behind a text without its second quote a bracket would be one more sign of the text.
    if (unterminated === true) return 0;
    if (type !== 'operator') continue;
    if (value === '(') open++;
    else if (value === ')') open--;
    if (open < 0) return 0;
  }
  return open;
}

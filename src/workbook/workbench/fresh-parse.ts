/**
 * Works around a fault of Univer 0.25.1: the parser rewrites the lexer's tree of a formula with LET or LAMBDA in place,
 * and the lexer hands out that tree again when it meets the same text, in a workbook that is opened later or after a
 * defined name has changed. The formula then gives #VALUE!. So such a formula is read afresh each time.
 */
import type { LexerTreeBuilder } from '@univerjs/engine-formula';

const rewritesItsTree = /\b(LET|LAMBDA)\s*\(/i;

export function readLetAfresh(lexer: LexerTreeBuilder): void {
  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...options) => {
    // Despite its name this only empties the lexer's memory of the trees that it has built.
    if (rewritesItsTree.test(formula)) lexer.dispose();
    return read(formula, ...options);
  };
}

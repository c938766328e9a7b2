/**
 * `A1#`, the whole spill of A1, as text. Excel stores ANCHORARRAY(A1) in the file for it, and the engine of the workbench
 * reads that form alone.
 */
import { type Token, tokenize } from '@borgar/fx';

export const anchorArray = 'ANCHORARRAY';

/** `=SUM(A1#)` becomes `=SUM(ANCHORARRAY(A1))`; texts and error values are left alone. */
export function withoutSpillMarks(formula: string): string {
  if (!formula.includes('#')) return formula;
  const parts: string[] = [];
  let previous: Token | undefined;
  for (const token of tokenize(formula)) {
    if (token.type === 'operator' && token.value === '#' && previous?.type === 'range') {
      parts.push(`${anchorArray}(${parts.pop()})`);
    } else {
      parts.push(token.value);
    }
    previous = token;
  }
  return parts.join('');
}

/** The formula as people write it: `=SUM(ANCHORARRAY(A1))` becomes `=SUM(A1#)`. */
export function withSpillMarks(formula: string): string {
  if (!formula.toUpperCase().includes(anchorArray)) return formula;
  const values: string[] = [];
  const tokens = tokenize(formula);
  for (let at = 0; at < tokens.length; at++) {
    const [name, open, range, close] = tokens.slice(at, at + 4);
    const isMark =
      name?.type === 'func' &&
      name.value.toUpperCase() === anchorArray &&
      open?.value === '(' &&
      range?.type === 'range' &&
      close?.value === ')';
    if (isMark) {
      values.push(`${range.value}#`);
      at += 3;
    } else {
      values.push(name?.value ?? '');
    }
  }
  return values.join('');
}

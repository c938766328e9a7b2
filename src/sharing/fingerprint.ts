/** A short mark of what cells hold, to tell whether somebody edited them since. */
import { tokenize } from '@borgar/fx';
import type { CellContent } from '../workbook/snapshot';

/** Programs write numbers with 15 digits or fewer: 12 are the same in all of them. */
const digits = 12;

export function fingerprint(contents: Iterable<CellContent | undefined>): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (const content of contents) {
    const text = `${textOf(content)}\u0001`;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return hex(one ^ (other >>> 16)) + hex(other ^ (one >>> 13)).slice(0, 4);
}

/**
 * What stands for a cell in a fingerprint: its value, or the shape of its formula. References are not part of the shape,
 * since they move along with cells; nor is what programs write in their own way (spaces, case, digits of numbers).
 */
export function markOf(cell: { readonly formula?: string; readonly value?: CellContent } | undefined) {
  return cell?.formula === undefined ? cell?.value : `\u0002${shapeOf(cell.formula)}`;
}

function shapeOf(formula: string): string {
  return tokenize(formula, { mergeRefs: true })
    .filter(({ type }) => type !== 'whitespace' && type !== 'newline' && type !== 'fx_prefix')
    .map(({ type, value }) => {
      if (type === 'range' || type === 'range_beam' || type === 'range_ternary') return '?';
      if (type === 'number') return String(Number(value));
      return type === 'string' ? value : value.toUpperCase();
    })
    .join(' ');
}

function textOf(content: CellContent | undefined): string {
  // A formula may give an empty text, which no program keeps as a value of its own.
  if (content === undefined || content === '') return 'empty';
  if (typeof content === 'number') return `n${Number(content.toPrecision(digits))}`;
  return typeof content === 'object' ? `e${content.error}` : `${typeof content}${content}`;
}

/** A short mark of what cells hold, to tell whether somebody edited them since. */
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

function textOf(content: CellContent | undefined): string {
  // A formula may give an empty text, which no program keeps as a value of its own.
  if (content === undefined || content === '') return 'empty';
  if (typeof content === 'number') return `n${Number(content.toPrecision(digits))}`;
  return typeof content === 'object' ? `e${content.error}` : `${typeof content}${content}`;
}

/** From what is on the clipboard to cells: tables first, for they tell more than the text beside them. */
import { fromHtml } from './html';
import type { Pasted } from './pasted';
import { fields, fromPlainText } from './plain-text';

export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
}

export function cellsOf({ html, text }: ClipboardContent): Pasted | undefined {
  const fromTable = html === '' ? undefined : fromHtml(html, text === '' ? [] : fields(text));
  if (fromTable !== undefined) return fromTable;
  return fromPlainText(text === '' && html !== '' ? textOf(html) : text);
}

/** Some programs put nothing but a formatted text on the clipboard. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() ?? '';
}

/**
 * The one folding of names: case, spaces, hyphens, brackets, full-width forms and trade marks do not tell two names
 * apart; letters and digits do.
 */

/** Before compatibility forms are taken: of ™ they would leave the letters tm. */
const marks = /[®©™\u00AD\u200B-\u200D\u2060]/g;
const separators = /[\s\-‐-―−_./\\·,:;、()[\]{}<>|'"’“”「」【】]/;
const everySeparator = new RegExp(separators, 'g');

function plain(text: string): string {
  return text.replace(marks, '').normalize('NFKC').toLowerCase();
}

export function foldName(text: string): string {
  return plain(text).replace(everySeparator, '');
}

/** A folded name, and where in it a word may begin or end: at what was folded away, and between letters, digits and signs. */
export interface FoldedWords {
  readonly text: string;
  /** By position, from 0 to the length of the text. */
  readonly breaks: readonly boolean[];
}

export function foldWords(text: string): FoldedWords {
  let folded = '';
  let kind = '';
  const breaks: boolean[] = [];
  for (const character of plain(text)) {
    if (separators.test(character)) {
      kind = '';
      continue;
    }
    const own = kindOf(character);
    breaks[folded.length] = own !== kind;
    // A character outside the basic plane takes two positions.
    if (character.length > 1) breaks[folded.length + 1] = false;
    folded += character;
    kind = own;
  }
  breaks[folded.length] = true;
  return { text: folded, breaks };
}

function kindOf(character: string): string {
  if (/\d/.test(character)) return 'digit';
  return /[a-z]/.test(character) ? 'letter' : 'sign';
}

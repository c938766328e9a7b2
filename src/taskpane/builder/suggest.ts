/** Names to offer for what is being typed: of several values, the last one. */
import { foldName } from '../../catalog/names';

export interface Suggestion {
  readonly name: string;
  /** What tells it from others of its kind, such as the vendor of a chip; it is found by it too. */
  readonly beside?: string;
}

const offered = 60;

export function lastPart(text: string, several: boolean): string {
  return (several ? (text.split(';').at(-1) ?? '') : text).trim();
}

/** The suggestion that the text names, spelling aside: `h-20` is H20, and is not H200. */
export function exactly(typed: string, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const wanted = foldName(typed);
  return wanted === '' ? undefined : suggestions.find(({ name }) => foldName(name) === wanted);
}

/**
 * What fits best comes first: the name itself, what it `means` (H100 is the H100 SXM), names that begin with it, names
 * of which a word begins with it, then all others that hold it. Everything where nothing was typed.
 */
export function suggestionsFor(
  typed: string,
  suggestions: readonly Suggestion[],
  means?: string,
): readonly Suggestion[] {
  if (typed.startsWith('=')) return [];
  const wanted = foldName(typed);
  if (wanted === '') return suggestions;
  const ranked = suggestions
    .map((suggestion) => ({ suggestion, rank: rankOf(suggestion, wanted, means) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank as number) - (b.rank as number));
  return ranked.slice(0, offered).map(({ suggestion }) => suggestion);
}

function rankOf({ name, beside = '' }: Suggestion, wanted: string, means: string | undefined): number | undefined {
  const folded = foldName(name);
  if (folded === wanted) return 0;
  if (name === means) return 1;
  if (folded.startsWith(wanted)) return 2;
  // What is typed may go on into the next word: "910c" begins a word of "Ascend 910C", "sxm5" one of "H100 SXM 5".
  const words = name.split(/[^\p{L}\p{N}]+/u);
  if (words.some((_, index) => foldName(words.slice(index).join('')).startsWith(wanted))) return 3;
  if (folded.includes(wanted)) return 4;
  return foldName(`${beside}${name}`).includes(wanted) ? 5 : undefined;
}

/** What stands in the field after a name was picked: it replaces what is being typed, never a name that is complete. */
export function withPicked(text: string, picked: string, several: boolean, isComplete: boolean): string {
  if (!several) return picked;
  const before = isComplete ? text.replace(/[\s;]+$/, '') : text.slice(0, text.lastIndexOf(';')).trimEnd();
  return (isComplete || text.includes(';')) && before !== '' ? `${before}; ${picked}` : picked;
}

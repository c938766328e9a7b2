/** Names to offer for what is being typed: of several values, the last one. */
import { foldName } from '../../catalog/names';

const offered = 60;

export function lastPart(text: string, several: boolean): string {
  return (several ? (text.split(';').at(-1) ?? '') : text).trim();
}

/** Names that hold what was typed; those that begin with it come first. Everything where nothing was typed. */
export function suggestionsFor(typed: string, names: readonly string[]): readonly string[] {
  if (typed.startsWith('=')) return [];
  const wanted = foldName(typed);
  if (wanted === '') return names.slice(0, offered);
  const ranked = names
    .map((name) => ({ name, at: foldName(name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0));
  return ranked.slice(0, offered).map(({ name }) => name);
}

/** What stands in the field after a name was picked. */
export function withPicked(text: string, picked: string, several: boolean): string {
  if (!several || !text.includes(';')) return picked;
  return `${text.slice(0, text.lastIndexOf(';') + 1)} ${picked}`;
}

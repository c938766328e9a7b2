/** What may have been meant by a name that is not known: a slip of the keyboard, or the beginning of a longer name. */
import { type FoldedWords, foldWords } from './folding';

interface Entry extends FoldedWords {
  /** The name that is suggested. */
  readonly name: string;
  readonly characters: number;
}

/** A folded name to compare, and which names it may suggest, where not all. */
export interface Attempt {
  readonly text: string;
  /** How much of it is the name of a vendor, which makes nothing alike. */
  readonly vendor?: number;
  readonly fits?: (name: string) => boolean;
}

const shown = 3;

/**
 * Names to suggest. Comparing is dear and unknown names come by the ten thousand: most names are left out by their length
 * and by the set of their characters, which a slip changes by two at most.
 */
export class NearNames {
  /** By length. */
  readonly #entries: readonly (readonly Entry[])[];

  constructor(spellings: Iterable<readonly [spelling: string, name: string]>) {
    const byLength: Entry[][] = [];
    for (const [spelling, name] of spellings) {
      const folded = foldWords(spelling);
      const entry = { ...folded, name, characters: charactersOf(folded.text) };
      const { length } = folded.text;
      const others = byLength[length];
      if (others === undefined) byLength[length] = [entry];
      else others.push(entry);
    }
    this.#entries = Array.from(byLength, (entries) => entries ?? []);
  }

  /** Names near one of the attempts, the nearest first. */
  near(attempts: readonly Attempt[]): readonly string[] {
    const scored = new Map<string, number>();
    for (const { text: attempt, vendor = 0, fits } of attempts) {
      if (attempt.length < 2) continue;
      const allowed = attempt.length < 8 ? 1 : 2;
      const characters = charactersOf(attempt);
      for (let length = Math.max(0, attempt.length - allowed); length < this.#entries.length; length++)
        for (const entry of this.#entries[length] ?? []) {
          const score = scoreOf(attempt, characters, entry, allowed, vendor);
          if (score === undefined || score >= (scored.get(entry.name) ?? Number.POSITIVE_INFINITY)) continue;
          if (fits === undefined || fits(entry.name)) scored.set(entry.name, score);
        }
    }
    return [...scored]
      .sort(([, a], [, b]) => a - b)
      .slice(0, shown)
      .map(([name]) => name);
  }
}

function scoreOf(
  attempt: string,
  characters: number,
  entry: Entry,
  allowed: number,
  vendor: number,
): number | undefined {
  const { text } = entry;
  const longer = text.length - attempt.length;
  if (longer > allowed) {
    // Part of a longer name, if it is whole words of it: "bolt" of Bolt 100, but not "meta" of MetaX.
    if (attempt.length < 3 || (characters & ~entry.characters) !== 0 || !holdsWords(entry, attempt)) return undefined;
    return allowed + 0.5 - sharedStart(attempt, text) / 100;
  }
  if (!alike(characters, entry.characters, allowed)) return undefined;
  // Of three characters one is a third: M60 is no slip for S60.
  const besides = text.startsWith(attempt.slice(0, vendor)) ? vendor : 0;
  if (Math.min(attempt.length, text.length) - besides <= 3 && attempt.length === text.length && !swapped(attempt, text))
    return undefined;
  if (isAnotherWord(attempt, text)) return undefined;
  const slips = slipsBetween(attempt, text, allowed);
  return slips > allowed ? undefined : slips - sharedStart(attempt, text) / 100;
}

/** A short word with one more letter at its end is another word: Meta and MetaX, Titan and Titans. */
function isAnotherWord(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return (
    shorter.length <= 5 && longer.length === shorter.length + 1 && /^[a-z]+$/.test(longer) && longer.startsWith(shorter)
  );
}

function swapped(one: string, other: string): boolean {
  return slipsBetween(one, other, 1) === 1 && [...one].sort().join('') === [...other].sort().join('');
}

function holdsWords({ text, breaks }: Entry, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (breaks[at] && breaks[at + part.length]) return true;
  return false;
}

/**
 * Optimal string alignment: the fewest characters to insert, leave out, change, or swap with their neighbour; more than
 * `limit` comes back as some number above it. A digit for another takes up the whole limit: with anything else changed
 * beside it, M60 and K80 would be near.
 */
export function slipsBetween(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const [mine, its] = [one.charCodeAt(row - 1), other.charCodeAt(column - 1)];
      const changed = mine === its ? 0 : isDigit(mine) && isDigit(its) ? limit : 1;
      let slips = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + changed);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current[column] = slips;
      if (slips < least) least = slips;
    }
    // A swap reaches over one row, so that the next row may still be one less than this one allows.
    if (least > limit + 1) return least;
    before = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A set of characters in 32 bits; some share a bit, which lets a few names through that are then compared. */
function charactersOf(text: string): number {
  let set = 0;
  for (let at = 0; at < text.length; at++) set |= 1 << (text.charCodeAt(at) & 31);
  return set;
}

/** A slip takes one character away at most, and adds one at most. */
function alike(one: number, other: number, slips: number): boolean {
  return bitsIn(one & ~other) <= slips && bitsIn(other & ~one) <= slips;
}

function bitsIn(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

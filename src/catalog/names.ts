/** Finding by name: forgiving about spelling, never about identity. A near miss is a suggestion, not a match. */
import { distance } from 'fastest-levenshtein';

/** Case, spaces, hyphens, full-width forms and trade marks do not tell two names apart; letters and digits do. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐-―_./\\·,()[\]®©™'"’]/g, '');
}

/** Why a name was not found, with what may have been meant. */
export class NameProblem {
  constructor(
    readonly kind: 'unknown' | 'ambiguous',
    readonly sentence: string,
    readonly candidates: readonly string[],
  ) {}
}

export interface Named<T> {
  readonly target: T;
  /** The name that answers show. */
  readonly name: string;
  /** Spellings that mean this one and no other. */
  readonly own: readonly string[];
  /** Spellings that several share; typing one gives the candidates. */
  readonly shared?: readonly string[];
  /** What may stand before any of its names: its vendor, a brand. Before a name of another it is a mistake. */
  readonly prefixes?: readonly string[];
}

/** Spellings kept; a workbook seldom has as many. */
const remembered = 65_536;
const suggestions = 3;

/** An index of names of one sort of thing: chips and systems, specs, companies … */
export class NameIndex<T extends object> {
  readonly #own = new Map<string, T>();
  readonly #shared = new Map<string, { readonly target: T; readonly name: string }[]>();
  readonly #display = new Map<string, string>();
  readonly #spellings = new Map<string, T | NameProblem>();
  readonly #prefixesOf = new Map<T, ReadonlySet<string>>();
  readonly #prefixes: readonly string[];
  readonly #sort: string;

  /** `sort` is what the sentence calls the thing ("chip or system"). */
  constructor(sort: string, names: Iterable<Named<T>>) {
    this.#sort = sort;
    for (const { target, name, own, shared = [], prefixes = [] } of names) {
      this.#prefixesOf.set(target, new Set(prefixes.map(foldName)));
      for (const spelling of [name, ...own]) {
        const folded = foldName(spelling);
        this.#own.set(folded, target);
        this.#display.set(folded, name);
      }
      for (const spelling of shared) {
        const folded = foldName(spelling);
        this.#shared.set(folded, [...(this.#shared.get(folded) ?? []), { target, name }]);
      }
    }
    const prefixes = [...this.#prefixesOf.values()].flatMap((each) => [...each]);
    this.#prefixes = [...new Set(prefixes)].sort((a, b) => b.length - a.length);
  }

  /** What a text names. Each spelling is worked out once and then remembered, misspelt ones too. */
  find(text: string): T | NameProblem {
    const known = this.#spellings.get(text);
    if (known !== undefined) return known;
    const found = this.#resolve(text);
    if (this.#spellings.size >= remembered) this.#spellings.clear();
    this.#spellings.set(text, found);
    return found;
  }

  #resolve(text: string): T | NameProblem {
    const folded = foldName(text);
    for (const { spelling, prefixes } of this.#withoutPrefixes(folded)) {
      const fits = (target: T) => prefixes.every((prefix) => this.#prefixesOf.get(target)?.has(prefix));
      const own = this.#own.get(spelling);
      if (own !== undefined && fits(own)) return own;
      const sharing = own === undefined ? (this.#shared.get(spelling) ?? []) : [];
      const shared = sharing.filter(({ target }) => fits(target)).map(({ name }) => name);
      if (shared.length > 0) {
        return new NameProblem(
          'ambiguous',
          `"${text.trim()}" fits several: ${listed(shared, 6)}. Name one of them.`,
          shared,
        );
      }
    }
    const candidates = this.#near(folded);
    const hint = candidates.length > 0 ? ` Did you mean ${listed(candidates, suggestions)}?` : '';
    return new NameProblem('unknown', `No ${this.#sort} "${text.trim()}" is in ChipSheet.${hint}`, candidates);
  }

  /** The text itself, then with one or two leading vendor or brand names taken off. */
  *#withoutPrefixes(folded: string): Generator<{ readonly spelling: string; readonly prefixes: readonly string[] }> {
    yield { spelling: folded, prefixes: [] };
    for (const prefix of this.#prefixes) {
      if (!folded.startsWith(prefix)) continue;
      const rest = folded.slice(prefix.length);
      yield { spelling: rest, prefixes: [prefix] };
      for (const second of this.#prefixes)
        if (rest.startsWith(second)) yield { spelling: rest.slice(second.length), prefixes: [prefix, second] };
    }
  }

  #near(folded: string): readonly string[] {
    if (folded.length < 2) return [];
    const allowed = Math.max(1, Math.floor(folded.length / 4));
    const tries = [...new Set([...this.#withoutPrefixes(folded)].map(({ spelling }) => spelling))].filter(
      (spelling) => spelling.length > 1,
    );
    const scored = new Map<string, number>();
    for (const [spelling, name] of this.#display) {
      for (const attempt of tries) {
        const contained = spelling.includes(attempt) && attempt.length > 2 ? allowed + 0.5 : Number.POSITIVE_INFINITY;
        const score = Math.min(distance(attempt, spelling), contained) - sharedStart(attempt, spelling) / 100;
        if (score <= allowed + 0.5 && score < (scored.get(name) ?? Number.POSITIVE_INFINITY)) scored.set(name, score);
      }
    }
    return [...scored]
      .sort(([, a], [, b]) => a - b)
      .slice(0, suggestions)
      .map(([name]) => name);
  }
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** "A", "A or B", "A, B or C" – at most `limit` of them, then how many more. */
export function listed(names: readonly string[], limit: number): string {
  const shown = names.slice(0, limit);
  if (names.length > limit) return `${shown.join(', ')} and ${names.length - limit} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

export function isNameProblem(found: object): found is NameProblem {
  return found instanceof NameProblem;
}

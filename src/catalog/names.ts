/** Finding by name: forgiving about spelling, never about identity. A near miss is a suggestion, not a match. */
import { foldName } from './folding';
import { type Attempt, NearNames } from './near-names';

export { foldName } from './folding';

/** Why a name was not found, with what may have been meant: looked for only when somebody asks. */
export class NameProblem {
  #candidates: readonly string[] | undefined;
  #sentence: string | undefined;

  constructor(
    readonly kind: 'unknown' | 'ambiguous',
    readonly makeCandidates: () => readonly string[],
    readonly makeSentence: (candidates: readonly string[]) => string,
  ) {}

  get candidates(): readonly string[] {
    this.#candidates ??= this.makeCandidates();
    return this.#candidates;
  }

  get sentence(): string {
    this.#sentence ??= this.makeSentence(this.candidates);
    return this.#sentence;
  }
}

export interface Named<T> {
  readonly target: T;
  /** The name that answers show. */
  readonly name: string;
  /** Spellings that mean this one and no other. */
  readonly own: readonly string[];
  /** Spellings that several share; typing one gives the candidates, unless it is somebody's own. */
  readonly shared?: readonly string[];
  /** What may stand before any of its names: its vendor, a brand. Before a name of another it is a mistake. */
  readonly prefixes?: readonly string[];
}

/** Whom a spelling means: its owner, and those that share it. */
export interface Meant<T> {
  readonly owner?: T | undefined;
  readonly sharing: readonly T[];
}

/** What can make sense of a text that is no name by itself, such as a name with known facts behind it. */
export type Reading<T> = (text: string) => T | NameProblem | undefined;

interface Tried {
  readonly spelling: string;
  readonly prefixes: readonly string[];
}

interface IndexOptions<T> {
  /** What to do where two own one spelling. Data of a workbook may be older than these names: there the first has it. */
  readonly collisions?: 'refuse' | 'first has it';
  /** Texts that mean one as they stand, hyphens and all; by their small letters. */
  readonly exactly?: ReadonlyMap<string, T>;
  readonly otherwise?: Reading<T>;
}

/** Spellings kept; a workbook seldom has as many. */
const remembered = 65_536;
const none: readonly never[] = [];

/** An index of names of one sort of thing: chips and systems, specs, companies … */
export class NameIndex<T extends object> {
  readonly #own = new Map<string, T>();
  readonly #shared = new Map<string, T[]>();
  readonly #nameOf = new Map<T, string>();
  readonly #spellings = new Map<string, T | NameProblem>();
  readonly #prefixesOf = new Map<T, ReadonlySet<string>>();
  /** By their first character, the longest first. */
  readonly #prefixes = new Map<string, string[]>();
  readonly #near: NearNames;

  /** `sort` is what the sentence calls the thing ("chip or system"). Two owners of one spelling are refused. */
  constructor(
    readonly sort: string,
    names: Iterable<Named<T>>,
    readonly options: IndexOptions<T> = {},
  ) {
    const all = [...names];
    const spelled: [spelling: string, name: string][] = [];
    const claim = (target: T, name: string, spelling: string) => {
      const folded = foldName(spelling);
      const owner = this.#own.get(folded);
      if (owner !== undefined && owner !== target) {
        if (options.collisions === 'first has it') return;
        throw new Error(
          `"${spelling}" means two: ${this.nameOf(owner)} and ${name}. Each ${sort} needs names of its own: take it from one.`,
        );
      }
      this.#own.set(folded, target);
      if (owner === undefined) spelled.push([spelling, name]);
    };
    for (const { target, name } of all) {
      this.#nameOf.set(target, name);
      claim(target, name, name);
    }
    for (const { target, name, own, shared = [], prefixes = [] } of all) {
      this.#prefixesOf.set(target, new Set(prefixes.map(foldName)));
      for (const spelling of own) claim(target, name, spelling);
      for (const spelling of shared) {
        const folded = foldName(spelling);
        this.#shared.set(folded, [...(this.#shared.get(folded) ?? []), target]);
      }
    }
    const prefixes = [...this.#prefixesOf.values()].flatMap((each) => [...each]);
    for (const prefix of [...new Set(prefixes)].sort((a, b) => b.length - a.length)) {
      const first = prefix.charAt(0);
      this.#prefixes.set(first, [...(this.#prefixes.get(first) ?? none), prefix]);
    }
    this.#near = new NearNames(spelled);
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

  nameOf(target: T): string {
    return this.#nameOf.get(target) ?? '';
  }

  /** Whom a folded spelling means, vendor and brand aside. */
  meant(folded: string): Meant<T> {
    return { owner: this.#own.get(folded), sharing: this.#shared.get(folded) ?? none };
  }

  /** The prefixes that a folded text has at a place, the longest first. */
  prefixesAt(folded: string, place = 0): readonly string[] {
    const alike = this.#prefixes.get(folded.charAt(place));
    return alike?.filter((prefix) => folded.startsWith(prefix, place)) ?? none;
  }

  takes(target: T, prefix: string): boolean {
    return this.#prefixesOf.get(target)?.has(prefix) === true;
  }

  /** The problem of a text that fits several. */
  ambiguous(text: string, several: readonly T[]): NameProblem {
    return new NameProblem(
      'ambiguous',
      () => several.map((target) => this.nameOf(target)),
      (names) => `"${short(text)}" fits several: ${listed(names, 6)}. Name one of them.`,
    );
  }

  #resolve(text: string): T | NameProblem {
    const exact = this.options.exactly?.get(text.trim().toLowerCase());
    if (exact !== undefined) return exact;
    const folded = foldName(text);
    for (const { spelling, prefixes } of this.#withoutPrefixes(folded)) {
      const fits = (target: T) => prefixes.every((prefix) => this.takes(target, prefix));
      const { owner, sharing } = this.meant(spelling);
      if (owner !== undefined && fits(owner)) return owner;
      const fitting = owner === undefined || prefixes.length > 0 ? sharing.filter(fits) : none;
      if (fitting.length > 1 || (fitting.length > 0 && owner === undefined)) return this.ambiguous(text, fitting);
      if (fitting[0] !== undefined) return fitting[0];
    }
    return this.options.otherwise?.(text) ?? this.#unknown(text, folded);
  }

  /** The text itself, then with one or two leading vendor or brand names taken off. */
  #withoutPrefixes(folded: string): readonly Tried[] {
    return [
      { spelling: folded, prefixes: none },
      ...this.prefixesAt(folded).flatMap((prefix): readonly Tried[] => [
        { spelling: folded.slice(prefix.length), prefixes: [prefix] },
        ...this.prefixesAt(folded, prefix.length).map((second) => ({
          spelling: folded.slice(prefix.length + second.length),
          prefixes: [prefix, second],
        })),
      ]),
    ];
  }

  #unknown(text: string, folded: string): NameProblem {
    return new NameProblem(
      'unknown',
      () => this.#suggested(folded),
      (names) => {
        const hint = names.length > 0 ? ` Did you mean ${listed(names, names.length)}?` : '';
        return `No ${this.sort} "${short(text)}" is in ChipSheet.${hint}`;
      },
    );
  }

  /** Behind a vendor's name only what is near among its own, or exactly what another makes. */
  #suggested(folded: string): readonly string[] {
    const attempts = this.#withoutPrefixes(folded).map(({ spelling, prefixes }): Attempt => {
      if (prefixes.length === 0) return { text: spelling, vendor: this.prefixesAt(folded)[0]?.length ?? 0 };
      const { owner } = this.meant(spelling);
      const fits = (name: string): boolean => {
        const target = this.#own.get(foldName(name));
        return target !== undefined && (target === owner || prefixes.every((prefix) => this.takes(target, prefix)));
      };
      return { text: spelling, fits };
    });
    return this.#near.near(attempts);
  }
}

const longest = 60;

/** As much of a text as a sentence repeats. */
export function short(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > longest ? `${trimmed.slice(0, longest - 1)}…` : trimmed;
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

/** Claims at run time: what was said, what the sources give, and the verdict. */
import { NameIndex } from './names';
import type { EncodedClaims, Stated } from './others';
import { isProblem, type Problem } from './problem';
import { decodeSources, type Source, sourceAt } from './sources';

export type Verdict = 'confirmed' | 'contested' | 'imprecise' | 'wrong' | 'unverifiable';

export interface Claim {
  readonly id: string;
  readonly theme: string;
  readonly claim: string;
  readonly about: string;
  readonly period: string;
  /** article: said by the article; implied: suggested by it; context: a check, update or input of our own. */
  readonly role: 'article' | 'implied' | 'context';
  readonly said?: Stated;
  readonly found: Stated;
  readonly verdict: Verdict;
  readonly source: Source;
  /** The ChipSheet formula that gives the found value, or the points and rules behind it. */
  readonly recompute?: string;
}

const words: Readonly<Record<Verdict, readonly string[]>> = {
  confirmed: ['true', 'right', 'correct'],
  contested: ['disputed'],
  imprecise: ['partly', 'partly right', 'misleading'],
  wrong: ['false', 'incorrect'],
  unverifiable: ['unsupported', 'unknown', 'unsourced'],
};

export class Claims {
  readonly all: readonly Claim[];
  readonly #verdicts = new NameIndex<{ readonly verdict: Verdict }>(
    'verdict',
    Object.entries(words).map(([verdict, own]) => ({ target: { verdict: verdict as Verdict }, name: verdict, own })),
  );

  constructor(readonly encoded: EncodedClaims) {
    const sources = decodeSources(encoded.sources);
    this.all = encoded.claims.map(
      ({ source, role = 'article' as const, verdict, ...claim }): Claim => ({
        ...claim,
        role,
        verdict: verdict as Verdict,
        source: sourceAt(sources, source),
      }),
    );
  }

  /** Claims with a verdict, or all. */
  withVerdict(text?: string): readonly Claim[] | Problem {
    if (text === undefined || text.trim() === '') return this.all;
    const found = this.#verdicts.find(text);
    if (isProblem(found)) {
      const verdicts = Object.keys(words);
      return {
        kind: 'invalid',
        sentence: `No verdict "${text.trim()}": ${verdicts.join(', ')}.`,
        candidates: verdicts,
      };
    }
    return this.all.filter(({ verdict }) => verdict === found.verdict);
  }

  byId(id: string): Claim | undefined {
    return this.all.find((claim) => claim.id === id);
  }
}

/** "0.0882 points as a fraction (0.0487 to 0.15)", "designed in 2023": a stated value as text. */
export function statedAsText(stated: Stated): string {
  if ('text' in stated) return stated.text;
  const { value, low, high, unit } = stated;
  if (value === undefined) return `${low} to ${high} ${unit}`;
  const range = low !== undefined && high !== undefined && low !== high ? ` (${low} to ${high})` : '';
  return `${value} ${unit}${range}`;
}

/** Claims at run time: what was said, what the sources give, and the verdict. */
import { NameIndex } from '../names';
import { isProblem, type Problem } from '../problem';
import type { Source } from '../sources';
import type { verdicts } from './format';

/** A number with its unit, or words where the answer is no number. */
export type Stated =
  | {
      readonly value?: number | undefined;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly unit: string;
    }
  | { readonly text: string };

export type Verdict = (typeof verdicts)[number];

export interface Claim {
  readonly id: string;
  readonly theme: string;
  readonly claim: string;
  readonly about: string;
  readonly period: string;
  /** article: said by the article; implied: suggested by it; context: a check, update or input of our own. */
  readonly role: 'article' | 'implied' | 'context';
  readonly said?: Stated | undefined;
  readonly found: Stated;
  readonly verdict: Verdict;
  readonly source: Source;
  /** The ChipSheet formula that gives the found value, or the points and rules behind it. */
  readonly recompute?: string | undefined;
}

/** A claim as the data holds it: one of the article has no role. */
export interface ClaimData extends Omit<Claim, 'role'> {
  readonly role?: 'implied' | 'context' | undefined;
}

export interface ClaimsData {
  readonly claims: readonly ClaimData[];
}

export function open(data: ClaimsData): { readonly claims: Claims } {
  return { claims: new Claims(data) };
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

  constructor(readonly data: ClaimsData) {
    this.all = data.claims.map(({ role = 'article' as const, ...claim }) => ({ ...claim, role }));
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

/** Facts as the evidence holds them, with the verdict of the written rule on each. */
import { defined, type PlaceOfSource } from './data-files';
import { type FactLike, judge } from './figure';
import { type Source, sourceAt } from './sources';

/** A fact as the data file holds it; the source by its position in the table. */
export type EncodedFact = Omit<FactLike, 'source'> & { readonly source: number };

/** Facts by what they are about. */
export type FactsByName = Readonly<Record<string, readonly EncodedFact[]>>;

/** A note, and facts by what they are about. */
export interface EncodedFacts {
  readonly note?: string;
  readonly facts: FactsByName;
}

/** One statement of one source about a figure, and what became of it. */
export interface Fact {
  /** As the source says it; null: not disclosed, or only a range. */
  readonly value: number | string | null;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly source: Source;
  /** Date of the statement: a year, a year and month, or a day. */
  readonly asOf: string;
  readonly note?: string;
  /** False for a number in circulation that is never used. */
  readonly counts: boolean;
  /** Not printed by the source but arithmetic on a figure in it. */
  readonly derived: boolean;
  /** Why it was chosen against the rule. */
  readonly choose?: string;
  /** The figure rests on this one. */
  readonly used: boolean;
  /** Why the figure does not rest on it: "press, behind a vendor". */
  readonly why?: string;
}

/** For the build. */
export function factsIn(sources: Readonly<Record<string, Source>>, place: PlaceOfSource) {
  return (facts: readonly FactLike[]): readonly EncodedFact[] =>
    facts.map(({ source, ...fact }) => defined({ ...fact, source: place(sources, source) }));
}

export function judged(
  facts: readonly EncodedFact[] = [],
  unit: string | undefined,
  sources: readonly Source[],
): readonly Fact[] {
  const named = facts.map(({ source, ...fact }) => ({ ...fact, source: String(source) }));
  const publishers = Object.fromEntries(facts.map(({ source }) => [source, sourceAt(sources, source)]));
  const { verdicts } = judge(named, publishers, unit);
  return facts.map(({ source: index, asOf, counts, derived, ...fact }, place): Fact => {
    const source = sourceAt(sources, index);
    const verdict = verdicts[place];
    return {
      ...(fact as Pick<Fact, 'value' | 'unit' | 'low' | 'high' | 'note' | 'choose'>),
      source,
      asOf: asOf ?? source.date,
      counts: counts !== false,
      derived: derived === true,
      used: verdict?.used === true,
      ...(verdict?.used === false && { why: verdict.why }),
    };
  });
}

/** What a reader of a figure must know. */
export function noteIn(facts: readonly Fact[]): string | undefined {
  const used = facts.find((fact) => fact.used);
  return [used?.note, used?.choose].filter((part) => part !== undefined).join('; ') || undefined;
}

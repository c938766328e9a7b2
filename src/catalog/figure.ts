/**
 * From facts to a figure: the written rule for the best value, the range and the confidence (src/catalog/data/README.md
 * gives the reasons). Nothing of a figure is typed by hand.
 */
import { type PublisherKind, publisherKinds } from './publishers';
import type { Reading } from './readings';
import type { Source } from './sources';
import { conversionFactor } from './units';

/** How far to trust a figure. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** One statement of one source, as the data files hold it. */
export interface FactLike {
  readonly value: number | string | null;
  readonly unit?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly source: string;
  readonly asOf?: string | undefined;
  readonly note?: string | undefined;
  readonly counts?: false | undefined;
  readonly credible?: true | undefined;
  readonly choose?: string | undefined;
  readonly derived?: true | undefined;
}

export interface ResolvedFigure {
  /** undefined: the source says that it is not disclosed. */
  readonly value: number | string | undefined;
  readonly low?: number;
  readonly high?: number;
  readonly confidence: Confidence;
  readonly source: string;
  readonly asOf: string;
  readonly note?: string;
}

/** Two credible sources this far apart make a range. */
const rangeThreshold = 0.02;
/** Two independent sources this close confirm each other. */
const agreement = 0.03;
/** Sources further apart than this leave little confidence. */
const dispute = 0.2;

const authoritative: readonly PublisherKind[] = ['vendor', 'filing', 'regulator'];

/** Ungraded it is taken as read with its publisher. */
interface Publisher extends Source {
  readonly reading?: Reading;
}

/** A fact that may be the best value, its numbers in the unit of the spec. */
interface Candidate extends FactLike {
  readonly fact: FactLike;
  readonly value: number | string;
  readonly publisher: Publisher;
  readonly date: string;
}

/** What became of a fact: the figure rests on it, or why on another. */
export type FactVerdict = { readonly used: true } | { readonly used: false; readonly why: string };

/** The figure that facts give, in `unit`, with the verdict on each of them, in their order. */
export interface Judgement {
  /** undefined where no fact counts. */
  readonly figure: ResolvedFigure | undefined;
  readonly verdicts: readonly FactVerdict[];
}

export function resolveFigure(
  facts: readonly FactLike[],
  sources: Readonly<Record<string, Publisher>>,
  unit: string | undefined,
): ResolvedFigure | undefined {
  return judge(facts, sources, unit).figure;
}

/** Best value: see `reasons`. Range and confidence come from all facts that count. */
export function judge(
  facts: readonly FactLike[],
  sources: Readonly<Record<string, Publisher>>,
  unit: string | undefined,
): Judgement {
  const counting = facts.filter((fact) => fact.counts !== false);
  const candidates = counting.flatMap((fact) => candidate(fact, sources, unit));
  const best = bestOf(candidates);
  const beside = facts.filter(isBeside).flatMap((fact) => candidate(fact, sources, unit));
  const silent = counting.find((fact) => fact.value === null && fact.low === undefined && fact.high === undefined);
  const used = best?.fact ?? silent;
  return {
    figure: best === undefined ? undisclosed(silent, sources) : figureOf(best, candidates, beside),
    verdicts: facts.map((fact): FactVerdict => {
      if (fact === used) return { used: true };
      return { used: false, why: whyNot(fact, best, candidates) };
    }),
  };
}

/** Not used, but a number that its maker or another credible source stands by: the range holds it. */
function isBeside({ counts, credible }: FactLike): boolean {
  return counts === false && credible === true;
}

function figureOf(best: Candidate, candidates: readonly Candidate[], beside: readonly Candidate[]): ResolvedFigure {
  const range = typeof best.value === 'number' ? rangeOf([...candidates, ...beside]) : undefined;
  const note = noteOf(best);
  return {
    value: best.value,
    ...range,
    confidence: confidenceIn(best, candidates, range),
    source: best.source,
    asOf: best.date,
    ...(note !== undefined && { note }),
  };
}

function undisclosed(
  silent: FactLike | undefined,
  sources: Readonly<Record<string, Publisher>>,
): ResolvedFigure | undefined {
  const publisher = silent && sources[silent.source];
  if (silent === undefined || publisher === undefined) return undefined;
  return {
    value: undefined,
    confidence: 'medium',
    source: silent.source,
    asOf: silent.asOf ?? publisher.date,
    ...(silent.note !== undefined && { note: silent.note }),
  };
}

function noteOf(fact: FactLike): string | undefined {
  const parts = [fact.note, fact.choose].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ') : undefined;
}

function candidate(
  fact: FactLike,
  sources: Readonly<Record<string, Publisher>>,
  unit: string | undefined,
): readonly Candidate[] {
  const publisher = sources[fact.source];
  if (publisher === undefined) throw new Error(`source "${fact.source}" is not in the file's sources`);
  const shared = { fact, publisher, date: fact.asOf ?? publisher.date };
  if (typeof fact.value === 'string') return [{ ...fact, value: fact.value, ...shared }];
  const { low, high } = fact;
  const value = fact.value ?? (low !== undefined && high !== undefined ? (low + high) / 2 : undefined);
  if (value === undefined) return [];
  const factor = unit === undefined ? 1 : conversionFactor(fact.unit ?? '', unit);
  if (factor === undefined) throw new Error(`unit "${fact.unit ?? ''}" does not measure what "${unit}" measures`);
  return [
    {
      ...fact,
      value: tidy(value * factor),
      low: low === undefined ? undefined : tidy(low * factor),
      high: high === undefined ? undefined : tidy(high * factor),
      ...shared,
    },
  ];
}

/** Unit conversion must not turn 3.2 TB/s into 3200.0000000000005 GB/s. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

interface Reason {
  /** The higher one is preferred. */
  readonly score: (fact: Candidate, all: readonly Candidate[]) => number | string;
  /** Why a fact with a lower score is not the one used. */
  readonly why: (fact: Candidate, best: Candidate) => string;
}

/** The written rule for the best value, the first reason first; where all are even, the first in the file is used. */
const reasons: readonly Reason[] = [
  {
    score: ({ choose }) => (choose === undefined ? 0 : 1),
    why: (_, { choose = '' }) => `another is chosen: ${choose}`,
  },
  { score: ({ derived }) => (derived === true ? 0 : 1), why: () => 'derived, behind a printed figure' },
  {
    score: ({ publisher }) => -publisherKinds.indexOf(publisher.kind),
    why: ({ publisher }, best) => `${publisher.kind}, behind ${publisherWords[best.publisher.kind]}`,
  },
  {
    score: (fact, all) => all.filter((other) => sameKind(other, fact) && other.value === fact.value).length,
    why: ({ publisher }) => `fewer sources of its kind (${publisher.kind}) say so`,
  },
  { score: ({ date }) => date, why: () => 'older' },
];

const publisherWords: Readonly<Record<PublisherKind, string>> = {
  vendor: 'a vendor',
  filing: 'a filing',
  regulator: 'a regulator',
  paper: 'a paper',
  analyst: 'an analyst',
  press: 'the press',
  community: 'a community',
};

function sameKind(one: Candidate, other: Candidate): boolean {
  return one.publisher.kind === other.publisher.kind && one.derived === other.derived;
}

/** The first reason by which `one` is preferred to `other`; undefined where none is. */
function reasonFor(one: Candidate, other: Candidate, all: readonly Candidate[]): Reason | undefined {
  for (const reason of reasons) {
    const [score, otherScore] = [reason.score(one, all), reason.score(other, all)];
    if (score > otherScore) return reason;
    if (score < otherScore) return undefined;
  }
  return undefined;
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, fact) => (best === undefined || reasonFor(fact, best, candidates) ? fact : best),
    undefined,
  );
}

/** Why the figure does not rest on a fact. */
function whyNot(fact: FactLike, best: Candidate | undefined, candidates: readonly Candidate[]): string {
  if (fact.counts === false) return `does not count: ${fact.note ?? 'no reason given'}`;
  const other = candidates.find((each) => each.fact === fact);
  if (best === undefined) return 'not disclosed either';
  if (other === undefined) return 'no value: not disclosed';
  const why = reasonFor(best, other, candidates)?.why(other, best) ?? 'as good, but later in the file';
  return other.value === best.value ? `says the same; ${why}` : why;
}

function rangeOf(candidates: readonly Candidate[]): { low: number; high: number } | undefined {
  const ends = candidates
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((end) => typeof end === 'number');
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return high - low > rangeThreshold * Math.abs(high) ? { low, high } : undefined;
}

function confidenceIn(
  best: Candidate,
  candidates: readonly Candidate[],
  range: { readonly low: number; readonly high: number } | undefined,
): Confidence {
  if (range !== undefined && range.high - range.low > dispute * Math.abs(range.high)) return 'low';
  const seen = ({ publisher }: Candidate) => publisher.reading !== 'copy';
  if (best.derived !== true && isAuthority(best) && (best.publisher.reading ?? 'original') === 'original')
    return 'high';
  const others = candidates.filter((other) => independent(other, best) && agrees(other.value, best.value));
  const lines = [best, ...others];
  // Copies that agree may copy one another.
  if (!lines.some(seen)) return 'low';
  if (others.length > 0) return lines.some(({ publisher }) => publisher.kind !== 'community') ? 'high' : 'medium';
  return best.derived === true || best.publisher.url === undefined || best.publisher.kind === 'community'
    ? 'low'
    : 'medium';
}

function isAuthority({ publisher }: Candidate): boolean {
  return publisher.url !== undefined && authoritative.includes(publisher.kind);
}

function independent(one: Candidate, other: Candidate): boolean {
  if (one === other || one.source === other.source) return false;
  const [host, otherHost] = [one.publisher.url, other.publisher.url].map((url) => url && new URL(url).host);
  return host === undefined || host !== otherHost;
}

function agrees(one: number | string, other: number | string): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= agreement * Math.max(Math.abs(one), Math.abs(other));
  }
  return String(one).toLowerCase() === String(other).toLowerCase();
}

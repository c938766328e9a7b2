/**
 * From facts to a figure: the written rule for the best value, the range and the confidence (src/catalog/data/README.md
 * gives the reasons). Nothing of a figure is typed by hand.
 */
import { type PublisherKind, publisherKinds, type Source } from './format/source';
import { conversionFactor } from './units';

/** How far to trust a figure. */
export type Confidence = 'high' | 'medium' | 'low';

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

const believedBefore = new Map<PublisherKind, number>(publisherKinds.map((kind, rank) => [kind, rank]));
const authoritative: readonly PublisherKind[] = ['vendor', 'filing', 'regulator'];

interface Candidate extends FactLike {
  readonly value: number | string;
  readonly publisher: Source;
  readonly date: string;
}

/**
 * The figure that a spec's facts give, in `unit`; undefined where no fact counts.
 *
 * Best value: a fact with `choose`; else the publisher kind believed first (a printed figure before a derived one),
 * within it the value that most sources give, then the newest, then the first in the file.
 */
export function resolveFigure(
  facts: readonly FactLike[],
  sources: Readonly<Record<string, Source>>,
  unit: string | undefined,
): ResolvedFigure | undefined {
  const counting = facts.filter((fact) => fact.counts !== false);
  const candidates = counting.flatMap((fact) => candidate(fact, sources, unit));
  const best = bestOf(candidates);
  if (best === undefined) {
    const silent = counting.find((fact) => fact.value === null && fact.low === undefined && fact.high === undefined);
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
  const range = typeof best.value === 'number' ? rangeOf(candidates) : undefined;
  return {
    value: best.value,
    ...range,
    confidence: confidenceIn(best, candidates),
    source: best.source,
    asOf: best.date,
    ...(noteOf(best) !== undefined && { note: noteOf(best) as string }),
  };
}

function noteOf(fact: FactLike): string | undefined {
  const parts = [fact.note, fact.choose].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ') : undefined;
}

function candidate(
  fact: FactLike,
  sources: Readonly<Record<string, Source>>,
  unit: string | undefined,
): readonly Candidate[] {
  const publisher = sources[fact.source];
  if (publisher === undefined) throw new Error(`source "${fact.source}" is not in the file's sources`);
  const shared = { publisher, date: fact.asOf ?? publisher.date };
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

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const chosen = candidates.find((fact) => fact.choose !== undefined);
  if (chosen !== undefined) return chosen;
  const rank = (fact: Candidate) =>
    (believedBefore.get(fact.publisher.kind) ?? publisherKinds.length) +
    (fact.derived === true ? publisherKinds.length : 0);
  const first = Math.min(...candidates.map(rank));
  const believed = candidates.filter((fact) => rank(fact) === first);
  const votes = (fact: Candidate) => believed.filter((other) => other.value === fact.value).length;
  return believed.reduce<Candidate | undefined>((best, fact) => {
    if (best === undefined || votes(fact) > votes(best)) return fact;
    return votes(fact) === votes(best) && fact.date > best.date ? fact : best;
  }, undefined);
}

function rangeOf(candidates: readonly Candidate[]): { low: number; high: number } | undefined {
  const ends = candidates
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((end) => typeof end === 'number');
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  return high - low > rangeThreshold * Math.abs(high) ? { low, high } : undefined;
}

function confidenceIn(best: Candidate, candidates: readonly Candidate[]): Confidence {
  const range = typeof best.value === 'number' ? rangeOf(candidates) : undefined;
  if (range !== undefined && range.high - range.low > dispute * Math.abs(range.high)) return 'low';
  if (best.derived !== true && best.publisher.url !== undefined && authoritative.includes(best.publisher.kind))
    return 'high';
  const others = candidates.filter((other) => independent(other, best) && agrees(other.value, best.value));
  const lines = [best, ...others];
  if (others.length > 0 && lines.some(({ publisher }) => publisher.kind !== 'community')) return 'high';
  if (others.length > 0) return 'medium';
  if (best.derived === true || best.publisher.url === undefined || best.publisher.kind === 'community') return 'low';
  return 'medium';
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

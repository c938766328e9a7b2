/** The evidence as the build writes it and `Evidence` reads it. */
import type { EncodedSource } from './dataset';
import type { FactLike } from './figure';

/** A fact as the data file holds it; the source by its position in the table. */
export type EncodedFact = Omit<FactLike, 'source'> & { readonly source: number };

/** Facts by what they are about. */
export type FactsByName = Readonly<Record<string, readonly EncodedFact[]>>;

export interface EncodedEventEvidence {
  /** The one that the event shows, then those that confirm or add to it. */
  readonly sources: readonly number[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

export interface EncodedRegimeEvidence {
  /** The one that decides, then further ones. */
  readonly sources: readonly number[];
  readonly quote?: string;
  readonly note?: string;
}

export interface EncodedEvidence {
  readonly sources: readonly EncodedSource[];
  /** By id of the item; facts by spec. */
  readonly items: Readonly<Record<string, { readonly note?: string; readonly facts: FactsByName }>>;
  /** By id of the company; facts by `figureKey`. */
  readonly companies: Readonly<Record<string, { readonly note?: string; readonly facts: FactsByName }>>;
  /** By topic, then by `eventKey`. */
  readonly policies: Readonly<Record<string, Readonly<Record<string, EncodedEventEvidence>>>>;
  /** By id. */
  readonly regimes: Readonly<Record<string, EncodedRegimeEvidence>>;
  /** By id of the series, in the order of its points; '' where a point has no note. */
  readonly markets: Readonly<Record<string, readonly string[]>>;
  /** Why the verdict is what it is, by id of the claim. */
  readonly claims: Readonly<Record<string, string>>;
}

export function figureKey(metric: string, period: string, currency: string): string {
  return [metric, period, ...(currency === '' ? [] : [currency])].join(' | ');
}

export function eventKey({ date, title }: { readonly date: string; readonly title: string }): string {
  return `${date} ${title}`;
}

/** Companies, policies, markets and claims as they travel in the bundle: what the build writes and the lookups read. */
import type { GroupedCountries } from './countries';
import type { EncodedSource } from './dataset';
import type { RegimeRule } from './format/regime';

/**
 * [metric's index, period, currency or '', value (null: not disclosed), source, confidence's index, date of the
 * statement or '' for the source's own, low, high]; what stands at the end may be left out.
 */
export type EncodedCompanyFigure = readonly [
  metric: number,
  period: string,
  currency: string,
  value: number | null,
  source: number,
  confidence: number,
  asOf?: string,
  low?: number | null,
  high?: number | null,
];

export interface EncodedCompany {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly tickers: readonly string[];
  /** Other spellings that mean this company alone. */
  readonly own: readonly string[];
  readonly currencies: readonly string[];
  readonly fiscalYearEnd: number;
  /** Last days of fiscal periods, as sources state them. */
  readonly ended?: Readonly<Record<string, string>>;
  readonly figures: readonly EncodedCompanyFigure[];
  /** [metric's index, period, currency or '', value, reason]: numbers in circulation that no counted fact replaces. */
  readonly rejected?: readonly (readonly [number, string, string, number | null, string])[];
}

/** [date, actor, title, instrument, status, source]; numbers, notes and further sources are with the evidence. */
export type EncodedEvent = readonly [
  date: string,
  actor: string,
  title: string,
  instrument: string,
  status: string,
  source: number,
];

export interface EncodedTopic {
  readonly id: string;
  readonly title: string;
  readonly own: readonly string[];
  readonly events: readonly EncodedEvent[];
}

export interface EncodedPoint {
  readonly year: string;
  readonly of?: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly who: string;
  readonly basis: string;
  readonly kind: string;
  readonly status: string;
  readonly source: number;
  readonly counts?: false;
}

export interface EncodedSeries {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly definition: string;
  readonly own: readonly string[];
  readonly points: readonly EncodedPoint[];
}

/** A number with its unit, or words where the answer is no number. */
export type Stated =
  | {
      readonly value?: number | undefined;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly unit: string;
    }
  | { readonly text: string };

export interface EncodedClaim {
  readonly id: string;
  readonly theme: string;
  readonly claim: string;
  readonly about: string;
  readonly period: string;
  readonly role?: 'implied' | 'context';
  readonly said?: Stated;
  readonly found: Stated;
  readonly verdict: string;
  readonly source: number;
  readonly recompute?: string;
}

/** An export-control regime without what only explains it: that is with the evidence. */
export interface EncodedRegime extends RegimeRule {
  readonly source: number;
}

/** Countries that are in the same country groups at the same time. */
export interface EncodedCountries extends Omit<GroupedCountries, 'source'> {
  readonly source: number;
}

interface Sourced {
  /** Sources of this kind of data, each once; the others refer to them by position. */
  readonly sources: readonly EncodedSource[];
}
export interface EncodedCompanies extends Sourced {
  readonly companies: readonly EncodedCompany[];
}
export interface EncodedPolicies extends Sourced {
  readonly topics: readonly EncodedTopic[];
}
export interface EncodedMarkets extends Sourced {
  readonly series: readonly EncodedSeries[];
}
export interface EncodedClaims extends Sourced {
  readonly claims: readonly EncodedClaim[];
}
export interface EncodedRegimes extends Sourced {
  readonly regimes: readonly EncodedRegime[];
  readonly countries: readonly EncodedCountries[];
}

/** Each kind stands alone, so that a bundle may load them apart. */
export interface EncodedOthers {
  readonly companies: EncodedCompanies;
  readonly policies: EncodedPolicies;
  readonly markets: EncodedMarkets;
  readonly claims: EncodedClaims;
}

/** An entry of any kind of data as what it is to an audit: a statement of a source. */
import type { Evidence } from './evidence';
import type { Confidence } from './figure';
import type { Source } from './sources';

export interface Statement {
  /** The same statement in other data has the same key. */
  readonly key: string;
  readonly subject: string;
  /** What of the subject. */
  readonly about: string;
  readonly value: number | string | undefined;
  readonly unit: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly confidence?: Confidence;
  /** Of a rule, for which no single value stands: all that it says. */
  readonly terms?: string;
  readonly source: Source;
  /** Date of the statement. */
  readonly asOf: string;
  /** What a reader has to know besides. */
  readonly noteIn?: (evidence: Evidence) => string | undefined;
}

export function keyed(...parts: readonly string[]): string {
  return parts.join('|');
}

import { type Source, sourceAt } from '../sources';

interface EncodedRegimeEvidence {
  /** The one that decides, then further ones. */
  readonly sources: readonly number[];
  readonly quote?: string;
  readonly note?: string;
}

export interface RegimeEvidence {
  readonly sources: readonly Source[];
  /** The words that decide. */
  readonly quote?: string;
  readonly note?: string;
}

export function evidence(regimes: Readonly<Record<string, EncodedRegimeEvidence>>, sources: readonly Source[]) {
  return {
    of(regimeId: string): RegimeEvidence | undefined {
      const found = regimes[regimeId];
      return found && { ...found, sources: found.sources.map((index) => sourceAt(sources, index)) };
    },
  };
}

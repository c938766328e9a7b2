/** Export-control regimes at run time: each rule with the source that says so. */
import type { RegimeRule } from './format/regime';
import type { EncodedRegimes } from './others';
import { decodeSources, type Source, sourceAt } from './sources';

export interface SourcedRegime extends RegimeRule {
  readonly source: Source;
}

export function decodeRegimes({ sources: encoded, regimes }: EncodedRegimes): readonly SourcedRegime[] {
  const sources = decodeSources(encoded);
  return regimes.map(({ source, ...rule }) => ({ ...rule, source: sourceAt(sources, source) }));
}

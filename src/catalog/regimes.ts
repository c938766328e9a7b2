/** Export control at run time: the rules, and the country groups that they ask for, each with the source that says so. */
import { Countries } from './countries';
import type { RegimeRule } from './format/regime';
import type { EncodedRegimes } from './others';
import { decodeSources, type Source, sourceAt } from './sources';

export interface SourcedRegime extends RegimeRule {
  readonly source: Source;
}

export interface ExportControl {
  readonly regimes: readonly SourcedRegime[];
  readonly countries: Countries;
}

export function decodeRegimes({ sources: encoded, regimes, countries }: EncodedRegimes): ExportControl {
  const sources = decodeSources(encoded);
  const sourced = <Entry extends { readonly source: number }>({ source, ...rest }: Entry) => ({
    ...rest,
    source: sourceAt(sources, source),
  });
  return { regimes: regimes.map(sourced), countries: new Countries(countries.map(sourced)) };
}

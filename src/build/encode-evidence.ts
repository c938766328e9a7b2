/** From the data files to what an audit shows beside the figures: all facts and notes, loaded only when somebody asks. */
import {
  type EncodedEvidence,
  type EncodedFact,
  eventKey,
  type FactsByName,
  figureKey,
} from '../catalog/encoded-evidence';
import type { FactLike } from '../catalog/figure';
import type { RegimeFile } from '../catalog/format/regime';
import type { Source } from '../catalog/format/source';
import type { OtherFiles } from '../catalog/lint/others/linter';
import type { LoadedItem } from '../catalog/lint/problem';
import { defined, figureGroups } from './load-others';
import { SourceTable } from './source-table';

export function encodeEvidence(
  items: readonly LoadedItem[],
  files: OtherFiles,
  regimes: readonly RegimeFile[],
): EncodedEvidence {
  const table = new SourceTable();
  const factsIn =
    (sources: Readonly<Record<string, Source>>) =>
    (facts: readonly FactLike[]): readonly EncodedFact[] =>
      facts.map(({ source, ...fact }) => defined({ ...fact, source: table.indexOf(sources, source) }));
  return {
    items: byId(
      items,
      ({ id }) => id,
      ({ item: { note, specs, sources } }) => {
        const encode = factsIn(sources);
        const named = Object.entries(specs) as [string, readonly FactLike[]][];
        return defined({ note, facts: Object.fromEntries(named.map(([spec, facts]) => [spec, encode(facts)])) });
      },
    ),
    companies: byId(
      files.companies,
      ({ id }) => id,
      ({ content }) => {
        const encode = factsIn(content.sources);
        const facts: FactsByName = Object.fromEntries(
          [...figureGroups(content)].map((group) => [
            figureKey(group.metric, group.period, group.currency),
            encode(group.facts),
          ]),
        );
        return defined({ note: content.note, facts });
      },
    ),
    policies: byId(
      files.policies,
      ({ id }) => id,
      ({ content: { sources, events } }) =>
        byId(events, eventKey, ({ source, also = [], parameters, note }) =>
          defined({ sources: [source, ...also].map((name) => table.indexOf(sources, name)), parameters, note }),
        ),
    ),
    regimes: byId(
      regimes,
      ({ id }) => id,
      ({ source, also = [], quote, note, sources }) =>
        defined({ sources: [source, ...also].map((name) => table.indexOf(sources, name)), quote, note }),
    ),
    markets: byId(
      files.markets,
      ({ id }) => id,
      ({ content: { points } }) => points.map(({ note = '' }) => note),
    ),
    claims: byId(
      files.claims.flatMap(({ content: { claims } }) => claims),
      ({ id }) => id,
      ({ note }) => note,
    ),
    sources: table.rows,
  };
}

function byId<Entry, Content>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  encode: (entry: Entry) => Content,
): Readonly<Record<string, Content>> {
  const encoded = new Map<string, Content>();
  for (const entry of entries) {
    const id = idOf(entry);
    if (encoded.has(id)) throw new Error(`"${id}" stands twice: give the second another name or title.`);
    encoded.set(id, encode(entry));
  }
  return Object.fromEntries(encoded);
}

/** From data files to the dataset that travels in the bundle: figures resolved by the written rule, sources shared. */
import { createHash } from 'node:crypto';
import {
  confidences,
  type EncodedDataset,
  type EncodedFigure,
  type EncodedItem,
  type EncodedSource,
} from '../catalog/dataset';
import { type ResolvedFigure, resolveFigure } from '../catalog/figure';
import type { Fact } from '../catalog/format/item';
import type { Source } from '../catalog/format/source';
import type { LoadedItem } from '../catalog/lint/problem';
import { specById } from '../catalog/specs';

export function encodeDataset(items: readonly LoadedItem[], version: string): EncodedDataset {
  const sources = new SharedSources();
  const encoded = [...items]
    .sort((a, b) => compare(a.item.vendor, b.item.vendor) || compare(a.item.name, b.item.name))
    .map((each) => encodeItem(each, sources));
  const content = { version, sources: sources.list, items: encoded };
  return { ...content, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16) };
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** One source may stand in many files: the bundle holds it once. */
class SharedSources {
  readonly list: EncodedSource[] = [];
  readonly #indices = new Map<string, number>();

  indexOf({ title, url = '', kind, date }: Source): number {
    const encoded: EncodedSource = [title, url, kind, date];
    const key = JSON.stringify(encoded);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.list.length);
    return this.list.push(encoded) - 1;
  }
}

function encodeItem({ id, item }: LoadedItem, sources: SharedSources): EncodedItem {
  const { name, kind, vendor, country, dataCenter, note, aliases = {} } = item;
  const own = [...(aliases.also ?? []), ...(aliases.old ?? []), ...(aliases.local ?? []), ...(aliases.bare ?? [])];
  const shared = aliases.family ?? [];
  const figures = (Object.entries(item.specs) as [string, readonly Fact[]][]).flatMap(([specId, facts]) => {
    const spec = specById(specId);
    const figure = resolveFigure(facts, item.sources, spec.unit);
    return figure === undefined ? [] : [encodeFigure(spec.index, figure, item.sources, sources)];
  });
  return {
    id,
    name,
    kind,
    vendor,
    country,
    ...(dataCenter !== undefined && { dataCenter }),
    ...(note !== undefined && { note }),
    ...(own.length > 0 && { own }),
    ...(shared.length > 0 && { shared }),
    figures,
  };
}

function encodeFigure(
  specIndex: number,
  { value, low, high, confidence, source, asOf, note }: ResolvedFigure,
  own: Readonly<Record<string, Source>>,
  shared: SharedSources,
): EncodedFigure {
  const publisher = own[source] as Source;
  const full = [
    specIndex,
    value ?? null,
    shared.indexOf(publisher),
    confidences.indexOf(confidence),
    asOf === publisher.date ? '' : asOf,
    low ?? null,
    high ?? null,
    note ?? '',
  ] as const;
  const isEmpty = (part: unknown) => part === '' || part === null;
  let length = full.length;
  while (length > 4 && isEmpty(full[length - 1])) length--;
  return full.slice(0, length) as unknown as EncodedFigure;
}

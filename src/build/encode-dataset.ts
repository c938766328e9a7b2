/**
 * From data files to the dataset that travels in the bundle: figures resolved by the written rule, sources shared; notes
 * are left to the evidence.
 */
import { createHash } from 'node:crypto';
import {
  confidences,
  type EncodedDataset,
  type EncodedFigure,
  type EncodedItem,
  type EncodedVendor,
} from '../catalog/dataset';
import { type ResolvedFigure, resolveFigure } from '../catalog/figure';
import type { Fact } from '../catalog/format/item';
import type { Source } from '../catalog/format/source';
import type { VendorsById } from '../catalog/format/vendors';
import type { LoadedItem } from '../catalog/lint/problem';
import { specById } from '../catalog/specs';
import { SourceTable } from './source-table';

/** `beside` is the data of other kinds that ships with it: the hash tells whether any of it differs. */
export function encodeDataset(
  items: readonly LoadedItem[],
  vendors: VendorsById,
  version: string,
  beside?: object,
): EncodedDataset {
  const sources = new SourceTable();
  const encoded = items
    .map((each) => encodeItem(each, vendorOf(each, vendors), sources))
    .sort((a, b) => compare(a.vendor, b.vendor) || compare(a.name, b.name));
  const content = { version, sources: sources.rows, vendors: Object.values(vendors), items: encoded };
  const all = JSON.stringify([content, beside]);
  return { ...content, hash: createHash('sha256').update(all).digest('hex').slice(0, 16) };
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function vendorOf({ file, item: { vendor } }: LoadedItem, vendors: VendorsById): EncodedVendor {
  const known = vendors[vendor];
  if (known === undefined) throw new Error(`${file}: "${vendor}" is no vendor. npm run check:data says more.`);
  return known;
}

function encodeItem({ id, item }: LoadedItem, vendor: EncodedVendor, sources: SourceTable): EncodedItem {
  const { name, kind, dataCenter, aliases = {} } = item;
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
    vendor: vendor.name,
    country: vendor.country,
    ...(dataCenter !== undefined && { dataCenter }),
    ...(own.length > 0 && { own }),
    ...(shared.length > 0 && { shared }),
    figures,
  };
}

function encodeFigure(
  specIndex: number,
  { value, low, high, confidence, source, asOf }: ResolvedFigure,
  own: Readonly<Record<string, Source>>,
  shared: SourceTable,
): EncodedFigure {
  const publisher = own[source] as Source;
  const full = [
    specIndex,
    value ?? null,
    shared.indexOf(own, source),
    confidences.indexOf(confidence),
    asOf === publisher.date ? '' : asOf,
    low ?? null,
    high ?? null,
  ] as const;
  const isEmpty = (part: unknown) => part === '' || part === null;
  let length = full.length;
  while (length > 4 && isEmpty(full[length - 1])) length--;
  return full.slice(0, length) as unknown as EncodedFigure;
}

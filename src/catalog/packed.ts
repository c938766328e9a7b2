/**
 * The form in which the catalogue travels in the bundle: one list per field instead of one row per figure, since alike
 * values next to each other compress best. Unpacked once, when the catalogue is created; src/build/pack.ts packs.
 */
import {
  confidences,
  type EncodedDataset,
  type EncodedFigure,
  type EncodedItem,
  type EncodedSource,
  type EncodedVendor,
} from './dataset';
import type { EncodedCompanies, EncodedCompany, EncodedCompanyFigure } from './others';
import { publisherKinds } from './publishers';

/** By position of the source, '' where it has none; they travel apart from all else. */
export interface PackedAddresses {
  readonly dataset: readonly string[];
  readonly companies: readonly string[];
  readonly policies: readonly string[];
  readonly markets: readonly string[];
  readonly claims: readonly string[];
  readonly regimes: readonly string[];
}

/** Without their addresses. */
export interface PackedSources {
  readonly titles: readonly string[];
  /** A digit each: position in the list of publisher kinds. */
  readonly kinds: string;
  readonly dates: readonly string[];
}

/** What figures of chips and of companies have in common; a list has one entry per figure. */
export interface PackedFigures {
  readonly values: readonly (number | string | null)[];
  /** How far back from the newest source used before: 0 is the first source not used yet, 1 the newest of those used. */
  readonly sources: readonly number[];
  /** A digit each: position in the list of confidences. */
  readonly confidences: string;
  /** [figures since the last one with a range, low, high]; most figures have none. */
  readonly ranges: readonly (readonly [number, number, number])[];
  /** [figures since the last one with a date, date]: dates of statements that are not those of their sources. */
  readonly dates: readonly (readonly [number, string])[];
}

/** One list per field over all items. */
export interface PackedItems {
  readonly name: readonly string[];
  /** '' where it is the name in small letters with hyphens. */
  readonly id: readonly string[];
  readonly kind: readonly EncodedItem['kind'][];
  /** Position among the vendors. */
  readonly vendor: readonly number[];
  readonly dataCenter: readonly (boolean | null)[];
  readonly own: readonly (readonly string[])[];
  readonly shared: readonly (readonly string[])[];
  /** How many figures belong to each. */
  readonly figures: readonly number[];
}

export interface PackedDataset {
  readonly version: string;
  readonly hash: string;
  readonly sources: PackedSources;
  readonly vendors: readonly EncodedVendor[];
  readonly items: PackedItems;
  readonly specs: readonly number[];
  readonly figures: PackedFigures;
}

export interface PackedCompanies {
  readonly sources: PackedSources;
  /** The number of its figures takes the place of the figures. */
  readonly companies: readonly (Omit<EncodedCompany, 'figures'> & { readonly figures: number })[];
  readonly metrics: readonly number[];
  readonly periods: readonly string[];
  readonly currencies: readonly string[];
  readonly figures: PackedFigures;
}

export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

type AddressAt = (index: number) => string;

function unpackSources({ titles, kinds, dates }: PackedSources, addressAt: AddressAt): readonly EncodedSource[] {
  return titles.map((title, index) => [
    title,
    () => addressAt(index),
    publisherKinds[Number(kinds[index])] ?? 'community',
    dates[index] ?? '',
  ]);
}

/** What is packed in its sources alone. */
export type PackedSourced<Content> = Omit<Content, 'sources'> & { readonly sources: PackedSources };

export function unpackSourced<Content>(packed: PackedSourced<Content>, addressAt: AddressAt): Content {
  return { ...packed, sources: unpackSources(packed.sources, addressAt) } as Content;
}

export function unpackDataset(
  { version, hash, sources, vendors, items, specs, figures }: PackedDataset,
  addressAt: AddressAt,
): EncodedDataset {
  const shares = unpackFigures(
    figures,
    items.figures,
    (place, value, source, confidence, asOf, low, high): EncodedFigure => [
      specs[place] ?? -1,
      value,
      source,
      confidence,
      asOf,
      low,
      high,
    ],
  );
  const { id, kind, vendor, dataCenter, own, shared } = items;
  return {
    version,
    hash,
    sources: unpackSources(sources, addressAt),
    vendors,
    items: items.name.map((name, index): EncodedItem => {
      const known = dataCenter[index] ?? undefined;
      const maker = vendors[vendor[index] ?? -1];
      return {
        id: id[index] || slug(name),
        name,
        kind: kind[index] ?? 'chip',
        vendor: maker?.name ?? '',
        country: maker?.country ?? '',
        ...(known !== undefined && { dataCenter: known }),
        ...given('own', own[index]),
        ...given('shared', shared[index]),
        figures: shares[index] ?? [],
      };
    }),
  };
}

export function unpackCompanies(packed: PackedCompanies, addressAt: AddressAt): EncodedCompanies {
  const { companies, metrics, periods, currencies } = packed;
  const shares = unpackFigures(
    packed.figures,
    companies.map(({ figures }) => figures),
    (place, value, source, confidence, asOf, low, high): EncodedCompanyFigure => [
      metrics[place] ?? -1,
      periods[place] ?? '',
      currencies[place] ?? '',
      typeof value === 'number' ? value : null,
      source,
      confidence,
      asOf,
      low,
      high,
    ],
  );
  return {
    sources: unpackSources(packed.sources, addressAt),
    companies: companies.map((company, index) => ({ ...company, figures: shares[index] ?? [] })),
  };
}

type RowOf<Row> = (
  place: number,
  value: number | string | null,
  source: number,
  confidence: number,
  asOf: string,
  low: number | null,
  high: number | null,
) => Row;

/** The figures as rows, in shares of the given sizes. Thousands of them, before the first answer: no copies. */
function unpackFigures<Row>(
  { values, sources, confidences: digits, ranges, dates }: PackedFigures,
  sizes: readonly number[],
  rowOf: RowOf<Row>,
): readonly (readonly Row[])[] {
  const rangeAt = byPlace(ranges);
  const dateAt = byPlace(dates);
  let used = 0;
  let place = 0;
  return sizes.map((size) => {
    const share: Row[] = [];
    for (const end = place + size; place < end; place++) {
      const source = used - (sources[place] ?? 0);
      if (source === used) used++;
      const range = rangeAt.get(place);
      const asOf = dateAt.get(place)?.[1] ?? '';
      const confidence = Number(digits[place] ?? confidences.length - 1);
      share.push(rowOf(place, values[place] ?? null, source, confidence, asOf, range?.[1] ?? null, range?.[2] ?? null));
    }
    return share;
  });
}

/** From steps to places: [3, …], [2, …] stand at 3 and 5. */
function byPlace<Entry extends readonly [number, ...unknown[]]>(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  let place = 0;
  return new Map(
    entries.map((entry) => {
      place += entry[0];
      return [place, entry];
    }),
  );
}

function given<Key extends string>(key: Key, list: readonly string[] | undefined): { [K in Key]?: readonly string[] } {
  return (list?.length ? { [key]: list } : {}) as { [K in Key]?: readonly string[] };
}

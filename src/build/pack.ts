/** Packs the catalogue for the bundle; src/catalog/packed.ts says how and unpacks. */
import type { EncodedDataset, EncodedSource } from '../catalog/dataset';
import type { EncodedCompanies } from '../catalog/others';
import {
  type PackedCompanies,
  type PackedDataset,
  type PackedFigures,
  type PackedSourced,
  type PackedSources,
  slug,
} from '../catalog/packed';
import { publisherKinds } from '../catalog/publishers';

export interface Packed<Content> {
  readonly packed: Content;
  /** Of its sources, by position. */
  readonly addresses: readonly string[];
}

export function packDataset({ version, hash, sources, vendors, items }: EncodedDataset): Packed<PackedDataset> {
  const figures = items.flatMap((item) => item.figures);
  const order = byFirstUse(figures.map(([, , source]) => source));
  const used = order.map((source) => sources[source] as EncodedSource);
  const packed: PackedDataset = {
    version,
    hash,
    sources: packSources(used),
    vendors,
    items: {
      name: items.map(({ name }) => name),
      id: items.map(({ id, name }) => (id === slug(name) ? '' : id)),
      kind: items.map(({ kind }) => kind),
      vendor: items.map(({ vendor }) => vendors.findIndex(({ name }) => name === vendor)),
      dataCenter: items.map(({ dataCenter }) => dataCenter ?? null),
      own: items.map(({ own = [] }) => own),
      shared: items.map(({ shared = [] }) => shared),
      figures: items.map((item) => item.figures.length),
    },
    specs: figures.map(([spec]) => spec),
    figures: packFigures(
      figures.map(([, ...rest]) => rest),
      order,
    ),
  };
  return { packed, addresses: addressesIn(used) };
}

export function packCompanies({ sources, companies }: EncodedCompanies): Packed<PackedCompanies> {
  const figures = companies.flatMap((company) => company.figures);
  const order = byFirstUse(figures.map(([, , , , source]) => source));
  const used = order.map((source) => sources[source] as EncodedSource);
  const packed: PackedCompanies = {
    sources: packSources(used),
    companies: companies.map((company) => ({ ...company, figures: company.figures.length })),
    metrics: figures.map(([metric]) => metric),
    periods: figures.map(([, period]) => period),
    currencies: figures.map(([, , currency]) => currency),
    figures: packFigures(
      figures.map(([, , , ...rest]) => rest),
      order,
    ),
  };
  return { packed, addresses: addressesIn(used) };
}

/** What is packed in its sources alone. */
export function packSourced<Content extends { readonly sources: readonly EncodedSource[] }>(
  content: Content,
): Packed<PackedSourced<Content>> {
  return { packed: { ...content, sources: packSources(content.sources) }, addresses: addressesIn(content.sources) };
}

function addressesIn(sources: readonly EncodedSource[]): readonly string[] {
  return sources.map(([, address]) => (typeof address === 'string' ? address : address()));
}

function packSources(sources: readonly EncodedSource[]): PackedSources {
  return {
    titles: sources.map(([title]) => title),
    kinds: sources.map(([, , kind]) => publisherKinds.indexOf(kind)).join(''),
    dates: sources.map(([, , , date]) => date),
  };
}

type FigureRow = readonly [
  value: number | string | null,
  source: number,
  confidence: number,
  asOf?: string,
  low?: number | null,
  high?: number | null,
  ...rest: readonly unknown[],
];

function packFigures(rows: readonly FigureRow[], order: readonly number[]): PackedFigures {
  const places = new Map(order.map((source, place) => [source, place]));
  let used = 0;
  return {
    values: rows.map(([value]) => value),
    sources: rows.map(([, source]) => {
      const back = used - (places.get(source) ?? 0);
      if (back === 0) used++;
      return back;
    }),
    confidences: rows.map(([, , confidence]) => confidence).join(''),
    ranges: inSteps(rows, ([, , , , low, high]) => (low == null || high == null ? undefined : ([low, high] as const))),
    dates: inSteps(rows, ([, , , asOf]) => (asOf ? ([asOf] as const) : undefined)),
  };
}

function byFirstUse(uses: readonly number[]): readonly number[] {
  return [...new Set(uses)];
}

/** What the few rows have that have it, each after the number of rows since the last of them. */
function inSteps<Row, Rest extends readonly unknown[]>(
  rows: readonly Row[],
  read: (row: Row) => Rest | undefined,
): readonly (readonly [number, ...Rest])[] {
  let last = 0;
  return rows.flatMap((row, place) => {
    const found = read(row);
    if (found === undefined) return [];
    const step = place - last;
    last = place;
    return [[step, ...found] as const];
  });
}

/** Packs the catalogue for the bundle; src/catalog/packed.ts says how and unpacks. */
import type { EncodedDataset, EncodedSource } from '../catalog/dataset';
import type { EncodedCompanies } from '../catalog/others';
import {
  type PackedCompanies,
  type PackedDataset,
  type PackedFigures,
  type PackedSources,
  slug,
} from '../catalog/packed';
import { publisherKinds } from '../catalog/publishers';

export function packDataset({ version, hash, sources, items }: EncodedDataset): PackedDataset {
  const figures = items.flatMap((item) => item.figures);
  const order = byFirstUse(figures.map(([, , source]) => source));
  return {
    version,
    hash,
    sources: packSources(order.map((source) => sources[source] as EncodedSource)),
    items: {
      name: items.map(({ name }) => name),
      id: items.map(({ id, name }) => (id === slug(name) ? '' : id)),
      kind: items.map(({ kind }) => kind),
      vendor: items.map(({ vendor }) => vendor),
      country: items.map(({ country }) => country),
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
}

export function packCompanies({ sources, companies }: EncodedCompanies): PackedCompanies {
  const figures = companies.flatMap((company) => company.figures);
  const order = byFirstUse(figures.map(([, , , , source]) => source));
  return {
    sources: packSources(order.map((source) => sources[source] as EncodedSource)),
    companies: companies.map((company) => ({ ...company, figures: company.figures.length })),
    metrics: figures.map(([metric]) => metric),
    periods: figures.map(([, period]) => period),
    currencies: figures.map(([, , currency]) => currency),
    figures: packFigures(
      figures.map(([, , , ...rest]) => rest),
      order,
    ),
  };
}

export function packSources(sources: readonly EncodedSource[]): PackedSources {
  return {
    texts: sources.flatMap((source) => source.slice(0, 2)),
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

/**
 * Chips as a pin keeps them: figure by figure, those in use. Their names stay as forgiving as those of the installed
 * catalogue.
 */
import { z } from 'zod';
import { missingSource, mostPinned, openFigure, pinFigure, pinnedFigure } from '../pinned';
import { markedAsPinned, PinnedSources, pinnedSources, pinnedText } from '../pinned-source';
import type { Source } from '../sources';
import { specs } from '../specs';
import type { Dataset, Figure, Item, ItemData, ItemFigure } from './lookup';

const text = pinnedText;

/** Spec's id, what each figure has, note. */
const figure = z.tuple([text, ...pinnedFigure, text]);

const item = z.object({
  ...{ id: text, name: text, kind: z.enum(['chip', 'system']), vendor: text, country: text },
  figures: z.array(figure).max(500),
});

export const pinnedItems = {
  /** True where a cell lists or ranks items: then these are all items there were. */
  listed: z.boolean(),
  sources: pinnedSources,
  items: z.array(item).max(mostPinned),
};

export type PinnedFigure = z.infer<typeof figure>;
export type PinnedItem = z.infer<typeof item>;

interface PinnedItems {
  readonly listed: boolean;
  readonly sources: z.infer<typeof pinnedSources>;
  readonly items: PinnedItem[];
}

/** Each figure names a source that is there. */
export const sourcesAreThere = [
  ({ sources, items }: PinnedItems) =>
    items.every(({ figures }) => figures.every(([, , place]) => place < sources.length)),
  missingSource,
] as const;

/** What a pin keeps of the figures in use; with `all`, the names of all items too. */
export function pinItems(
  used: readonly { readonly item: Item; readonly figure: Figure }[],
  all: readonly Item[] | undefined,
): PinnedItems {
  const sources = new PinnedSources();
  const items = new Map<string, PinnedItem>();
  const itemOf = ({ id, name, kind, vendor, country }: Item): PinnedItem => {
    const known = items.get(id);
    if (known !== undefined) return known;
    const pinned: PinnedItem = { id, name, kind, vendor, country, figures: [] };
    items.set(id, pinned);
    return pinned;
  };
  for (const { item, figure } of used) {
    itemOf(item).figures.push([figure.spec.id, ...pinFigure(figure, sources.placeOf), figure.note ?? '']);
  }
  for (const item of all ?? []) itemOf(item);
  return { listed: all !== undefined, sources: sources.rows, items: [...items.values()] };
}

/** The installed dataset with the figures of a pin and no others, so that old and new data are never mixed. */
export function pinnedDataset(
  installed: Dataset,
  pin: PinnedItems & { readonly dataset: string; readonly hash: string },
): Dataset {
  const sources = markedAsPinned(pin.sources, pin.dataset);
  const pinned = new Map(pin.items.map((item) => [item.id, item]));
  const known = new Set(installed.items.map(({ id }) => id));
  const gone = pin.items.filter(({ id }) => !known.has(id));
  const kept = pin.listed ? installed.items.filter(({ id }) => pinned.has(id)) : installed.items;
  return {
    version: pin.dataset,
    hash: pin.hash,
    pinned: true,
    vendors: installed.vendors,
    items: [
      ...kept.map((item) => withFigures(item, pinned.get(item.id), sources)),
      ...gone.map(({ figures, ...item }) => ({ ...item, figures: figuresOf(figures, sources) })),
    ],
  };
}

function withFigures(item: ItemData, pinned: PinnedItem | undefined, sources: readonly Source[]): ItemData {
  if (pinned === undefined) return { ...item, figures: [] };
  const { name, kind, vendor, country, figures } = pinned;
  const own = item.name === name ? item.own : [...(item.own ?? []), item.name];
  return { ...item, name, kind, vendor, country, own, figures: figuresOf(figures, sources) };
}

function figuresOf(pinned: readonly PinnedFigure[], sources: readonly Source[]): readonly ItemFigure[] {
  return pinned.flatMap((figure) => {
    const spec = specs.find(({ id }) => id === figure[0]);
    return spec === undefined ? [] : [{ spec, ...fieldsOf(figure, sources) }];
  });
}

/** What a pinned figure says; null as a value is undefined here. */
export function fieldsOf(
  [, value, place, confidence, asOf, low, high, note]: PinnedFigure,
  sources: readonly Source[],
): Omit<ItemFigure, 'spec'> {
  return { ...openFigure([value, place, confidence, asOf, low, high], sources), ...(note !== '' && { note }) };
}

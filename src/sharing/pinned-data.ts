/**
 * The data of a pinned workbook: it answers from what the workbook carries and from nothing else, so that old and new
 * data are never mixed. Names of chips stay as forgiving as those of the installed catalogue.
 */
import { confidences, type EncodedDataset, type EncodedFigure, type EncodedItem } from '../catalog/dataset';
import { specs } from '../catalog/specs';
import type { Data } from '../functions/world';
import type { PinContent, PinnedItem } from './pin-content';
import { otherDataOf } from './pin-others';
import { markedAsPinned } from './pinned-source';

/** The installed data itself where it is what the workbook was pinned to. */
export function pinnedData(installed: Data, pin: PinContent): Data {
  if (installed.catalog.hash === pin.hash) return installed;
  return {
    catalog: installed.catalog.derive((dataset) => pinnedDataset(dataset, pin)),
    ...otherDataOf(pin.others, pin.dataset),
  };
}

function pinnedDataset(installed: EncodedDataset, pin: PinContent): EncodedDataset {
  const pinned = new Map(pin.items.map((item) => [item.id, item]));
  const known = new Set(installed.items.map(({ id }) => id));
  const gone = pin.items.filter(({ id }) => !known.has(id));
  const kept = pin.listed ? installed.items.filter(({ id }) => pinned.has(id)) : installed.items;
  return {
    version: pin.dataset,
    hash: pin.hash,
    pinned: true,
    vendors: installed.vendors,
    sources: markedAsPinned(pin.sources, pin.dataset),
    items: [...kept.map((item) => withFigures(item, pinned.get(item.id))), ...gone.map(encoded)],
  };
}

function withFigures(item: EncodedItem, pinned: PinnedItem | undefined): EncodedItem {
  if (pinned === undefined) return { ...item, figures: [] };
  const { name, kind, vendor, country } = pinned;
  const own = item.name === name ? item.own : [...(item.own ?? []), item.name];
  return { ...item, name, kind, vendor, country, ...(own !== undefined && { own }), figures: figuresOf(pinned) };
}

function encoded(pinned: PinnedItem): EncodedItem {
  const { id, name, kind, vendor, country } = pinned;
  return { id, name, kind, vendor, country, figures: figuresOf(pinned) };
}

function figuresOf({ figures }: PinnedItem): readonly EncodedFigure[] {
  return figures.flatMap(([spec, value, source, confidence, asOf, low, high, note]): readonly EncodedFigure[] => {
    const index = specs.findIndex(({ id }) => id === spec);
    return index < 0 ? [] : [[index, value, source, confidences.indexOf(confidence), asOf, low, high, note]];
  });
}

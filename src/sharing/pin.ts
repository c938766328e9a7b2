/** Pinning: the workbook carries the figures in use, so that a colleague with other data sees the same numbers. */
import type { Source } from '../catalog/catalog';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { type PinContent, type PinnedFigure, type PinnedItem, readPin } from './pin-content';
import { counted, obstacle, type Plan, refusal } from './plan';
import type { Usage } from './usage';

/** What a workbook has to carry so that its cells can be answered without the catalogue of this installation. */
export function pinOf(usage: Usage, catalog: PinSource): PinContent {
  const sources: PinContent['sources'] = [];
  const placeOf = new Map<string, number>();
  const sourceIndex = ({ title, url = '', kind, date }: Source): number => {
    const key = JSON.stringify([title, url, kind, date]);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, sources.length);
    return sources.push([title, url, kind, date]) - 1;
  };
  const items = new Map<string, PinnedItem>();
  const itemOf = ({ id, name, kind, vendor, country }: Omit<PinnedItem, 'figures'>): PinnedItem => {
    const known = items.get(id);
    if (known !== undefined) return known;
    const pinned: PinnedItem = { id, name, kind, vendor, country, figures: [] };
    items.set(id, pinned);
    return pinned;
  };
  for (const { item, figure } of usage.figures) {
    const { spec, value, low, high, confidence, source, asOf, note = '' } = figure;
    const pinned: PinnedFigure = [
      spec.id,
      value ?? null,
      sourceIndex(source),
      confidence,
      asOf,
      low ?? null,
      high ?? null,
      note,
    ];
    itemOf(item).figures.push(pinned);
  }
  if (usage.listed) for (const item of catalog.items) itemOf(item);
  return { dataset: catalog.version, hash: catalog.hash, listed: usage.listed, sources, items: [...items.values()] };
}

export interface PinSource {
  readonly version: string;
  readonly hash: string;
  readonly items: readonly Omit<PinnedItem, 'figures'>[];
}

/** The plan to pin the workbook to the data in use, or to bring its pin up to date with its formulas. */
export function pinPlan(snapshot: WorkbookSnapshot, usage: Usage, catalog: PinSource): Plan {
  const stop = obstacle(snapshot, []);
  if (stop !== undefined) return refusal(stop);
  const before = readPin(snapshot.part);
  const pin = pinOf(usage, catalog);
  return {
    sentence: `Keeps ${counted(usage.figures.length, 'figure')} of dataset ${catalog.version} in the workbook; no cell changes.`,
    changes: [{ kind: 'part', was: { pin: before.state === 'pinned' ? before.pin : undefined }, becomes: { pin } }],
    leftAlone: [...usage.untold, ...usage.beyond],
  };
}

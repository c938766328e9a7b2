/** Pinning: the workbook carries the data in use, so that a colleague with other data sees the same numbers. */
import type { Source } from '../catalog/catalog';
import type { World } from '../functions/world';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { type PinContent, type PinnedFigure, type PinnedItem, readPin } from './pin-content';
import { pinOthers } from './pin-others';
import { pinPresets } from './pin-presets';
import { pinnedForm } from './pinned-source';
import { counted, obstacle, type Plan, refusal } from './plan';
import type { OtherKind } from './statements';
import type { Usage } from './usage';

/** What a workbook has to carry so that its cells can be answered without the data of this installation. */
export function pinOf(usage: Usage, { catalog, scenarios, ...others }: World): PinContent {
  const sources: PinContent['sources'] = [];
  const placeOf = new Map<string, number>();
  const sourceIndex = (source: Source): number => {
    const form = pinnedForm(source);
    const key = JSON.stringify(form);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, sources.length);
    return sources.push(form) - 1;
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
  return {
    dataset: catalog.version,
    hash: catalog.hash,
    listed: usage.listed,
    sources,
    items: [...items.values()],
    others: pinOthers({ catalog, ...others }, usage.kinds),
    presets: pinPresets(scenarios.all),
  };
}

const kindWords: Readonly<Record<OtherKind, string>> = {
  companies: 'company figures',
  policies: 'policy events',
  markets: 'market points',
  claims: 'claims',
  regimes: 'export rules',
};

/** The plan to pin the workbook to the data in use, or to bring its pin up to date with its formulas. */
export function pinPlan(snapshot: WorkbookSnapshot, usage: Usage, world: World): Plan {
  const stop = obstacle(snapshot, []);
  if (stop !== undefined) return refusal(stop);
  const before = readPin(snapshot.part);
  const pin = pinOf(usage, world);
  const kept = [counted(usage.figures.length, 'figure'), ...usage.kinds.map((kind) => `all ${kindWords[kind]}`)];
  return {
    sentence: `Keeps ${listed(kept)} of dataset ${world.catalog.version} and the presets in the workbook; no cell changes.`,
    changes: [{ kind: 'part', was: { pin: before.state === 'pinned' ? before.pin : undefined }, becomes: { pin } }],
    leftAlone: usage.untold,
  };
}

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

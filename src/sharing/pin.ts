/** Pinning: the workbook carries the data in use, so that a colleague with other data sees the same numbers. */
import { pinItems } from '../catalog/items/pinned';
import type { World } from '../functions/world';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { type PinContent, readPin } from './pin-content';
import { pinWholes, wordsOf } from './pin-kinds';
import { pinPresets } from './pin-presets';
import { counted, obstacle, type Plan, refusal } from './plan';
import type { Usage } from './usage';

/** What a workbook has to carry so that its cells can be answered without the data of this installation. */
export function pinOf(usage: Usage, world: World): PinContent {
  const { catalog, scenarios } = world;
  return {
    dataset: catalog.version,
    hash: catalog.hash,
    ...pinItems(usage.figures, usage.listed ? catalog.items : undefined),
    others: pinWholes(world, usage.kinds),
    presets: pinPresets(scenarios.all),
  };
}

/** The plan to pin the workbook to the data in use, or to bring its pin up to date with its formulas. */
export function pinPlan(snapshot: WorkbookSnapshot, usage: Usage, world: World): Plan {
  const stop = obstacle(snapshot, []);
  if (stop !== undefined) return refusal(stop);
  const before = readPin(snapshot.part);
  const pin = pinOf(usage, world);
  const kept = [counted(usage.figures.length, 'figure'), ...usage.kinds.map((kind) => `all ${wordsOf(kind)}`)];
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

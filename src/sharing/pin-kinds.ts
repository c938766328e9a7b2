/** Data beside the chips as a pin keeps it: a kind in use is kept whole. */
import { z } from 'zod';
import { pinnedKinds } from '../catalog/generated/pinned-kinds';
import type { PinnedKind } from '../catalog/pinned';
import type { Data, World } from '../functions/world';

/** A kind that a pin keeps whole. */
export type WholeKind = keyof typeof pinnedKinds;

type AnyKind = PinnedKind<object, object>;

const kinds = Object.entries(pinnedKinds) as unknown as readonly (readonly [WholeKind, AnyKind])[];

/** By kind; one that no cell used is not there. */
export const pinnedWholes = z.object(Object.fromEntries(kinds.map(([kind, { format }]) => [kind, format.optional()])));
export type PinnedWholes = z.infer<typeof pinnedWholes>;

/** What a pin keeps of the kinds in use. */
export function pinWholes(data: Data, used: readonly WholeKind[]): PinnedWholes {
  return Object.fromEntries(kinds.filter(([kind]) => used.includes(kind)).map(([kind, { pin }]) => [kind, pin(data)]));
}

/** Data as a pin keeps it; a kind that it does not keep is absent: whatever is asked of it, the answer is that. */
export function openWholes(
  pinned: PinnedWholes,
  installed: Data,
  dataset: string,
): { readonly data: Omit<Data, 'catalog'>; readonly absent: World['absent'] } {
  const absent = new Map<keyof Data, string>();
  const opened = kinds.map(([kind, { open, words, pin }]) => {
    const content = pinned[kind];
    const known = open(content ?? pin(installed), dataset);
    if (content === undefined)
      for (const key of Object.keys(known)) absent.set(key as keyof Data, notKept(words, dataset));
    return known;
  });
  return { data: Object.assign({}, ...opened), absent };
}

export function wordsOf(kind: WholeKind): string {
  return pinnedKinds[kind].words;
}

function notKept(words: string, dataset: string): string {
  return `This workbook is pinned to dataset ${dataset} and carries no ${words}. "Update all" in the pane uses the installed data.`;
}

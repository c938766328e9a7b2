/** Data beside the chips as a pin keeps it: a kind in use is kept whole. */
import { z } from 'zod';
import { pinnedKinds } from '../catalog/generated/pinned-kinds';
import type { PinnedKind } from '../catalog/pinned';
import { notAvailable } from '../functions/cells';
import type { Data } from '../functions/world';

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

/** Data as a pin keeps it; whatever is asked of a kind that it does not keep, the answer is that it is not there. */
export function openWholes(pinned: PinnedWholes, installed: Data, dataset: string): Omit<Data, 'catalog'> {
  const opened = kinds.map(([kind, { open, words, pin }]) => {
    const content = pinned[kind];
    if (content !== undefined) return open(content, dataset);
    return Object.fromEntries(Object.keys(open(pin(installed), dataset)).map((key) => [key, notKept(words, dataset)]));
  });
  return Object.assign({}, ...opened);
}

export function wordsOf(kind: WholeKind): string {
  return pinnedKinds[kind].words;
}

function notKept(what: string, dataset: string): object {
  const sentence = `This workbook is pinned to dataset ${dataset} and carries no ${what}. "Update all" in the pane uses the installed data.`;
  return new Proxy(
    {},
    {
      get: () => {
        throw notAvailable(sentence);
      },
    },
  );
}

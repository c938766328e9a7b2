/**
 * Drafts: unsaved workbooks, kept in this browser until they are saved or dropped. Each page holds a lock on its own
 * draft; the browser lets go of it when the page is closed or crashes, and a draft that nobody holds is offered again.
 */
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { type DraftAbout, storage } from './browser-storage';

export interface Draft {
  readonly about: DraftAbout;
  readonly content: WorkbookSnapshot;
}

const mostDrafts = 10;
const mostCells = 2_000_000;
const longestDays = 30;
const day = 86_400_000;

const lockOf = (id: string) => `chipsheet-draft-${id}`;

export async function keepDraft({ about, content }: Draft): Promise<void> {
  const database = await storage();
  const step = database.transaction(['drafts', 'contents'], 'readwrite');
  await Promise.all([
    step.objectStore('drafts').put(about),
    step.objectStore('contents').put(content, about.id),
    step.done,
  ]);
}

export async function dropDraft(id: string): Promise<void> {
  const database = await storage();
  const step = database.transaction(['drafts', 'contents'], 'readwrite');
  await Promise.all([step.objectStore('drafts').delete(id), step.objectStore('contents').delete(id), step.done]);
}

export async function readDraft(about: DraftAbout): Promise<Draft | undefined> {
  const content = await (await storage()).get('contents', about.id);
  return content && { about, content };
}

/** Drafts that no open page works on, the newest first; those past their time are dropped. */
export async function leftDrafts(): Promise<readonly DraftAbout[]> {
  const all = await (await storage()).getAll('drafts');
  const { held = [] } = await navigator.locks.query();
  const atWork = new Set(held.map(({ name }) => name));
  const left = all.filter(({ id }) => !atWork.has(lockOf(id))).sort((a, b) => b.at - a.at);
  const { kept, dropped } = pruned(left, Date.now());
  await Promise.all(dropped.map(({ id }) => dropDraft(id)));
  return kept;
}

/** What stays of drafts that are sorted by age: not too old, not too many, not too large together. */
export function pruned<Kept extends Pick<DraftAbout, 'at' | 'cells'>>(
  drafts: readonly Kept[],
  now: number,
): { readonly kept: readonly Kept[]; readonly dropped: readonly Kept[] } {
  const kept: Kept[] = [];
  const dropped: Kept[] = [];
  let cells = 0;
  for (const draft of drafts) {
    // The newest is kept however large it is: it may be the work of a day.
    const fits = kept.length === 0 || (kept.length < mostDrafts && cells + draft.cells <= mostCells);
    if (!fits || now - draft.at > longestDays * day) {
      dropped.push(draft);
      continue;
    }
    kept.push(draft);
    cells += draft.cells;
  }
  return { kept, dropped };
}

/** Takes a draft for this page; undefined where another page has it. */
export function holdDraft(id: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    });
  });
}

/** Unsaved workbooks of pages that were closed or crashed: offered above the grid, without keeping anybody from work. */

import { element } from '../element';
import type { DraftAbout } from './browser-storage';
import { dropDraft, leftDrafts } from './drafts';
import { momentText } from './moment';

/** `restore` resolves to true where the draft is open now. */
export async function offerDrafts(restore: (draft: DraftAbout) => Promise<boolean>): Promise<void> {
  const [draft, ...others] = await leftDrafts();
  const bar = element('draft');
  bar.hidden = draft === undefined;
  if (draft === undefined) return;
  element('draft-text').textContent = [
    `Restore the workbook of ${momentText(draft.at)}?`,
    `“${draft.name}”, ${aboutText(draft)}, was not saved.`,
    others.length === 0 ? '' : `${others.length} more after it.`,
  ].join(' ');
  element('draft-restore').onclick = async () => {
    if (await restore(draft)) bar.hidden = true;
  };
  element('draft-discard').onclick = async () => {
    await dropDraft(draft.id);
    await offerDrafts(restore);
  };
  element('draft-later').onclick = () => {
    bar.hidden = true;
  };
}

export function aboutText({ cells, sheets }: Pick<DraftAbout, 'cells' | 'sheets'>): string {
  const filled = `${cells.toLocaleString('en')} ${cells === 1 ? 'cell' : 'cells'}`;
  return sheets === 1 ? filled : `${filled} in ${sheets} sheets`;
}

/** The dialog of workbooks to go back to: files used last and drafts that nobody has saved, each removable. */

import { element } from '../element';
import type { DraftAbout, RecentFile } from './browser-storage';
import { ask } from './dialogs';
import { aboutText } from './draft-offer';
import { dropDraft, leftDrafts } from './drafts';
import { momentText } from './moment';
import { forgetFile, recentFiles } from './recent';

export type Recent =
  | { readonly kind: 'file'; readonly file: RecentFile }
  | { readonly kind: 'draft'; readonly draft: DraftAbout };

/** What the user picks; undefined for nothing. */
export async function chooseRecent(): Promise<Recent | undefined> {
  const dialog = element<HTMLDialogElement>('recent');
  const list = element('recent-list');
  const choices = new Map<string, Recent>();

  const line = (id: string, choice: Recent, name: string, about: string, remove: () => Promise<void>) => {
    choices.set(id, choice);
    const open = document.createElement('button');
    open.type = 'submit';
    open.value = id;
    open.className = 'choice';
    open.append(textIn('b', name), textIn('span', about));
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.className = 'icon';
    drop.textContent = '×';
    drop.title = choice.kind === 'draft' ? 'Discard' : 'Take off the list';
    drop.setAttribute('aria-label', `${drop.title}: ${name}, ${about}`);
    const item = document.createElement('li');
    item.append(open, drop);
    drop.addEventListener('click', async () => {
      await remove();
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      (next?.querySelector<HTMLElement>('.icon') ?? element('recent-cancel')).focus();
      element('recent-none').hidden = list.childElementCount > 0;
    });
    return item;
  };

  const [drafts, files] = await Promise.all([leftDrafts(), recentFiles()]);
  list.replaceChildren(
    ...drafts.map((draft) => {
      const about = `not saved, ${momentText(draft.at)}, ${aboutText(draft)}`;
      return line(`draft-${draft.id}`, { kind: 'draft', draft }, draft.name, about, () => dropDraft(draft.id));
    }),
    ...files.map((file) => {
      const about = file.handle === undefined ? `copy of ${momentText(file.at)}` : momentText(file.at);
      return line(`file-${file.id}`, { kind: 'file', file }, file.name, about, () => forgetFile(file.id));
    }),
  );
  element('recent-none').hidden = list.childElementCount > 0;
  return choices.get(await ask(dialog));
}

function textIn(tag: 'b' | 'span', text: string): HTMLElement {
  const part = document.createElement(tag);
  part.textContent = text;
  return part;
}

/** What to begin with: a dialog with an empty workbook and the templates, in the browser's own keyboard ways. */
import { templates } from '../templates';
import { empty } from '../templates/empty';
import type { Template } from '../templates/template';

/** Fills the dialog's list once; each opening gives what was chosen, or nothing. */
export class Gallery {
  readonly #choices: readonly Template[] = [empty, ...templates];

  constructor(
    private readonly dialog: HTMLDialogElement,
    list: HTMLElement,
  ) {
    list.replaceChildren(
      ...this.#choices.map(({ id, title, summary }) => {
        const button = document.createElement('button');
        button.type = 'submit';
        button.value = id;
        const name = document.createElement('b');
        name.id = `template-${id}`;
        name.textContent = title;
        const about = document.createElement('span');
        about.id = `about-${id}`;
        about.textContent = summary;
        button.append(name, about);
        button.setAttribute('aria-labelledby', name.id);
        button.setAttribute('aria-describedby', about.id);
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
  }

  choose(): Promise<Template | undefined> {
    this.dialog.returnValue = '';
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.dialog.addEventListener(
        'close',
        () => resolve(this.#choices.find(({ id }) => id === this.dialog.returnValue)),
        { once: true },
      );
    });
  }
}

/**
 * The list below the cell. Nothing in it is chosen until the user says so with an arrow key or the mouse: Enter and Tab
 * take what stands in the cell.
 */
import type { Offer } from './offers';

export class CompletionList {
  readonly #box = document.createElement('div');
  #offers: readonly Offer[] = [];
  #chosen: number | undefined;
  #describedBy: Element | undefined;

  constructor(parent: HTMLElement, onPick: (offer: Offer) => void) {
    this.#box.className = 'completion';
    this.#box.id = 'completion';
    this.#box.setAttribute('role', 'listbox');
    this.#box.setAttribute('aria-label', 'Names that fit');
    this.#box.hidden = true;
    // The cell keeps the keyboard.
    this.#box.addEventListener('mousedown', (event) => event.preventDefault());
    this.#box.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
      const offer = this.#offers[Number(option?.dataset.index)];
      if (offer !== undefined) onPick(offer);
    });
    parent.append(this.#box);
  }

  get open(): boolean {
    return !this.#box.hidden;
  }

  get chosen(): Offer | undefined {
    return this.#chosen === undefined ? undefined : this.#offers[this.#chosen];
  }

  /** Shows offers below `place`, or above it where there is more room; `typed` is what they begin with. */
  show(offers: readonly Offer[], place: DOMRect): void {
    this.close();
    if (offers.length === 0) return;
    this.#offers = offers;
    this.#box.replaceChildren(...offers.map(optionOf));
    this.#box.scrollTop = 0;
    const below = innerHeight - place.bottom;
    const above = place.top;
    const up = below < 240 && above > below;
    this.#box.style.left = `${Math.max(4, Math.min(place.left, innerWidth - 340))}px`;
    this.#box.style.top = up ? 'auto' : `${place.bottom + 2}px`;
    this.#box.style.bottom = up ? `${innerHeight - place.top + 2}px` : 'auto';
    this.#box.style.maxHeight = `${Math.min(300, (up ? above : below) - 8)}px`;
    this.#box.hidden = false;
    this.#describe();
  }

  close(): void {
    this.#box.hidden = true;
    this.#offers = [];
    this.#chosen = undefined;
    for (const name of ['aria-controls', 'aria-activedescendant']) this.#describedBy?.removeAttribute(name);
    this.#describedBy = undefined;
  }

  /** Chooses the next offer (1) or the one before (-1); above the first none is chosen. */
  move(step: 1 | -1): void {
    const next = Math.min((this.#chosen ?? -1) + step, this.#offers.length - 1);
    this.#chosen = next < 0 ? undefined : next;
    [...this.#box.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.#chosen));
      if (index === this.#chosen) option.scrollIntoView({ block: 'nearest' });
    });
    this.#describe();
  }

  /** Tells a screen reader, whose place is the cell, of the list and of what is chosen in it. */
  #describe(): void {
    const focused = document.activeElement ?? undefined;
    this.#describedBy = focused;
    focused?.setAttribute('aria-controls', this.#box.id);
    if (this.#chosen === undefined) focused?.removeAttribute('aria-activedescendant');
    else focused?.setAttribute('aria-activedescendant', optionId(this.#chosen));
  }
}

function optionOf({ name, about }: Offer, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = optionId(index);
  option.dataset.index = String(index);
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const title = document.createElement('b');
  title.textContent = name;
  option.append(title);
  if (about !== '') {
    const line = document.createElement('span');
    line.textContent = about;
    option.append(line);
  }
  return option;
}

function optionId(index: number): string {
  return `completion-${index}`;
}

/** The File menu: a menu button as the ARIA practices describe it, in the browser's own layer above the grid. */

/** A key that gives a command; `code` names its place on the keyboard. */
export interface Shortcut {
  readonly code: string;
  readonly control?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

export interface MenuCommand {
  /** The id of the menu's entry. */
  readonly id: string;
  readonly key: Shortcut;
  readonly run: () => void;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export function shortcutText({ code, control, alt, shift }: Shortcut): string {
  const letter = code.replace(/^Key/, '');
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${control ? '⌘' : ''}${letter}`;
  return [control && 'Ctrl', alt && 'Alt', shift && 'Shift', letter].filter(Boolean).join('+');
}

/** As `aria-keyshortcuts` wants it. */
function shortcutName({ code, control, alt, shift }: Shortcut): string {
  const letter = code.replace(/^Key/, '');
  return [control && (isMac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', letter].filter(Boolean).join('+');
}

export function pressed(
  event: KeyboardEvent,
  { code, control = false, alt = false, shift = false }: Shortcut,
): boolean {
  const letter = code.replace(/^Key/, '').toLowerCase();
  // With Alt a key may give another letter; without it the letter is what counts, wherever the layout has it.
  const isKey = alt ? event.code === code : event.key.toLowerCase() === letter;
  return isKey && (event.ctrlKey || event.metaKey) === control && event.altKey === alt && event.shiftKey === shift;
}

/** Puts the menu to work: entries, their keys everywhere on the page, and `open` for the menu itself. */
export function connectMenu(
  button: HTMLButtonElement,
  menu: HTMLElement,
  commands: readonly MenuCommand[],
  open: Shortcut,
): void {
  const entries = commands.map(({ id }) => menu.querySelector<HTMLElement>(`#${id}`)).filter((entry) => entry !== null);
  const show = (at: number) => {
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${left}px`;
    menu.style.top = `${bottom + 2}px`;
    menu.showPopover();
    entries.at(at)?.focus();
  };
  const hide = () => menu.hidePopover();
  const isOpen = () => menu.matches(':popover-open');

  button.setAttribute('aria-keyshortcuts', shortcutName(open));
  button.title = `New, open, save (${shortcutText(open)})`;
  // The click that closes an open menu has closed it before it arrives here.
  let wasOpen = false;
  button.addEventListener('pointerdown', () => {
    wasOpen = isOpen();
  });
  button.addEventListener('click', () => {
    if (!wasOpen) show(0);
    wasOpen = false;
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    show(event.key === 'ArrowDown' ? 0 : -1);
  });
  menu.addEventListener('toggle', () => button.setAttribute('aria-expanded', String(isOpen())));

  commands.forEach(({ id, key, run }, index) => {
    const entry = menu.querySelector<HTMLElement>(`#${id}`);
    if (entry === null) return;
    entry.querySelector('kbd')?.replaceChildren(shortcutText(key));
    entry.setAttribute('aria-keyshortcuts', shortcutName(key));
    entry.addEventListener('click', () => {
      hide();
      button.focus();
      run();
    });
    entry.addEventListener('pointerenter', () => entries[index]?.focus());
  });

  menu.addEventListener('keydown', (event) => {
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const last = entries.length - 1;
    const next: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    // The grid listens to keys of the whole page.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      hide();
      button.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      entries[at]?.click();
    } else if (next[event.key] !== undefined) {
      event.preventDefault();
      entries[next[event.key] as number]?.focus();
    } else if (/^\S$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const rotated = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
      rotated.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    }
  });

  // Before the grid sees it, which has keys of its own.
  addEventListener(
    'keydown',
    (event) => {
      // A dialog that is open has a question to be answered first.
      if (document.querySelector('dialog[open]') !== null) return;
      if (pressed(event, open)) {
        event.preventDefault();
        event.stopPropagation();
        show(0);
        return;
      }
      const command = commands.find(({ key }) => pressed(event, key));
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (isOpen()) hide();
      command.run();
    },
    { capture: true },
  );
}

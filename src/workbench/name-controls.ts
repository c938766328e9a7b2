/**
 * Names for the controls of the spreadsheet. Univer 0.25.1 draws its toolbar and footer with pictures only and with
 * roles that do not exist; here each control gets the name and role that a screen reader needs.
 */

/** By the command that a control gives. */
const commands: Readonly<Record<string, string>> = {
  'univer.command.undo': 'Undo',
  'univer.command.redo': 'Redo',
  'sheet.command.set-once-format-painter': 'Copy format',
  'sheet.command.clear-selection-all': 'Clear all',
  'sheet.command.set-range-font-family': 'Font',
  'sheet.command.set-range-fontsize': 'Font size',
  'sheet.command.set-range-font-increase': 'Larger font',
  'sheet.command.set-range-font-decrease': 'Smaller font',
  'sheet.command.set-range-bold': 'Bold',
  'sheet.command.set-range-italic': 'Italic',
  'sheet.command.set-range-underline': 'Underline',
  'sheet.command.set-range-stroke': 'Strike through',
  'sheet.command.set-range-text-color': 'Text colour',
  'sheet.command.set-background-color': 'Fill colour',
  'sheet.command.set-border-basic': 'Borders',
  'sheet.command.set-horizontal-text-align': 'Horizontal alignment',
  'sheet.command.set-vertical-text-align': 'Vertical alignment',
  'sheet.command.set-text-wrap': 'Text wrap',
  'sheet.command.set-text-rotation': 'Text rotation',
  'sheet.command.add-worksheet-merge': 'Merge cells',
  'sheet.command.numfmt.set.percent': 'Percent',
  'sheet.command.numfmt.set.currency': 'Currency',
  'sheet.command.numfmt.add.decimal.command': 'More decimals',
  'sheet.command.numfmt.subtract.decimal.command': 'Fewer decimals',
  'sheet.command.add-range-protection-from-toolbar': 'Protect cells',
  'sheet.command.toggle-gridlines': 'Gridlines',
  'ui.operation.open-find-dialog': 'Find and replace',
  'sheet.command.smart-toggle-filter': 'Filter',
  'sheet.menu.sheets-sort': 'Sort',
  'base-ui.operation.toggle-shortcut-panel': 'Keyboard shortcuts',
};

/** By place, for controls that carry nothing to tell them by. Where several fit, in order. */
const places: readonly (readonly [selector: string, ...names: string[]])[] = [
  ['[data-u-comp="defined-name"] input', 'Name box'],
  ['[data-u-comp="defined-name"] a', 'Defined names'],
  ['[data-u-comp="formula-bar"] button', 'Height of the formula bar'],
  ['[data-u-comp="sheet-bar-append-button"]', 'Add a sheet', 'All sheets', 'Sheets to the left', 'Sheets to the right'],
  ['footer [data-u-comp="button"]', 'Zoom out', 'Zoom in'],
  ['[role="handle"]', 'Zoom'],
  ['[role="track"] > a', 'Zoom to 100%'],
  ['[data-u-command="sheet.command.set-range-font-family"] input', 'Font'],
  ['[data-u-command="sheet.command.set-range-fontsize"] input', 'Font size'],
];

/** Keeps the controls in `page` named, those too that come and go. */
export function nameControls(page: HTMLElement): void {
  // Only what is added can lack a name; a list that opens says so in an attribute that must not come back.
  const watch: MutationObserverInit = { childList: true, subtree: true, attributeFilter: ['aria-expanded'] };
  // At once and not with the next frame: nobody meets a control before it has its name.
  new MutationObserver(() => nameAll(page)).observe(page, watch);
  nameAll(page);
}

function nameAll(page: HTMLElement): void {
  for (const [selector, ...names] of places) {
    all(page, selector).forEach((control, index) => {
      label(control, names[Math.min(index, names.length - 1)]);
    });
  }
  for (const control of all(page, '[data-u-command]')) {
    if (control.textContent === '') label(control, commands[control.dataset.uCommand ?? '']);
  }
  for (const trigger of all(page, 'div[type="button"], a[type="button"]')) {
    // A box to type in that opens a list as well is a group of controls; anything else that opens a list is a button.
    const group = trigger.querySelector('input, button') !== null;
    trigger.setAttribute('role', group ? 'group' : 'button');
    if (group) trigger.removeAttribute('aria-expanded');
    else if (trigger.textContent === '') label(trigger, 'More');
  }
  for (const control of all(page, '[role="track"], [role="handle"]')) control.removeAttribute('role');
  // The order of the page is the order of its parts: the grid is not to jump the queue.
  for (const canvas of all(page, 'canvas[tabindex="1"]')) canvas.tabIndex = 0;
  all(page, 'section[aria-label^="Notifications"]').forEach((section, index) => {
    if (index > 0) section.setAttribute('aria-label', `Notifications ${index + 1}`);
  });
}

function all(page: HTMLElement, selector: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(selector)];
}

function label(control: HTMLElement, name: string | undefined): void {
  if (name !== undefined && !control.hasAttribute('aria-label')) control.setAttribute('aria-label', name);
}

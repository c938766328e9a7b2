/**
 * The page: bar and skeleton are in its HTML, the pane comes next, the spreadsheet last. Univer is several megabytes,
 * so nobody waits for it to see where they are.
 */
import { functions } from '../functions/generated/functions';
import { createWorld } from '../functions/world';
import { Sharing } from '../sharing/sharing';
import { mountPane } from '../taskpane/mount';
import { empty } from '../templates/empty';
import { startHere } from '../templates/start-here';
import { Sentences } from '../workbook/sentences';
import { Session } from '../workbook/session';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { UniverWorkbook } from '../workbook/workbench/univer-workbook';
import { showSelectedCell } from './cell-line';
import { readFile, saveFile } from './files';
import { Gallery } from './gallery';
import { LateWorkbook } from './late-workbook';
import { nameControls } from './name-controls';
import { Theme } from './theme';

const ownNames = new Set(functions.map(({ name }) => name));
const world = createWorld();
const sentences = new Sentences();
const theme = new Theme();

let arrived: (workbook: UniverWorkbook) => void = () => {};
const session = new Session(
  new LateWorkbook(
    new Promise((resolve) => {
      arrived = resolve;
    }),
  ),
  world,
  functions,
  sentences,
);

showPaneSwitch();
const pane = mountPane(element('pane'), new Sharing(session), { dark: theme.dark });
showThemeSwitch();
// The pane is painted first; the spreadsheet's script would hold it up.
requestAnimationFrame(() => setTimeout(() => void start().catch(failed), 0));

async function start(): Promise<void> {
  const { createGrid } = await import(/* webpackChunkName: "grid" */ './grid');
  const grid = createGrid({
    container: element('grid'),
    functions,
    world,
    sentences,
    first: startHere.build(),
    dark: theme.dark,
  });
  const { workbook } = grid;
  nameControls(document.body);
  // For whoever measures, in the browser's own timeline: the first change is that the formulas have answers.
  const stop = workbook.onChange(() => {
    performance.mark('chipsheet:first-answers');
    stop();
  });
  theme.onChange((dark) => grid.setDark(dark));
  arrived(workbook);
  await session.open();
  showSelectedCell(element('cell-line'), workbook, await session.answers());
  let edited = false;
  workbook.onEdit(() => {
    edited = true;
  });
  // The scenario is kept in the workbook too.
  world.scenarios.onChange(() => {
    edited = true;
  });

  const show = async (snapshot: WorkbookSnapshot, name: string) => {
    workbook.open(snapshot);
    await session.open();
    element('file').textContent = name;
    document.title = `${name} – ChipSheet`;
    hideNotice();
    await workbook.calculated();
    edited = false;
  };
  const mayLeave = async () => !edited || (await askToLeave());
  const open = async (file: File) => {
    try {
      const snapshot = await readFile(file, ownNames);
      if (!(await mayLeave())) return;
      await show(snapshot, file.name.replace(/\.xlsx$/i, ''));
      const { notKept = [] } = snapshot;
      if (notKept.length > 0)
        notify(`${file.name} holds what saving here does not keep: ${notKept.join(', ')}. Save under another name.`);
    } catch (error) {
      notify(`${file.name}: ${sentenceOf(error)}`);
    }
  };
  const save = async () => {
    try {
      await session.settled();
      await pane.beforeSave();
      await saveFile(workbook.snapshot(), element('file').textContent ?? 'Workbook', ownNames);
      edited = false;
    } catch (error) {
      notify(`The workbook was not saved: ${sentenceOf(error)}`);
    }
  };

  const gallery = new Gallery(element('gallery'), element('templates'));
  const beginNew = async () => {
    const template = await gallery.choose();
    if (template === undefined || !(await mayLeave())) return;
    await show(template.build(), template === empty ? 'Workbook' : template.title);
  };

  workbook.keepCopy = (copy) => saveFile(copy, `${element('file').textContent ?? 'Workbook'} (frozen)`, ownNames);

  const chosen = element<HTMLInputElement>('chosen');
  chosen.addEventListener('change', () => {
    const file = chosen.files?.[0];
    if (file !== undefined) void open(file);
    // The same file may be chosen again.
    chosen.value = '';
  });
  const actions: Readonly<Record<string, () => void>> = {
    open: () => chosen.click(),
    save: () => void save(),
    new: () => void beginNew(),
  };
  for (const [id, act] of Object.entries(actions)) {
    const button = element<HTMLButtonElement>(id);
    button.addEventListener('click', act);
    button.disabled = false;
  }
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const act = { s: actions.save, o: actions.open }[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  addEventListener('beforeunload', (event) => {
    if (edited) event.preventDefault();
  });
  await grid.shown;
  element('skeleton').hidden = true;
}

function failed(error: unknown): void {
  element('skeleton').hidden = true;
  notify(`The spreadsheet could not start: ${sentenceOf(error)} Reload the page to try again.`);
}

function showThemeSwitch(): void {
  const button = element('theme');
  const show = (dark: boolean) => {
    button.setAttribute('aria-pressed', String(dark));
    pane.setDark(dark);
  };
  button.addEventListener('click', () => theme.toggle());
  theme.onChange(show);
  show(theme.dark);
}

/** Beside the grid where there is room; over it on request where there is not. */
function showPaneSwitch(): void {
  const button = element('pane-switch');
  const show = (open: boolean) => {
    document.body.dataset.pane = open ? 'open' : 'closed';
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => show(document.body.dataset.pane !== 'open'));
  const narrow = matchMedia('(max-width: 699px)');
  narrow.addEventListener('change', () => show(!narrow.matches));
  show(!narrow.matches);
}

function askToLeave(): Promise<boolean> {
  const dialog = element<HTMLDialogElement>('unsaved');
  dialog.returnValue = 'stay';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'leave'), { once: true });
  });
}

function notify(sentence: string): void {
  element('notice-text').textContent = sentence;
  element('notice').hidden = false;
  element('notice-close').onclick = hideNotice;
}

function hideNotice(): void {
  element('notice').hidden = true;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found as T;
}

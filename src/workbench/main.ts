/**
 * The page: bar and skeleton are in its HTML, the pane comes next, the spreadsheet last. Univer is several megabytes,
 * so nobody waits for it to see where they are.
 */
import { functions } from '../functions/generated/functions';
import { createWorld } from '../functions/world';
import { Sharing } from '../sharing/sharing';
import { mountPane } from '../taskpane/mount';
import { startHere } from '../templates/start-here';
import { Sentences } from '../workbook/sentences';
import { Session } from '../workbook/session';
import type { UniverWorkbook } from '../workbook/workbench/univer-workbook';
import { showSelectedCell } from './cell-line';
import { element } from './element';
import { offerDrafts } from './files/draft-offer';
import { download } from './files/file-access';
import { FileCommands } from './files/file-commands';
import { fileOf } from './files/file-format';
import { connectMenu } from './files/file-menu';
import { Gallery } from './gallery';
import { LateWorkbook } from './late-workbook';
import { nameControls } from './name-controls';
import { type Region, walkRegions } from './regions';
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
  const { workbook, openCell } = grid;
  openCell.enterOnLeaving([element('bar'), element('pane')]);
  walkRegions(() => [
    { element: element('bar') },
    ...found('[data-u-comp="ribbon-toolbar"]'),
    { element: element('grid'), focus: grid.focus },
    ...found('#grid footer [role="tab"][aria-selected="true"]'),
    { element: element('pane') },
  ]);
  nameControls(document.body);
  // For whoever measures, in the browser's own timeline: the first change is that the formulas have answers.
  const stop = workbook.onChange(() => {
    performance.mark('chipsheet:first-answers');
    stop();
  });
  theme.onChange((dark) => grid.setDark(dark));
  arrived(workbook);
  await session.open();
  showSelectedCell(element('cell-line'), element('cell-formula'), workbook, await session.answers());
  const gallery = new Gallery(element('gallery'), element('templates'));
  const files = new FileCommands(
    {
      own: ownNames,
      field: element('chosen'),
      show: async (snapshot) => {
        workbook.open(snapshot);
        await session.open();
        await workbook.calculated();
        grid.focus();
      },
      enterOpenCell: () => openCell.enter(),
      settled: async () => {
        await openCell.enter();
        await workbook.calculated();
        await session.settled();
        await pane.beforeSave();
      },
      snapshot: () => workbook.snapshot(),
      chooseTemplate: () => gallery.choose(),
      named: (name) => {
        element('file').textContent = name;
        document.title = `${name} – ChipSheet`;
      },
      notify,
      hideNotice,
    },
    element('file').textContent ?? 'Workbook',
  );
  workbook.onEdit(() => files.touch());
  // The scenario is kept in the workbook too.
  world.scenarios.onChange(() => files.touch());
  workbook.keepCopy = async (copy) => download((await fileOf(copy, ownNames)).content, `${files.name} (frozen)`);
  connectFileMenu(files, grid.focus);
  addEventListener('beforeunload', (event) => {
    if (files.edited || openCell.editing) event.preventDefault();
  });
  await grid.shown;
  element('skeleton').hidden = true;
  await workbook.calculated();
  await grid.addFeatures().catch((error: unknown) => {
    notify(`Find, sort and filter could not be loaded: ${sentenceOf(error)} Reload the page to try again.`);
  });
  // A browser that keeps nothing has nothing to offer.
  await offerDrafts((draft) => files.restore(draft)).catch(() => undefined);
}

function connectFileMenu(files: FileCommands, focusSheet: () => void): void {
  const { beginNew, open, openRecent, save, saveAs } = files;
  const buttons: Readonly<Record<string, () => Promise<unknown>>> = { new: beginNew, open, save };
  for (const [id, act] of Object.entries(buttons)) {
    const button = element<HTMLButtonElement>(id);
    // Who clicks goes on in the sheet; who walks with the keyboard stays where they are.
    button.addEventListener('click', ({ detail }) => void act().then(() => detail > 0 && focusSheet()));
    button.disabled = false;
  }
  const button = element<HTMLButtonElement>('file-button');
  connectMenu(
    button,
    element('file-menu'),
    [
      { id: 'file-new', key: { code: 'KeyN', alt: true, shift: true }, run: beginNew },
      { id: 'file-open', key: { code: 'KeyO', control: true }, run: open },
      { id: 'file-recent', key: { code: 'KeyO', alt: true, shift: true }, run: openRecent },
      { id: 'file-save', key: { code: 'KeyS', control: true }, run: save },
      { id: 'file-save-as', key: { code: 'KeyS', control: true, shift: true }, run: saveAs },
    ],
    { code: 'KeyF', alt: true, shift: true },
  );
  button.disabled = false;
}

function found(selector: string): Region[] {
  const part = document.querySelector<HTMLElement>(selector);
  return part === null ? [] : [{ element: part }];
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

/** Files and drafts, as a hand meets them: the File menu, saving under a name, leaving, and coming back after a crash. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx as writeFile } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { launchBrowser } from '../support/browser';
import { snapshotOf } from '../support/workbench';
import {
  beginNew,
  expectCell,
  openAgain,
  openPage,
  type PageOptions,
  pickFile,
  takePicture,
  typeInto,
} from '../support/workbench-page';

const own = new Set(functions.map(({ name }) => name));

let served: Served;
let browser: Browser;
beforeAll(async () => {
  served = await serve(join(__dirname, '../../dist'), 0);
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const open = (options?: PageOptions) => openPage(browser, served.address, options);

/** A moment in which a person looks at what has happened. */
const aMoment = (page: Page, milliseconds = 400) => page.waitForTimeout(milliseconds);

async function cellsIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await readXlsx(bytes, own);
  return sheets[0]?.cells.map(({ formula, value }) => formula ?? value) ?? [];
}

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await pickFile(page, name, bytes, () => page.keyboard.press('Control+o'));
  await page.locator('#file', { hasText: name.replace('.xlsx', '') }).waitFor();
  await aMoment(page);
}

/** A chart is what ChipSheet cannot keep. */
function withChart(): Promise<Uint8Array> {
  const rows = [
    ['H20', 4000],
    ['H100', 3350],
  ];
  const chart = { type: 'bar' as const, series: [{ values: 'B1:B2' }], anchor: { from: { row: 4, col: 0 } } };
  return writeFile({ sheets: [{ name: 'Chips', rows, charts: [chart] }] });
}

describe('the File menu', () => {
  it('opens and is walked through with the keyboard; Escape gives the focus back', async () => {
    const { page } = await open();
    const button = page.getByRole('button', { name: 'File', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const entries = page.getByRole('menuitem');
    expect((await entries.allTextContents()).map((text) => text.trim())).toEqual([
      'New …Alt+Shift+N',
      'Open …Ctrl+O',
      'Recent …Alt+Shift+O',
      'SaveCtrl+S',
      'Save as …Ctrl+Shift+S',
    ]);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('file-new');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('file-save-as');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('file-open');
    await page.keyboard.press('s');
    expect(await focused()).toBe('file-save');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await takePicture(page, 'file-menu');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('file-button');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await entries.first().isVisible()).toBe(false);
  });

  it('opens and closes with the mouse, and by its key', async () => {
    const { page } = await open();
    const button = page.getByRole('button', { name: 'File', exact: true });
    const entry = page.getByRole('menuitem', { name: 'Recent' });
    await button.click();
    expect(await entry.isVisible()).toBe(true);
    await button.click();
    expect(await entry.isVisible()).toBe(false);
    await page.keyboard.press('Alt+Shift+F');
    expect(await entry.isVisible()).toBe(true);
    await page.locator('[id^="univer-sheet-main-canvas"]').click({ position: { x: 400, y: 300 } });
    expect(await entry.isVisible()).toBe(false);
  });

  it('saves under the name that is typed, and keeps it', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H100');
    await page.keyboard.press('Control+Shift+S');
    await page.getByLabel('Name of the file').waitFor();
    await takePicture(page, 'save-as');
    await page.keyboard.type('Q3: bandwidth', { delay: 30 });
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Q3- bandwidth.xlsx');
    expect(await cellsIn(await readFile(await download.path()))).toContain('H100');
    expect(await page.locator('#file').textContent()).toBe('Q3- bandwidth');
  });
});

describe('a file that holds more than ChipSheet keeps', () => {
  it('is not replaced before the user says so', async () => {
    const { page } = await open();
    await openFile(page, 'Colleague.xlsx', await withChart());
    await page.getByRole('alert').filter({ hasText: 'does not keep' }).waitFor();
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Save over “Colleague”?' });
    await dialog.waitFor();
    await takePicture(page, 'lossy');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the file').waitFor();
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toBe('Colleague (ChipSheet).xlsx');
    // The name is another now: nothing is at stake any more.
    const again = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await again).suggestedFilename()).toBe('Colleague (ChipSheet).xlsx');
  });
});

describe('leaving', () => {
  it('offers to save, and saves', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H100');
    await beginNew(page, 'Empty workbook');
    const dialog = page.getByRole('dialog', { name: 'Save “Start here” first?' });
    await dialog.waitFor();
    await takePicture(page, 'leave');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect(await cellsIn(await readFile(await (await coming).path()))).toContain('H100');
    await page.locator('#file', { hasText: 'Workbook' }).waitFor();
  });

  it('is given up with Escape', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H100');
    await beginNew(page, 'Empty workbook');
    await page.getByRole('dialog', { name: /^Save / }).waitFor();
    await page.keyboard.press('Escape');
    await expectCell(page, 'A6', /^A6\s+H100$/);
  });
});

describe('a draft', () => {
  it('is offered after the page was closed in the middle of work, and restored', async () => {
    const { page } = await open();
    await beginNew(page, 'Empty workbook');
    await page.locator('#file', { hasText: 'Workbook' }).waitFor();
    await typeInto(page, 'B2', '=MARGINHIT(0.15)');
    await typeInto(page, 'B3', 'my notes');
    await page.close();
    const { page: next } = await openAgain(page.context(), served.address);
    const offer = next.getByRole('region', { name: 'Unsaved workbook' });
    await offer
      .filter({ hasText: /Restore the workbook of \d\d:\d\d\? “Workbook”, 2 cells, was not saved\./ })
      .waitFor();
    await takePicture(next, 'draft-offer');
    await offer.getByRole('button', { name: 'Restore' }).click();
    await expectCell(next, 'B3', /^B3\s+my notes$/);
    await expectCell(next, 'B2', /^B2\s+0\.0882/);
    expect(await offer.isVisible()).toBe(false);
    // It is still in no file.
    await beginNew(next, 'Empty workbook');
    await next.getByRole('dialog', { name: 'Save “Workbook” first?' }).waitFor();
  });

  it('survives a crash of the page', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H200');
    await aMoment(page, 2_500);
    await page.goto('chrome://crash').catch(() => undefined);
    const { page: next } = await openAgain(page.context(), served.address);
    await next.getByRole('button', { name: 'Restore' }).click();
    await expectCell(next, 'A6', /^A6\s+H200$/);
  });

  it('of each tab is its own; a tab that is at work is offered to nobody', async () => {
    const { page: one } = await open();
    await typeInto(one, 'A6', 'H100');
    await aMoment(one, 2_500);
    const { page: other } = await openAgain(one.context(), served.address);
    await aMoment(other, 1_000);
    expect(await other.getByRole('button', { name: 'Restore' }).isVisible()).toBe(false);
    await typeInto(other, 'A6', 'H200');
    await aMoment(other, 2_500);
    await one.close();
    await other.close();
    const { page: next } = await openAgain(one.context(), served.address);
    const offer = next.getByRole('region', { name: 'Unsaved workbook' });
    await offer.filter({ hasText: '1 more after it' }).waitFor();
    await offer.getByRole('button', { name: 'Discard' }).click();
    await offer.getByText('1 more').waitFor({ state: 'hidden' });
    await offer.getByRole('button', { name: 'Restore' }).click();
    await expectCell(next, 'A6', /^A6\s+H100$/);
  });

  it('is gone once the workbook is saved', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H100');
    await aMoment(page, 2_500);
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    await coming;
    await aMoment(page, 1_000);
    await page.close();
    const { page: next } = await openAgain(page.context(), served.address);
    await aMoment(next, 1_500);
    expect(await next.getByRole('button', { name: 'Restore' }).isVisible()).toBe(false);
  });

  it('that is left for later stands in the list of recent workbooks', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H100');
    await page.close();
    const { page: next } = await openAgain(page.context(), served.address);
    await next.getByRole('button', { name: 'Later' }).click();
    await next.keyboard.press('Alt+Shift+O');
    const dialog = next.getByRole('dialog', { name: 'Recent workbooks' });
    await dialog.getByRole('button', { name: /^Start here\s*not saved/ }).click();
    await expectCell(next, 'A6', /^A6\s+H100$/);
  });
});

it('says that the browser keeps no drafts, and goes on', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await typeInto(page, 'A6', 'H100');
  await page.getByRole('alert').filter({ hasText: 'storage is full): save to a file often.' }).waitFor();
  await expectCell(page, 'A6', /^A6\s+H100$/);
});

it('lists what was opened and saved, newest first, and forgets it when told', async () => {
  const { page } = await open();
  await openFile(page, 'One.xlsx', await writeXlsx(snapshotOf({ Chips: { A1: 'first' } }), own));
  await openFile(page, 'Two.xlsx', await writeXlsx(snapshotOf({ Chips: { A1: 'second' } }), own));
  await page.keyboard.press('Alt+Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Recent workbooks' });
  const choices = dialog.locator('.choice b');
  await choices.first().waitFor();
  expect(await choices.allTextContents()).toEqual(['Two', 'One']);
  await takePicture(page, 'recent');
  await dialog.getByRole('button', { name: /^One/ }).click();
  await expectCell(page, 'A1', /^A1\s+first$/);
  await page.keyboard.press('Alt+Shift+O');
  await dialog.getByRole('button', { name: /^Take off the list: Two/ }).click();
  expect(await choices.allTextContents()).toEqual(['One']);
  await page.keyboard.press('Escape');
});

describe('where the browser can write files', () => {
  const written = (page: Page, name: string) =>
    page.evaluate(async (file) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }, name);

  it('Save writes the file that was chosen, again and again, without a question', async () => {
    const { page } = await open({ writesFiles: true });
    await typeInto(page, 'A6', 'H100');
    await page.evaluate(() => sessionStorage.setItem('pickNext', 'Chosen.xlsx'));
    await page.keyboard.press('Control+s');
    await page.locator('#file', { hasText: 'Chosen' }).waitFor();
    expect(await cellsIn(Uint8Array.from(await written(page, 'Chosen.xlsx')))).toContain('H100');
    await typeInto(page, 'A6', 'H200');
    await page.keyboard.press('Control+s');
    await aMoment(page, 1_500);
    const cells = await cellsIn(Uint8Array.from(await written(page, 'Chosen.xlsx')));
    expect(cells).toContain('H200');
    expect(cells).not.toContain('H100');
    // And the list of recent files leads back to it, in another tab too.
    const { page: next } = await openAgain(page.context(), served.address);
    await next.keyboard.press('Alt+Shift+O');
    await next
      .getByRole('dialog')
      .getByRole('button', { name: /^Chosen/ })
      .click();
    await expectCell(next, 'A6', /^A6\s+H200$/);
  });

  it('a save that is given up changes nothing', async () => {
    const { page } = await open({ writesFiles: true });
    await typeInto(page, 'A6', 'H100');
    await page.evaluate(() => sessionStorage.setItem('pickNext', ''));
    await page.keyboard.press('Control+Shift+S');
    await aMoment(page);
    expect(await page.locator('#file').textContent()).toBe('Start here');
    expect(await page.locator('#notice').isVisible()).toBe(false);
    await beginNew(page, 'Empty workbook');
    await page.getByRole('dialog', { name: 'Save “Start here” first?' }).waitFor();
  });
});

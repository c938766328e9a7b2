/** Whatever adds, removes or changes sheets: what is typed then stands on the sheet that is shown. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { launchBrowser } from '../support/browser';
import { press, write } from '../support/hand';
import { openPage } from '../support/workbench-page';

jest.setTimeout(240_000);
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

/** A place on the grid where no template has anything. */
const spot = { x: 930, y: 790, width: 100, height: 30 };
let typed = 0;

/** Clicks on the grid and types: the picture changes there, and the file has it on the sheet whose tab is in front. */
async function expectTypingToArrive(page: Page): Promise<void> {
  typed += 1;
  const text = `typed ${typed}`;
  const inFront = await page.locator('footer [role="tab"][aria-selected="true"]').textContent();
  await page.mouse.click(spot.x + 20, spot.y + 10);
  await page.waitForTimeout(300);
  await press(page, 'ArrowUp');
  await page.waitForTimeout(300);
  const before = await page.screenshot({ clip: spot });
  await page.mouse.click(spot.x + 20, spot.y + 10);
  await page.waitForTimeout(300);
  await write(page, text);
  await press(page, 'Enter');
  await page.waitForTimeout(300);
  await press(page, 'ArrowUp');
  await press(page, 'ArrowUp');
  await page.waitForTimeout(300);
  expect((await page.screenshot({ clip: spot })).equals(before)).toBe(false);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const { sheets } = await readXlsx(await readFile(await download.path()), own);
  const holding = sheets.filter(({ cells }) => cells.some(({ value }) => value === text)).map(({ name }) => name);
  expect(holding).toEqual([inFront]);
}

async function run(page: Page, command: string): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Workbook' });
  if (await tab.isVisible()) await tab.click();
  else {
    await page.getByRole('button', { name: 'More tabs' }).click();
    await page.getByRole('menuitem', { name: 'Workbook' }).click();
  }
  await page.getByRole('button', { name: command, exact: true }).click();
  const card = page.getByRole('region', { name: command });
  await card.getByRole('button', { name: command, exact: true }).click();
  await page.getByText(`${command}: Done.`).waitFor({ timeout: 60_000 });
}

async function undo(page: Page): Promise<void> {
  await page.locator('#pane').getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('Undo: Taken back.').waitFor({ timeout: 60_000 });
}

it('after a sheet of sources, and after it is taken back', async () => {
  const { page, faults } = await openPage(browser, served.address);
  await run(page, 'Sources sheet');
  await expectTypingToArrive(page);
  await undo(page);
  await expectTypingToArrive(page);
  await run(page, 'About sheet');
  await expectTypingToArrive(page);
  await page
    .getByRole('tab', { name: 'ChipSheet sources' })
    .or(page.locator('footer [role="tab"]').last())
    .first()
    .click();
  await expectTypingToArrive(page);
  expect(faults).toEqual([]);
});

it('after a workbook was made portable, and live again', async () => {
  const { page, faults } = await openPage(browser, served.address);
  await run(page, 'Make portable');
  await expectTypingToArrive(page);
  await run(page, 'Make live');
  await expectTypingToArrive(page);
  expect(faults).toEqual([]);
});

it('after sheets were added, named and removed by hand', async () => {
  const { page, faults } = await openPage(browser, served.address);
  await page.getByRole('button', { name: 'Add a sheet' }).click();
  await page.waitForTimeout(500);
  await expectTypingToArrive(page);
  await page.getByRole('tab', { name: 'Start here' }).click();
  await expectTypingToArrive(page);
  await page.locator('footer [role="tab"]').last().dblclick();
  await page.waitForTimeout(400);
  await press(page, 'Control+a');
  await write(page, 'Mine');
  await press(page, 'Enter');
  await page.waitForTimeout(400);
  expect(await page.locator('footer [role="tab"]').allTextContents()).toEqual(['Start here', 'Mine']);
  await expectTypingToArrive(page);
  expect(faults).toEqual([]);
});

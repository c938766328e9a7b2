/** The grid without a mouse, and the keyboard after a click of the mouse. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { columnName } from '../../src/workbook/workbook';
import { launchBrowser } from '../support/browser';
import { press, write } from '../support/hand';
import { beginNew, goTo, openPage } from '../support/workbench-page';

jest.setTimeout(180_000);
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

async function saving(page: Page, save: () => Promise<void>): Promise<Readonly<Record<string, unknown>>> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  const { sheets } = await readXlsx(await readFile(await download.path()), own);
  return Object.fromEntries(
    (sheets[0]?.cells ?? []).map(({ row, column, formula, value }) => [
      `${columnName(column)}${row + 1}`,
      formula ?? value,
    ]),
  );
}

const line = async (page: Page) => {
  await page.waitForTimeout(300);
  return (await page.locator('#cell-line').textContent())?.replace(/\s+/g, ' ').trim() ?? '';
};
const part = (page: Page) =>
  page.evaluate(() => {
    const parts = ['#bar', '[data-u-comp="ribbon-toolbar"]', 'footer', '#grid', '#pane'];
    return parts.find((selector) => document.activeElement?.closest(selector) !== null);
  });

it('F6 goes round the parts of the page and Shift+F6 back', async () => {
  const { page } = await openPage(browser, served.address);
  await goTo(page, 'B18');
  const round = ['#grid', 'footer', '#pane', '#bar', '[data-u-comp="ribbon-toolbar"]', '#grid'];
  const walked = [await part(page)];
  for (let step = 1; step < round.length; step++) {
    await press(page, 'F6', 300);
    walked.push(await part(page));
  }
  expect(walked).toEqual(round);
  await press(page, 'Shift+F6', 300);
  expect(await part(page)).toBe('[data-u-comp="ribbon-toolbar"]');
  await press(page, 'Control+F6', 300);
  expect(await part(page)).toBe('#grid');
});

it('keys of Excel move about', async () => {
  const { page } = await openPage(browser, served.address);
  await goTo(page, 'D9');
  expect(await line(page)).toBe('D9 3,200');
  expect(await page.locator('#cell-formula').textContent()).toMatch(/^=CHIPTABLE\(A6:A10,/);
  await press(page, 'Home');
  expect(await line(page)).toMatch(/^A9 /);
  await press(page, 'PageDown');
  const down = Number(/^A(\d+)/.exec(await line(page))?.[1]);
  expect(down).toBeGreaterThan(20);
  await press(page, 'PageUp');
  expect(await line(page)).toMatch(/^A9 /);
  await press(page, 'Control+Home');
  expect(await line(page)).toMatch(/^A1 /);
  await goTo(page, 'A1000000');
  await write(page, 'far');
  await press(page, 'Enter');
  await press(page, 'Control+Home');
  await press(page, 'Control+End');
  expect(await line(page)).toMatch(/^[A-Z]+1000000/);
});

it('after a click on a tab or on Save, keys go to the sheet', async () => {
  const { page } = await openPage(browser, served.address);
  await beginNew(page, 'Empty workbook');
  await page.waitForTimeout(500);
  await write(page, '1');
  await press(page, 'Enter');
  await page.waitForTimeout(200);
  await saving(page, () => page.locator('#save').click());
  await write(page, '2');
  await press(page, 'Enter');
  await page.locator('footer [role="tab"]').first().click();
  await page.waitForTimeout(200);
  await write(page, '3');
  await press(page, 'Enter');
  expect(await saving(page, () => page.keyboard.press('Control+s'))).toEqual({ A1: 1, A2: 2, A3: 3 });
});

it('an open cell is entered by saving and by work in the pane, and the page asks before it drops one', async () => {
  const { page } = await openPage(browser, served.address);
  await beginNew(page, 'Empty workbook');
  await goTo(page, 'A1');
  await write(page, 'hello');
  expect(await saving(page, () => page.keyboard.press('Control+s'))).toEqual({ A1: 'hello' });
  await goTo(page, 'A2');
  await write(page, '=1+1');
  expect(await saving(page, () => page.locator('#save').click())).toEqual({ A1: 'hello', A2: '=1+1' });
  await goTo(page, 'A3');
  await write(page, 'three');
  await page.locator('#pane').getByRole('textbox', { name: 'Revenue share' }).click();
  await press(page, 'Escape');
  expect(await saving(page, () => page.locator('#save').click())).toEqual({ A1: 'hello', A2: '=1+1', A3: 'three' });
  await goTo(page, 'A4');
  await write(page, 'four');
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  await page.evaluate(() => setTimeout(() => location.reload(), 0));
  await page.waitForTimeout(1000);
  expect(asked).toBe(true);
  await press(page, 'Enter');
  await beginNew(page, 'Empty workbook');
  await page.getByRole('dialog', { name: 'Leave this workbook?' }).waitFor();
});

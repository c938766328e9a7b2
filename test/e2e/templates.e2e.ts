/** The gallery in a real browser, and a picture of every template for somebody to look at. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { templates } from '../../src/templates';
import { launchBrowser } from '../support/browser';
import { beginNew, expectCell, goTo, openPage, takePicture } from '../support/workbench-page';

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

it('offers the templates to the keyboard, each with what it is for', async () => {
  const { page, faults } = await openPage(browser, served.address);
  const button = page.getByRole('button', { name: 'New', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New workbook' });
  await dialog.waitFor();
  await takePicture(page, 'gallery');
  const { violations } = await new AxeBuilder({ page }).include('#gallery').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#file', { hasText: 'H20 decision' }).waitFor();
  await expectCell(page, 'B9', /^B9\s+0\.0882/);
  expect(faults).toEqual([]);
});

describe.each([
  ['light', false],
  ['dark', true],
] as const)('%s', (name, dark) => {
  it.each(templates.map(({ id, title }) => [title, id] as const))('%s opens', async (title, id) => {
    // As high as the longest sheet: the picture is for looking at all of it.
    const { page, faults } = await openPage(browser, served.address, { dark, width: 1700, height: 1750 });
    await page.getByRole('button', { name: 'Pane' }).click();
    await beginNew(page, title);
    await page.locator('#file', { hasText: title }).waitFor();
    await goTo(page, 'A3');
    await page.waitForTimeout(400);
    await takePicture(page, `template-${id}-${name}`);
    expect(faults).toEqual([]);
  });
});

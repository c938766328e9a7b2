/** The gallery and the pane's templates in a real browser, and a picture of every template for somebody to look at. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { templates } from '../../src/templates';
import { launchBrowser } from '../support/browser';
import { beginNew, expectCell, goTo, openPage, type PageOptions, takePicture } from '../support/workbench-page';

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
  await expectCell(page, 'B9', /^B9\s+8\.8%/);
  expect(faults).toEqual([]);
});

/** The tab stands in the row of tabs, or in the menu at its end; both are reached with the keyboard. */
async function openTemplates(page: Page): Promise<Locator> {
  const pane = page.locator('[data-chipsheet="pane"]');
  const tab = pane.getByRole('tab', { name: 'Templates' });
  if (await tab.isVisible()) await tab.focus();
  else {
    await pane.getByRole('button', { name: 'More tabs' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Templates' }).focus();
  }
  await page.keyboard.press('Enter');
  await pane.getByRole('list', { name: 'Templates' }).waitFor();
  return pane;
}

async function axeFinds(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('[data-chipsheet="pane"]')
    .exclude('[data-tabster-dummy]')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const sheetTab = (page: Page, name: string) =>
  page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: new RegExp(`^${name}$`) });

describe.each([
  ['light', {}],
  ['dark', { dark: true }],
  ['320', { width: 320, height: 700 }],
] as const)('the Templates tab, %s', (look, options: PageOptions) => {
  it('inserts into the open workbook with the keyboard alone, twice, and takes back', async () => {
    const { page, faults } = await openPage(browser, served.address, options);
    await beginNew(page, 'Empty workbook');
    if (options.width === 320) await page.getByRole('button', { name: 'Pane' }).click();
    const pane = await openTemplates(page);
    await takePicture(page, `templates-tab-${look}`);
    expect(await axeFinds(page)).toEqual([]);
    const insert = async (sentence: string) => {
      await pane.getByRole('button', { name: /^Export screen/ }).focus();
      await page.keyboard.press('Enter');
      const card = pane.getByRole('region', { name: 'Export screen' });
      await card.getByText(sentence).waitFor();
      await takePicture(page, `templates-asked-${look}`);
      expect(await axeFinds(page)).toEqual([]);
      // The keyboard is already where the question is.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await pane.getByText('Export screen: Done.').waitFor({ timeout: 60_000 });
    };
    await insert('Adds 4 sheets: "Export screen", "Reasons", "Licences", "Events". Nothing else changes.');
    await insert('Adds 4 sheets: "Export screen 2", "Reasons 2", "Licences 2", "Events 2". Nothing else changes.');
    if (options.width === undefined) {
      await sheetTab(page, 'Reasons 2').waitFor();
      await expectCell(page, 'A12', /^A12\s+H20/);
      await takePicture(page, `templates-inserted-${look}`);
    }
    for (const left of [4, 0]) {
      await pane.getByRole('button', { name: 'Undo' }).focus();
      await page.keyboard.press('Enter');
      await pane.getByText(/: taken back\.$/).waitFor({ timeout: 60_000 });
      expect(await page.locator('[data-u-comp="slide-tab-item"]').count()).toBe(1 + left);
    }
    expect(faults).toEqual([]);
  });
});

describe.each([
  ['light', false],
  ['dark', true],
] as const)('%s', (name, dark) => {
  it.each(templates.map(({ id, title, build }) => [title, id, build] as const))(
    '%s opens',
    async (title, id, build) => {
      // As high as the longest sheet: the picture is for looking at all of it.
      const { page, faults } = await openPage(browser, served.address, { dark, width: 1700, height: 2000 });
      await page.getByRole('button', { name: 'Pane' }).click();
      await beginNew(page, title);
      await page.locator('#file', { hasText: title }).waitFor();
      for (const [at, sheet] of build().sheets.entries()) {
        if (at > 0) await sheetTab(page, sheet.name).click();
        await goTo(page, 'A3');
        await page.waitForTimeout(400);
        await takePicture(page, `template-${id}${at === 0 ? '' : `-${at + 1}`}-${name}`);
      }
      expect(faults).toEqual([]);
    },
  );
});

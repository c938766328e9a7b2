/** The function builder in the hand of somebody who types, tabs and clicks elsewhere: what was typed stays. */

import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { launchBrowser } from '../support/browser';
import { beginNew, openPage } from '../support/workbench-page';

let served: Served;
let browser: Browser;
let page: Page;
let pane: Locator;

beforeAll(async () => {
  served = await serve(join(__dirname, '../../dist'), 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(options: { readonly width?: number; readonly height?: number } = {}): Promise<void> {
  ({ page } = await openPage(browser, served.address, options));
  await beginNew(page, 'Empty workbook');
  pane = page.locator('[data-chipsheet="pane"]');
}

beforeEach(() => open());
afterEach(() => page.context().close());

async function openForm(name: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Functions' }).click();
  await pane.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
}

const field = (name: string) => pane.getByRole('combobox', { name, exact: true });
const list = () => pane.getByRole('listbox', { name: 'Names to pick' });
const outcome = () => pane.getByRole('region', { name: 'Formula and answer' });

/** As fast as people type, with a look at the list before the next key. */
async function typeAndLook(name: string, text: string): Promise<void> {
  await field(name).click();
  await page.keyboard.type(text, { delay: 70 });
  await page.waitForTimeout(300);
}

describe('what was typed stays', () => {
  const typed = [
    'H20',
    'h20',
    'TPU v5p',
    'Ascend 910C',
    'H200',
    'H100',
    'Ascend',
    'H100; H200',
    'H100; H20; MI300X; TPU v5p',
  ];
  const ways: Readonly<Record<string, () => Promise<void>>> = {
    'the Tab key': () => page.keyboard.press('Tab'),
    'the Enter key': () => page.keyboard.press('Enter'),
    'a click into the next field': () => field('spec').click(),
    'a click elsewhere in the pane': () => pane.getByRole('heading', { name: 'CHIPSPEC' }).click(),
    'a click in the sheet': () => page.mouse.click(300, 500),
  };
  it.each(Object.keys(ways))('%s', async (way) => {
    await openForm('CHIPSPEC');
    for (const text of typed) {
      await field('item').fill('');
      await typeAndLook('item', text);
      await ways[way]?.();
      await page.waitForTimeout(150);
      expect(await field('item').inputValue()).toBe(text);
      expect(await field('spec').inputValue()).toBe('');
    }
  });
});

describe('a name is picked', () => {
  beforeEach(() => openForm('CHIPSPEC'));

  it('with the mouse', async () => {
    await typeAndLook('item', '910c');
    await pane.getByRole('option', { name: /^Ascend 910C/ }).click();
    expect(await field('item').inputValue()).toBe('Ascend 910C');
  });

  it('with Enter, after the arrow keys went to it', async () => {
    await typeAndLook('item', 'H20');
    // The name itself is the active one: the next is below it.
    expect(await pane.getByRole('option', { selected: true }).textContent()).toMatch(/^H20NVIDIA/);
    await page.keyboard.press('ArrowDown');
    const next = (await pane.getByRole('option', { selected: true }).locator('span').first().textContent()) ?? '';
    expect(next).not.toBe('H20');
    await page.keyboard.press('Enter');
    expect(await field('item').inputValue()).toBe(next);
  });

  it('behind the names that stand in the field', async () => {
    await typeAndLook('item', 'H100; mi300');
    await pane
      .getByRole('option', { name: /^MI300X/ })
      .first()
      .click();
    expect(await field('item').inputValue()).toBe('H100; MI300X');
    await pane.getByRole('button', { name: 'Names to pick' }).first().click();
    await pane
      .getByRole('option', { name: /^B200\b/ })
      .first()
      .click();
    expect(await field('item').inputValue()).toMatch(/^H100; MI300X; B200/);
  });
});

it('the list takes no more than 240 pixels and covers no field', async () => {
  await openForm('CHIPSPEC');
  await field('item').click();
  const box = await list().boundingBox();
  const below = await field('spec').boundingBox();
  expect(box?.height).toBeLessThanOrEqual(244);
  expect(below?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
});

it('a click on a button while the list is open presses that button', async () => {
  await openForm('CHIPSPEC');
  await field('spec').fill('memory');
  await typeAndLook('item', 'H20');
  await outcome()
    .getByRole('button', { name: /^Insert into/ })
    .click();
  await outcome()
    .getByText(/^Inserted into/)
    .waitFor();
});

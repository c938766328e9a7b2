/** The function builder in the hand of somebody who types, tabs and clicks elsewhere: what was typed stays. */

import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { launchBrowser } from '../support/browser';
import { beginNew, expectCell, goTo, openPage, takePicture, typeInto } from '../support/workbench-page';

let served: Served;
let browser: Browser;
let page: Page;
let pane: Locator;

// One page for all: each test begins with the form of a function and an empty cell of its own.
beforeAll(async () => {
  served = await serve(join(__dirname, '../../dist'), 0);
  browser = await launchBrowser();
  ({ page } = await openPage(browser, served.address));
  await beginNew(page, 'Empty workbook');
  pane = page.locator('[data-chipsheet="pane"]');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openForm(name: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Functions' }).click();
  const back = pane.getByRole('button', { name: 'All functions' });
  if (await back.isVisible()) await back.click();
  await pane.getByRole('searchbox').fill(name);
  await pane
    .getByRole('button', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click();
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

it('the answer and its button stay in view on a narrow pane, in a long form', async () => {
  await openForm('DECODERATE');
  await field('item').fill('H100');
  await pane.getByRole('textbox', { name: 'parameters', exact: true }).fill('70B');
  await page.setViewportSize({ width: 320, height: 900 });
  try {
    // Where there is no room beside the sheet the pane comes on request.
    await page.locator('#pane-switch').click();
    const insert = outcome().getByRole('button', { name: /^Insert into/ });
    const box = await insert.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    await outcome().getByText('=DECODERATE("H100",70e9)').waitFor();
    await takePicture(page, 'builder-320');
  } finally {
    await page.setViewportSize({ width: 1400, height: 900 });
  }
});

it('an error is inserted only for those who ask', async () => {
  await goTo(page, 'H30');
  await openForm('CHIPSPEC');
  await typeAndLook('item', 'H1000');
  await field('spec').fill('memory');
  const insert = outcome().getByRole('button', { name: /^Insert into/ });
  expect(await insert.getAttribute('aria-disabled')).toBe('true');
  await outcome().getByRole('button', { name: 'Insert anyway' }).click();
  await outcome()
    .getByText(/^Inserted into/)
    .waitFor();
});

describe('a cell inside a table', () => {
  beforeAll(async () => {
    await typeInto(page, 'A1', '=CHIPTABLE({"H100";"Ascend 910C"},{"memory","tdp"})');
    await expectCell(page, 'C3', /#N\/A/);
  });

  it('Insert says before that the table would be lost', async () => {
    await goTo(page, 'B3');
    await openForm('CHIPSPEC');
    await outcome()
      .getByText(/Part of the table that .*A1 fills: that would show #SPILL!/)
      .waitFor();
    await goTo(page, 'A20');
    await outcome()
      .getByText(/Part of the table/)
      .waitFor({ state: 'detached' });
  });

  it('the problem leads to the cell that shows the error, which says why', async () => {
    await pane.getByRole('tab', { name: 'Problems' }).click();
    await pane.getByRole('button', { name: /C3 ?#N\/A/ }).click();
    const line = page.locator('#cell-line');
    await line.filter({ hasText: /^C3.*#N\/A.*Ascend 910C/ }).waitFor();
  });
});

it('Ctrl+Z takes back what was done last, in a cell or in the pane', async () => {
  await typeInto(page, 'K1', '1');
  await pane.getByRole('tab', { name: 'Scenario' }).click();
  const share = pane.getByRole('textbox', { name: 'Revenue share' });
  await share.click();
  await page.keyboard.type('25', { delay: 80 });
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Undo: revenue share 25%' }).waitFor();
  await typeInto(page, 'K2', '2');
  await pane.getByRole('button', { name: /^Undo: K2/ }).waitFor();
  await goTo(page, 'K5');
  await page.keyboard.press('Control+z');
  await pane.getByRole('button', { name: 'Undo: revenue share 25%' }).waitFor();
  expect(await share.inputValue()).toBe('25');
  await page.keyboard.press('Control+z');
  await pane.getByRole('button', { name: /^Undo: K1/ }).waitFor();
  expect(await share.inputValue()).toBe('15');
  await expectCell(page, 'K1', /1/);
});

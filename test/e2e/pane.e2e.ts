/** The pane as a user meets it, beside the grid: in a real browser, with mouse, keyboard and an accessibility checker. */

import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { launchBrowser } from '../support/browser';
import { beginNew, openPage } from '../support/workbench-page';

const tabNames = ['Scenario', 'Problems', 'Functions', 'Templates', 'About'];

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

beforeEach(async () => {
  ({ page } = await openPage(browser, served.address));
  await beginNew(page, 'Empty workbook');
  pane = page.locator('[data-chipsheet="pane"]');
  await pane.getByRole('tablist').waitFor();
});

afterEach(() => page.context().close());

/** A tab that has no room stands in the menu at the end of the row. */
async function openTab(name: string): Promise<void> {
  const tab = pane.getByRole('tab', { name });
  if (await tab.isVisible()) await tab.click();
  else {
    await pane.getByRole('button', { name: 'More tabs' }).click();
    await page.getByRole('menuitem', { name }).click();
  }
  await pane.getByRole('tabpanel', { name }).waitFor();
}

/** Puts a formula in the selected cell by way of the builder. */
async function insert(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await openTab('Functions');
  const back = pane.getByRole('button', { name: 'All functions' });
  if (await back.isVisible()) await back.click();
  await pane.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
  for (const [field, value] of Object.entries(fields)) {
    await argument(field).click();
    await page.keyboard.type(value, { delay: 60 });
  }
  const anyway = pane.getByRole('button', { name: 'Insert anyway' });
  if (await anyway.isVisible()) await anyway.click();
  else await pane.getByRole('button', { name: /^Insert into/ }).click();
  await pane.getByText(/^Inserted into/).waitFor();
}

/** The field of an argument in the builder. */
const argument = (name: string) =>
  pane.getByRole('combobox', { name, exact: true }).or(pane.getByRole('textbox', { name, exact: true }));
const strip = () => pane.getByRole('region', { name: 'What the scenario does' });
const share = () => pane.getByRole('textbox', { name: 'Revenue share' });
const active = () => pane.getByRole('combobox', { name: 'Scenario' });

async function text(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: as laid out, with a space between one element and the next
  return (await locator.innerText()).replace(/\s+/g, ' ');
}

/** Waits until an element says something; the message of a failure shows what it said instead. */
async function says(locator: Locator, wanted: RegExp): Promise<void> {
  const until = Date.now() + 5000;
  while (!wanted.test(await text(locator)) && Date.now() < until) await page.waitForTimeout(50);
  expect(await text(locator)).toMatch(wanted);
}

describe('the scenario', () => {
  it('shows what it does', async () => {
    await says(strip(), /8\.8 points.*41\.2%.*low 4\.9.*base 8\.8.*high 15\.0/);
  });

  it('shows what a value would do while it is typed, and applies it with Enter', async () => {
    await share().fill('25%');
    await says(strip(), /16\.7 points.*With revenue share 25%/);
    expect(await text(active())).toBe('2025 deal (15%)');
    await share().press('Enter');
    await says(active(), /^2025 deal \(15%\), changed$/);
    expect(await share().inputValue()).toBe('25');
    expect(await text(strip())).not.toContain('With revenue share');
  });

  it('takes back what is typed with Esc', async () => {
    await share().fill('40');
    await share().press('Escape');
    expect(await share().inputValue()).toBe('15');
    await says(strip(), /8\.8 points/);
  });

  it('refuses a value out of bounds with the sentence that says why, and keeps what was typed', async () => {
    await share().fill('150');
    await share().press('Tab');
    await pane.getByText('revenue share: 1.5 (150%) given, allowed is 0 to below 1 (100%).').waitFor();
    expect(await share().inputValue()).toBe('150');
    expect(await share().getAttribute('aria-invalid')).toBe('true');
    expect(await text(active())).toBe('2025 deal (15%)');
  });

  it('says how it read a number that may have been meant as a fraction', async () => {
    await share().fill('0.15');
    await pane.getByText('Read as 0.15%. For 15% type 15.').waitFor();
  });

  it('marks what was changed, takes one input back, and undoes', async () => {
    await share().fill('25');
    await share().press('Enter');
    await pane.getByText('Changed from 15%').waitFor();
    await pane.getByRole('button', { name: 'Reset revenue share' }).click();
    await pane.getByText('Changed from 15%').waitFor({ state: 'detached' });
    expect(await share().evaluate((field) => field === document.activeElement)).toBe(true);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Changed from 15%').waitFor();
    await pane.getByRole('button', { name: 'Reset all' }).click();
    await says(active(), /^2025 deal \(15%\)$/);
  });

  it('says how many cells followed', async () => {
    await insert('MARGINHIT', {});
    await openTab('Scenario');
    await share().fill('20');
    await share().press('Enter');
    await pane.getByText(/^\d+ cells? followed the last change\.$/).waitFor();
  });

  it('changes to a preset and says what it stands for', async () => {
    await active().click();
    await page.getByRole('option', { name: /^No China sales/ }).click();
    await says(strip(), /0\.0 points/);
    await pane.getByText('Licences or customs stop all sales to China').first().waitFor();
  });

  it('keeps a scenario under a name, and removes it', async () => {
    await pane.getByRole('button', { name: 'Save as' }).click();
    const name = pane.getByRole('textbox', { name: 'Name of your scenario' });
    await name.fill('No China sales');
    await name.press('Enter');
    await pane.getByText('There is a scenario "No China sales" already').waitFor();
    await name.fill('Mine');
    await name.press('Enter');
    await says(active(), /^Mine$/);
    await pane.getByRole('button', { name: 'Remove' }).click();
    await says(active(), /^2025 deal \(15%\)$/);
  });

  it('names the source of a value', async () => {
    await pane.getByRole('button', { name: 'Source of revenue share' }).click();
    const link = pane.getByRole('link', { name: /Nvidia CFO/ });
    expect(await link.getAttribute('href')).toMatch(/^https:/);
    expect(await link.getAttribute('rel')).toContain('noopener');
    await pane.getByText('0% to below 100%').waitFor();
  });
});

describe('the function builder', () => {
  it('offers names, shows the answer, and puts the formula in the cell', async () => {
    await openTab('Functions');
    await pane.getByRole('searchbox', { name: 'Search functions' }).fill('best published');
    await pane.getByRole('button', { name: /^CHIPSPEC/ }).click();
    await argument('item').pressSequentially('910c');
    await page.getByRole('option', { name: 'Ascend 910C' }).click();
    await argument('spec').pressSequentially('bandwidth');
    const outcome = pane.getByRole('region', { name: 'Formula and answer' });
    await says(outcome, /=CHIPSPEC\("Ascend 910C","bandwidth"\).*3200/);
    await outcome.getByRole('button', { name: /^Insert into/ }).click();
    await outcome.getByText(/^Inserted into/).waitFor();
  });

  it('answers a wrong argument with the sentence of the cell', async () => {
    await openTab('Functions');
    await pane.getByRole('button', { name: /^MARGINHIT/ }).click();
    await argument('share').fill('15');
    await pane.getByText('Did you mean 15% (0.15)?').waitFor();
  });

  it('opens the formula of the selected cell', async () => {
    await insert('MARGINHIT', { share: '20%' });
    await pane.getByRole('button', { name: 'All functions' }).click();
    await pane.getByRole('button', { name: /^Edit .*=MARGINHIT\(20%\)/ }).click();
    expect(await argument('share').inputValue()).toBe('20%');
  });
});

describe('the focus', () => {
  const focused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

  it('goes on with the task, and is not taken from a tab', async () => {
    await openTab('Functions');
    await pane.getByRole('button', { name: /^MARGINHIT/ }).click();
    const back = pane.getByRole('button', { name: 'All functions' });
    expect(await focused(back)).toBe(true);
    await argument('share').fill('20%');
    await openTab('Problems');
    await openTab('Functions');
    expect(await argument('share').inputValue()).toBe('20%');
    expect(await focused(back)).toBe(false);
    await back.click();
    expect(await focused(pane.getByRole('searchbox', { name: 'Search functions' }))).toBe(true);
  });
});

describe('the problems', () => {
  it('are counted in the tab, say why, and lead to their cell', async () => {
    await insert('MARGINHIT', { share: '15' });
    await openTab('Problems');
    const line = pane.getByRole('button', { name: /#VALUE!.*=MARGINHIT\(15\)/s }).first();
    await says(line, /Did you mean 15% \(0\.15\)\?/);
    // All of the sentence can be read: nothing runs out of the line to the right.
    expect(await line.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await says(pane.getByRole('tab', { name: 'Problems' }), /Problems ?\d+/);
    const [address = ''] = (await text(line)).split(' #VALUE!');
    await line.click();
    await openTab('Functions');
    await pane
      .getByText(`Insert into ${address}`)
      .or(pane.getByText(`Edit ${address}`))
      .first()
      .waitFor();
  });
});

describe('with the keyboard alone', () => {
  it('arrow keys move along the tabs', async () => {
    await pane.getByRole('tab', { name: 'Scenario' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.getByRole('tabpanel', { name: 'Problems' }).waitFor();
  });

  it('arrow keys step a number, and the slider moves by a point', async () => {
    await share().focus();
    await page.keyboard.press('ArrowUp');
    expect(await share().inputValue()).toBe('16');
    await pane.getByRole('slider', { name: 'revenue share, slider' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await share().inputValue()).toBe('17');
  });
});

describe('an accessibility checker finds nothing', () => {
  const looks = [
    { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, without: [] },
    { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, without: [] },
    // The checker reads the colours of the page, not those that a contrast theme puts in their place.
    { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, without: ['color-contrast'] },
  ] as const;

  it.each(looks)('$name', async ({ media, without }) => {
    await page.emulateMedia(media);
    const found: string[] = [];
    for (const name of tabNames) {
      await openTab(name);
      const { violations } = await new AxeBuilder({ page })
        .include('[data-chipsheet="pane"]')
        // Stops of Fluent's focus keeper: hidden from screen readers, they hand the focus on at once.
        .exclude('[data-tabster-dummy]')
        .disableRules([...without])
        .analyze();
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(' ')}`));
    }
    expect(found).toEqual([]);
  });
});

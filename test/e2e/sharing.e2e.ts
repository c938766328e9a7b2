/** Sharing as a user does it: in the Workbook tab of the page, with files that go out and come back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';
import { Sharing } from '../../src/sharing/sharing';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { launchBrowser } from '../support/browser';
import { hasLibreOffice, recalculated } from '../support/libreoffice';
import { newerData } from '../support/newer-data';
import { validationErrors } from '../support/open-xml-validator';
import { contentsOf, differences } from '../support/same-workbooks';
import { closeWorkbenches, openWorkbench } from '../support/workbench';
import {
  beginNew,
  expectCell,
  openPage,
  pickFile,
  takePicture,
  typeInto,
  withOpenButton,
} from '../support/workbench-page';

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

/** The tab stands in the row of tabs, or in the menu at its end where the pane is narrow. */
async function openTab(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Workbook' });
  if (await tab.isVisible()) return tab.click();
  await page.getByRole('button', { name: 'More tabs' }).click();
  await page.getByRole('menuitem', { name: 'Workbook' }).click();
}

async function run(page: Page, command: string): Promise<void> {
  await openTab(page);
  await page.getByRole('button', { name: command, exact: true }).click();
  const card = page.getByRole('region', { name: command });
  await card.getByRole('button', { name: command, exact: true }).click();
  await page.getByText(`${command}: Done.`).waitFor({ timeout: 60_000 });
}

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  return new Uint8Array(await readFile(await download.path()));
}

async function openFile(page: Page, bytes: Uint8Array): Promise<void> {
  await pickFile(page, 'chipsheet-sent.xlsx', bytes, withOpenButton(page));
  await page.waitForFunction(() => document.title.startsWith('chipsheet-'));
}

const read = (bytes: Uint8Array): Promise<WorkbookSnapshot> => readXlsx(bytes, own);

function formulasOf({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
}

async function built(page: Page): Promise<void> {
  await beginNew(page, 'Empty workbook');
  await typeInto(page, 'A1', 'ascend 910c');
  await typeInto(page, 'B1', '=CHIPSPEC(A1,"bandwidth")');
  await typeInto(page, 'B2', '=MARGINHIT(0.15)*100');
  await typeInto(page, 'A4', '=CHIPTABLE({"H100";"H20"},{"memory","bandwidth"})');
  await expectCell(page, 'C5', /^C5\s+3350$/);
}

it('built, frozen, saved, opened elsewhere, thawed: the same workbook', async () => {
  const { page, faults, requests } = await openPage(browser, served.address);
  await built(page);
  const live = await read(await saved(page));
  await run(page, 'Freeze');
  await takePicture(page, 'workbook-tab');
  const frozen = await saved(page);
  expect(validationErrors(frozen)).toEqual([]);
  expect(formulasOf(await read(frozen))).toEqual([]);
  expect(differences(contentsOf(live), contentsOf(await read(frozen)))).toEqual([]);

  const other = await openPage(browser, served.address);
  await openFile(other.page, frozen);
  await run(other.page, 'Thaw');
  const thawed = await read(await saved(other.page));
  expect(formulasOf(thawed)).toEqual(formulasOf(live));
  expect(differences(contentsOf(live), contentsOf(thawed))).toEqual([]);
  expect([...faults, ...other.faults]).toEqual([]);
  const { origin } = new URL(served.address);
  expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
});

it('made portable and saved, it recalculates to the same without ChipSheet', async () => {
  const { page, faults } = await openPage(browser, served.address);
  await built(page);
  const live = await read(await saved(page));
  await run(page, 'Make portable');
  const bytes = await saved(page);
  expect(validationErrors(bytes)).toEqual([]);
  const portable = await read(bytes);
  expect(formulasOf(portable).filter((formula) => [...own].some((name) => formula.includes(`${name}(`)))).toEqual([]);
  if (hasLibreOffice) expect(differences(contentsOf(live), contentsOf(await recalculated(portable)))).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText(/: taken back\.$/).waitFor({ timeout: 60_000 });
  expect(formulasOf(await read(await saved(page)))).toEqual(formulasOf(live));
  expect(faults).toEqual([]);
});

/** A workbook that a colleague pinned to data of 2027, as a file. */
async function pinnedToOtherData(): Promise<Uint8Array> {
  const { workbook, session } = await openWorkbench(
    {
      A1: '=CHIPSPEC("H100","bandwidth")',
      A2: '=COMPANYFACT("TSMC","revenue","2025Q2")',
      A3: '=MARGINHIT(0.15)',
    },
    { data: newerData(createWorld()) },
  );
  const sharing = new Sharing(session);
  await session.open();
  await sharing.carryOut(await sharing.prepare('pin'));
  const bytes = await writeXlsx(workbook.snapshot(), own);
  closeWorkbenches();
  return bytes;
}

it('opens a pinned workbook with the numbers of its sender, and changes them only when asked', async () => {
  const { page, faults } = await openPage(browser, served.address);
  await openFile(page, await pinnedToOtherData());
  await expectCell(page, 'A1', /^A1\s+3360$/);
  await expectCell(page, 'A2', /^A2\s+31$/);
  await page.getByText(/Pinned to dataset 2027\.11; installed is .*: 2 of \d+ figures in use would change/).waitFor();
  await page.getByText('What would change').click();
  await page.getByText(/^TSMC, revenue 2025Q2: 31 to 30\.07 USD bn .*; in Sheet1!A2$/).waitFor();
  await takePicture(page, 'pinned-to-other-data');
  await page.getByRole('button', { name: 'Update all' }).click();
  const card = page.getByRole('region', { name: 'Update all' });
  await card.getByRole('button', { name: 'Update all' }).click();
  await page.getByText('Update all: Done.').waitFor({ timeout: 60_000 });
  await expectCell(page, 'A1', /^A1\s+3350$/);
  await expectCell(page, 'A2', /^A2\s+30\.07$/);
  expect(await page.getByText('What would change').count()).toBe(0);
  expect(faults).toEqual([]);
});

it('says what a command will change before it does, and changes nothing on Cancel', async () => {
  const { page } = await openPage(browser, served.address);
  await built(page);
  const before = formulasOf(await read(await saved(page)));
  await openTab(page);
  await page.getByRole('button', { name: 'Freeze', exact: true }).click();
  const card = page.getByRole('region', { name: 'Freeze' });
  await card.getByText('Turns 3 ChipSheet formulas into numbers and text').waitFor();
  await takePicture(page, 'workbook-freeze');
  const { violations } = await new AxeBuilder({ page }).include('#pane').exclude('[data-tabster-dummy]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await card.getByRole('button', { name: 'Cancel' }).click();
  expect(formulasOf(await read(await saved(page)))).toEqual(before);
});

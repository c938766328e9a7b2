/** The workbench page in a real browser: what somebody without Excel does with it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { contentPolicy } from '../../src/build/content-policy';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { writeXlsx } from '../../src/workbook/workbench/xlsx/write-xlsx';
import { launchBrowser } from '../support/browser';
import { snapshotOf } from '../support/workbench';
import {
  beginNew,
  expectCell,
  goTo,
  openPage,
  type PageOptions,
  pickFile,
  takePicture,
  typeInto,
  withOpenButton,
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

it('answers the two formulas, typed with the keyboard', async () => {
  const { page, faults } = await open();
  await beginNew(page, 'Empty workbook');
  await typeInto(page, 'B2', '=CHIPSPEC("Ascend 910C","bandwidth")');
  await typeInto(page, 'B3', '=MARGINHIT(0.15)');
  await expectCell(page, 'B2', /^B2\s+3200$/);
  await expectCell(page, 'B3', /^B3\s+0\.0882/);
  expect(faults).toEqual([]);
});

it('offers functions while one is typed, and explains the argument that comes next', async () => {
  const { page } = await open();
  await beginNew(page, 'Empty workbook');
  await goTo(page, 'C3');
  await page.keyboard.type('=chips', { delay: 40 });
  await page.getByText('CHIPSPEC', { exact: true }).first().waitFor();
  await page.getByText('CHIPSOURCE', { exact: true }).first().waitFor();
  await takePicture(page, 'autocomplete');
  await page.keyboard.press('Escape');
  await goTo(page, 'C4');
  await page.keyboard.type('=CHIPSPEC("H100",', { delay: 40 });
  await page.getByText('Spec: bandwidth, memory, tdp, bf16').first().waitFor();
  await takePicture(page, 'argument-help');
});

it('says below the grid what a misspelt name may have meant', async () => {
  const { page } = await open();
  await beginNew(page, 'Empty workbook');
  await typeInto(page, 'A1', '=CHIPSPEC("H1000","memory")');
  await expectCell(page, 'A1', /#N\/A.*H1000.*H100/);
});

it('opens with a workbook full of answers, and says when they were there', async () => {
  const { page } = await open();
  await expectCell(page, 'B18', /^B18\s+8\.8%/);
  await expectCell(page, 'C6', /^C6\s+96$/);
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    answered: performance.getEntriesByName('chipsheet:first-answers')[0]?.startTime ?? Number.NaN,
  }));
  console.log(
    `First paint after ${Math.round(times.painted)} ms, first answers after ${Math.round(times.answered)} ms.`,
  );
  // How long that takes is told and not judged: a slow machine is no failure.
  expect(times.answered).toBeGreaterThan(times.painted);
});

describe('files', () => {
  it('saves a workbook that another program can read', async () => {
    const { page } = await open();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Start here.xlsx');
    const { sheets } = await readXlsx(await readFile(await download.path()), own);
    const cell = (row: number, column: number) =>
      sheets[0]?.cells.find((each) => each.row === row && each.column === column);
    expect(cell(17, 1)).toMatchObject({ formula: '=MARGINHIT()', value: expect.closeTo(0.0882, 4) });
    expect(cell(4, 1)).toMatchObject({ spill: { rows: 6, columns: 7 } });
  });

  it('opens a workbook and calculates it', async () => {
    const { page } = await open();
    const bytes = await writeXlsx(snapshotOf({ Chips: { A1: 'H20', B1: '=CHIPSPEC(A1,"memory")*2' } }), own);
    await pickFile(page, 'My chips.xlsx', bytes, withOpenButton(page));
    await page.locator('#file', { hasText: 'My chips' }).waitFor();
    await expectCell(page, 'B1', /^B1\s+192$/);
  });

  it('keeps the open workbook when a file is damaged, and says what is wrong with it', async () => {
    const { page } = await open();
    await pickFile(page, 'notes.xlsx', Buffer.from('no workbook'), withOpenButton(page));
    await page.getByRole('alert').filter({ hasText: 'notes.xlsx: This is no Excel workbook' }).waitFor();
    await expectCell(page, 'B18', /^B18\s+8\.8%/);
  });

  it('asks before it drops changes', async () => {
    const { page } = await open();
    await typeInto(page, 'A6', 'H100');
    await beginNew(page, 'Empty workbook');
    await page.getByRole('button', { name: 'Stay' }).click();
    await expectCell(page, 'A6', /^A6\s+H100$/);
    await beginNew(page, 'Empty workbook');
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.locator('#file', { hasText: 'Workbook' }).waitFor();
  });
});

it('asks for nothing outside itself, and forbids it', async () => {
  const { page, requests, faults } = await open();
  await typeInto(page, 'A6', 'H100');
  await page.getByRole('button', { name: 'Dark' }).click();
  const { origin } = new URL(served.address);
  expect(
    requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([]);
  expect((await page.request.get(served.address)).headers()['content-security-policy']).toBe(contentPolicy);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(contentPolicy);
  const blocked = await page.evaluate(() =>
    fetch('/workbench.js').then(
      () => 'answered',
      () => 'blocked',
    ),
  );
  expect(blocked).toBe('blocked');
  expect(faults.filter((fault) => !fault.includes('workbench.js'))).toEqual([]);
});

describe.each([
  ['light', { dark: false }],
  ['dark', { dark: true }],
  ['light-320', { dark: false, width: 320, height: 700 }],
  ['dark-320', { dark: true, width: 320, height: 700 }],
] as const)('the page, %s', (name, options) => {
  it('has no fault that axe can find', async () => {
    const { page } = await open(options);
    await expectCell(page, 'A1', /^A1/);
    await takePicture(page, name);
    // Fluent's focus stops are taken out of the tab order by script; axe cannot see that.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    const ours = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    expect(ours).toEqual([]);
  });
});

it('shows the pane over the grid where there is no room beside it', async () => {
  const { page } = await open({ width: 320, height: 700 });
  const pane = page.locator('#pane');
  expect(await pane.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Pane' }).click();
  expect(await pane.isVisible()).toBe(true);
  await takePicture(page, 'pane-320');
});

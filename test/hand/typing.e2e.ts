/** What is typed in a cell stays what was typed, at any pace; the list below it only offers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { columnName } from '../../src/workbook/workbook';
import { launchBrowser } from '../support/browser';
import { press, type Rhythm, rhythms, write } from '../support/hand';
import { beginNew, goTo, openPage, takePicture } from '../support/workbench-page';

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

async function openEmpty(): Promise<Page> {
  const { page } = await openPage(browser, served.address);
  await beginNew(page, 'Empty workbook');
  await page.waitForTimeout(500);
  return page;
}

/** What the cells of the first sheet hold in the file that is saved, by address; formulas as typed. */
async function savedCells(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const { sheets } = await readXlsx(await readFile(await download.path()), own);
  return Object.fromEntries(
    (sheets[0]?.cells ?? [])
      .filter(({ spilled }) => spilled !== true)
      .map(({ row, column, formula, value }) => [`${columnName(column)}${row + 1}`, formula ?? value]),
  );
}

const formulas = [
  '=MARGINHIT(0.15)',
  '=TPP(600,8)',
  '=SCENARIO("revenue share")',
  '=CHIPSPEC("H20","memory")',
  '=AVERAGE(1,2)',
  '=MAX(1,2)',
  '=COUNT(1,2)',
  '=EFFECTIVEN(1)',
  '=CHIPSPEC("B200","bf16")',
  '=SUM(1,2)',
  '=IF(TRUE,1,2)',
  '=HHI(1)',
];

describe.each(Object.entries(rhythms))('typed at a %s pace', (_, rhythm: Rhythm) => {
  it('a formula is the formula that was typed, and the next one goes to the next cell', async () => {
    const page = await openEmpty();
    await goTo(page, 'A1');
    for (const formula of formulas) {
      await write(page, formula, rhythm);
      await press(page, 'Enter');
    }
    const cells = await savedCells(page);
    expect(formulas.map((_, index) => cells[`A${index + 1}`])).toEqual(formulas);
  });
});

it.each([
  ['=H', 'HI(1)'],
  ['=T', 'PP(600,8)'],
  ['=CHIP', 'SPEC("H20","memory")'],
  ['=S', 'CENARIO("revenue share")'],
  ['=A', 'VERAGE(1,2)'],
])('%s, a pause, and then %s is what it says', async (first, rest) => {
  const page = await openEmpty();
  await goTo(page, 'B2');
  await write(page, first);
  await page.waitForTimeout(600);
  await write(page, rest, rhythms.even);
  await press(page, 'Enter', 60);
  await page.waitForTimeout(200);
  await write(page, '7');
  await press(page, 'Tab');
  expect(await savedCells(page)).toEqual({ B2: `${first}${rest}`, B3: 7 });
});

describe('the list of names', () => {
  const list = (page: Page) => page.getByRole('listbox', { name: 'Names that fit' });

  it('leaves Enter and Tab to the cell until something in it is chosen', async () => {
    const page = await openEmpty();
    await goTo(page, 'A1');
    await write(page, '=CHIPN');
    await list(page).waitFor();
    await press(page, 'Tab', 500);
    await page.waitForTimeout(200);
    await write(page, '=PI');
    await list(page).waitFor();
    await press(page, 'Enter', 500);
    expect(await savedCells(page)).toEqual({ A1: '=CHIPN', B1: '=PI' });
  });

  it('has our functions first, and closes at the bracket', async () => {
    const page = await openEmpty();
    await goTo(page, 'A1');
    await write(page, '=CH');
    const names = await list(page).getByRole('option').locator('b').allTextContents();
    expect(names.findLastIndex((name) => own.has(name))).toBeLessThan(names.indexOf('CHAR'));
    expect(names).toContain('CHIPSOURCE');
    await takePicture(page, 'completion-functions');
    await write(page, 'IPSPEC');
    await write(page, '(');
    expect(await list(page).isVisible()).toBe(false);
  });

  it('enters what is chosen with an arrow key, by Tab or Enter, and what is clicked', async () => {
    const page = await openEmpty();
    await goTo(page, 'A1');
    await write(page, '=chipsp');
    await press(page, 'ArrowDown');
    await press(page, 'Tab');
    await write(page, '"h20",');
    await write(page, '"memo');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await write(page, ')');
    await press(page, 'Enter');
    await page.waitForTimeout(200);
    await write(page, '=2*marginh');
    await list(page).getByRole('option', { name: 'MARGINHIT' }).click();
    await write(page, '0.15)');
    await press(page, 'Enter');
    expect(await savedCells(page)).toEqual({ A1: '=CHIPSPEC("h20","memory")', A2: '=2*MARGINHIT(0.15)' });
  });

  it('offers names of chips and specs inside the quotes, in the argument that takes them', async () => {
    const page = await openEmpty();
    await goTo(page, 'A1');
    await write(page, '=CHIPSPEC("ascend 910');
    await list(page).getByRole('option', { name: 'Ascend 910C', exact: true }).waitFor();
    await takePicture(page, 'completion-names');
    await write(page, 'C","band');
    await list(page).getByRole('option', { name: 'bandwidth', exact: true }).waitFor();
    await write(page, 'width","GB');
    await page.waitForTimeout(100);
    await write(page, '/s")');
    expect(await list(page).isVisible()).toBe(false);
    await press(page, 'Enter');
    expect(await savedCells(page)).toEqual({ A1: '=CHIPSPEC("ascend 910C","bandwidth","GB/s")' });
  });

  it('closes with Escape, and the edit goes on; a second Escape leaves it', async () => {
    const page = await openEmpty();
    await goTo(page, 'A1');
    await write(page, '=SU');
    await list(page).waitFor();
    await press(page, 'Escape');
    expect(await list(page).isVisible()).toBe(false);
    await write(page, 'M(1,2)');
    await press(page, 'Enter');
    await page.waitForTimeout(200);
    await write(page, '=SU');
    await press(page, 'Escape');
    await press(page, 'Escape');
    expect(await savedCells(page)).toEqual({ A1: '=SUM(1,2)' });
  });
});

/** What goes in and out of cells by the clipboard, and what is typed with other keys than those of English. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../src/build/serve';
import { functions } from '../../src/functions/generated/functions';
import { readXlsx } from '../../src/workbook/workbench/xlsx/read-xlsx';
import { launchBrowser } from '../support/browser';
import { copyElsewhere, pasteElsewhere } from '../support/other-program';
import { beginNew, expectCell, goTo, openPage, takePicture, typeInto } from '../support/workbench-page';

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

async function openEmpty() {
  const opened = await openPage(browser, served.address);
  await beginNew(opened.page, 'Empty workbook');
  return opened;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

async function select(page: Page, corner: string, right: number, down: number): Promise<void> {
  await goTo(page, corner);
  await press(page, ...Array<string>(right).fill('Shift+ArrowRight'), ...Array<string>(down).fill('Shift+ArrowDown'));
}

it('takes cells from Excel with their values and formats, in one step', async () => {
  const { page, requests, faults } = await openEmpty();
  await copyElsewhere(page, {
    text: 'chip\t15.00%\t1,234.50\r\n007\t########\t1.20E-03\r\n',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
      .xl65 {mso-number-format:Percent;} .xl66 {mso-number-format:Standard;} .xl67 {mso-number-format:"\\@";}
      .xl68 {mso-number-format:Scientific;}--></style></head><body><table><!--StartFragment-->
      <tr><td>chip</td><td class=xl65 align=right>15.00%</td><td class=xl66>1,234.50</td></tr>
      <tr><td class=xl67>007</td><td class=xl65 x:num="0.5">########</td><td class=xl68>1.20E-03</td></tr>
      <!--EndFragment--></table><img src="https://example.com/x.png" onerror="document.title='ran'">
      <script>document.title = 'ran'</script></body></html>`,
  });
  await goTo(page, 'A1');
  await press(page, 'Control+v');
  await expectCell(page, 'A1', /^A1\s+chip$/);
  await expectCell(page, 'B1', /^B1\s+(0\.15|15\.00%)$/);
  await expectCell(page, 'C1', /^C1\s+1,?234\.50?$/);
  await expectCell(page, 'A2', /^A2\s+007$/);
  await expectCell(page, 'B2', /^B2\s+(0\.5|50\.00%)$/);
  await expectCell(page, 'C2', /^C2\s+(0\.0012|1\.20E-03)$/);
  await typeInto(page, 'D1', '=B1*2&"|"&ISTEXT(A2)');
  await expectCell(page, 'D1', /^D1\s+0\.3\|TRUE$/);
  await takePicture(page, 'pasted-from-excel');
  await goTo(page, 'F1');
  await press(page, 'Control+z', 'Control+z');
  await expectCell(page, 'A1', /^A1\s*$/);
  await expectCell(page, 'C2', /^C2\s*$/);
  expect(await page.title()).not.toBe('ran');
  expect(requests.filter((url) => url.includes('example.com'))).toEqual([]);
  expect(faults).toEqual([]);
});

it('takes lines of text whole, with formulas and line breaks', async () => {
  const { page } = await openEmpty();
  await copyElsewhere(page, {
    text: 'chip\tprice\r\nH100\t30000\r\n"two\r\nlines"\t(3,030)\r\n=IF(B2<5,"low","high")\t5 < 6 & 7\r\n',
  });
  await goTo(page, 'A1');
  await press(page, 'Control+v');
  await expectCell(page, 'B1', /^B1\s+price$/);
  await expectCell(page, 'B3', /^B3\s+-3,?030$/);
  await expectCell(page, 'A4', /^A4\s+high$/);
  await expectCell(page, 'B4', /^B4\s+5 < 6 & 7$/);
  await typeInto(page, 'D1', '=XLOOKUP("price",A1:B1,A2:B2)');
  await expectCell(page, 'D1', /^D1\s+30000$/);
  await typeInto(page, 'D2', '=CODE(MID(A3,4,1))');
  await expectCell(page, 'D2', /^D2\s+10$/);
});

it('copies a spill as it is seen: whole, a part of it, and as values', async () => {
  const { page } = await openEmpty();
  await typeInto(page, 'A1', '=CHIPTABLE({"H100";"H20"},{"memory","bandwidth"})');
  await expectCell(page, 'B3', /^B3\s+96$/);
  await select(page, 'A1', 2, 2);
  await press(page, 'Control+c');
  // As long as it takes to reach another window.
  await page.waitForTimeout(1_000);
  const whole = await pasteElsewhere(page);
  expect(whole.text).toMatch(/^item\tmemory[^\t\n]*\tbandwidth[^\t\n]*\nH100[^\t\n]*\t80\t3350\nH20\t96\t4000$/);
  expect(whole.html).toMatch(/<td[^>]*x:num="96"[^>]*>96<\/td>/);
  // With its formula it is that formula...
  await goTo(page, 'E1');
  await press(page, 'Control+v');
  await expectCell(page, 'F3', /^F3\s+96$/);
  await press(page, 'Delete');
  await expectCell(page, 'F3', /^F3\s+96$/);
  // ...as values it is what was seen.
  await goTo(page, 'E6');
  await press(page, 'Control+Shift+v');
  await expectCell(page, 'F8', /^F8\s+96$/);
  await press(page, 'Delete');
  await expectCell(page, 'F8', /^F8\s*$/);
  // A part of it is values.
  await select(page, 'A2', 2, 1);
  await press(page, 'Control+c');
  // As long as it takes to reach another window.
  await page.waitForTimeout(1_000);
  expect((await pasteElsewhere(page)).text).toMatch(/\t80\t3350\nH20\t96\t4000$/);
  await goTo(page, 'I1');
  await press(page, 'Control+v');
  await expectCell(page, 'J2', /^J2\s+96$/);
  // Over a part of it: the sentence says what happened, and one step takes it back.
  await copyElsewhere(page, { text: 'x\ty' });
  await goTo(page, 'B2');
  await press(page, 'Control+v');
  await page.getByText('The paste covers a part of the answer of A1').waitFor();
  await takePicture(page, 'pasted-over-a-spill');
  await press(page, 'Control+z');
  await expectCell(page, 'B2', /^B2\s+80$/);
});

it('reads what is typed with Chinese input and with @ as Excel does', async () => {
  const { page } = await openEmpty();
  const typed: readonly (readonly [string, string, RegExp])[] = [
    ['A1', '=SUM（1，2）', /^A1\s+3$/],
    ['A2', '＝1+2', /^A2\s+3$/],
    ['A3', '１２３', /^A3\s+123$/],
    ['A4', '15％', /^A4\s+(0\.15|15%)$/],
    ['A5', '你好，世界', /^A5\s+你好，世界$/],
    ['B2', '=@A1:A3', /^B2\s+3$/],
    ['B5', '=CHIPSPEC(“H100”,“memory”)', /^B5\s+80$/],
    ['B6', '=--"5"', /^B6\s+5$/],
  ];
  for (const [address, text] of typed) {
    await goTo(page, address);
    // An input method hands over whole words.
    await page.keyboard.insertText(text);
    await page.waitForTimeout(600);
    await press(page, 'Enter');
  }
  for (const [address, , shown] of typed) await expectCell(page, address, shown);
});

it('breaks a line with Alt+Enter as Excel does, and saves it so', async () => {
  const { page } = await openEmpty();
  await goTo(page, 'D1');
  await page.keyboard.type('a', { delay: 80 });
  await press(page, 'Alt+Enter');
  await page.keyboard.type('b', { delay: 80 });
  await press(page, 'Enter');
  await typeInto(page, 'E1', '=CODE(MID(D1,2,1))');
  await expectCell(page, 'E1', /^E1\s+10$/);
  // Opened again, it has its two lines still.
  await goTo(page, 'D1');
  await press(page, 'F2');
  await page.keyboard.type('c', { delay: 80 });
  await press(page, 'Enter');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const { sheets } = await readXlsx(
    await readFile(await (await coming).path()),
    new Set(functions.map(({ name }) => name)),
  );
  const cell = sheets[0]?.cells.find(({ row, column }) => row === 0 && column === 3);
  expect(cell).toMatchObject({ value: 'a\nbc', style: { wrap: true } });
});

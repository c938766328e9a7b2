/** The page as a user meets it: opened in a browser, driven with keyboard and mouse, read where it shows text. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const pictures = join(__dirname, '../../test-results');

export interface OpenPage {
  readonly page: Page;
  /** Addresses of everything that the page has asked for. */
  readonly requests: readonly string[];
  /** What went wrong on the page: exceptions, console errors, things that its policy has blocked. */
  readonly faults: readonly string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** With the File System Access API; without it the browser downloads, as Firefox and Safari do. */
  readonly writesFiles?: boolean;
}

/** Opens the workbench and waits until the grid is on the screen. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1400, height = 900, dark = false, writesFiles = false }: PageOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  await context.addInitScript(writesFiles ? pickInPrivate : pickWithoutScript);
  return openAgain(context, address);
}

/** Opens the workbench in one more tab of the same browser. */
export async function openAgain(context: BrowserContext, address: string): Promise<OpenPage> {
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A blocked load is reported here too, by the browser itself.
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  await page.locator('#skeleton').waitFor({ state: 'hidden' });
  return { page, requests, faults };
}

/** As in a browser that has no File System Access API. */
function pickWithoutScript(): void {
  Reflect.deleteProperty(globalThis, 'showOpenFilePicker');
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
}

/**
 * The system's own file dialogs cannot be driven from here. In their place a file of the browser's private file system is
 * picked, a real one to read and write: its name comes from `pickNext` or is the one that was proposed.
 */
function pickInPrivate(): void {
  const pick = async (proposed: string) => {
    const name = sessionStorage.getItem('pickNext') ?? proposed;
    sessionStorage.removeItem('pickNext');
    if (name === '') throw new DOMException('The user gave up.', 'AbortError');
    return (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  };
  Object.assign(globalThis, {
    showOpenFilePicker: async () => [await pick('')],
    showSaveFilePicker: ({ suggestedName }: { readonly suggestedName: string }) => pick(suggestedName),
  });
}

/** Goes to a cell by the name box, as with Ctrl+G in Excel. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(address);
  await page.keyboard.press('Enter');
  await page.locator('#cell-line b', { hasText: new RegExp(`^${address}$`) }).waitFor();
}

/** Begins a workbook from the gallery behind the New button, which on a narrow page is in the File menu. */
export async function beginNew(page: Page, template: string): Promise<void> {
  const button = page.getByRole('button', { name: 'New', exact: true });
  if (await button.isVisible()) await button.click();
  else {
    await page.locator('#file-button').click();
    await page.locator('#file-new').click();
  }
  await page.getByRole('dialog').getByRole('button', { name: template, exact: true }).click();
}

/** Types into a cell with the keyboard. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press('Enter');
}

/** What the line below the grid says of a cell, once that fits what is expected. */
export async function expectCell(page: Page, address: string, expected: RegExp): Promise<void> {
  await goTo(page, address);
  const line = page.locator('#cell-line');
  await line
    .filter({ hasText: expected })
    .waitFor({ timeout: 10_000 })
    .catch(async () => {
      throw new Error(`${address}: the line says "${await line.textContent()}", expected ${expected}.`);
    });
}

/** Picks a file in the browser's own dialog, which `open` brings up. */
export async function pickFile(page: Page, name: string, bytes: Uint8Array, open: () => Promise<void>): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  // A busy page may hear the user before it is told to leave the system's dialog to the test.
  await page.waitForTimeout(1000);
  await open();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

export const withOpenButton = (page: Page) => () => page.getByRole('button', { name: 'Open', exact: true }).click();

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

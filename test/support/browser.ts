/**
 * A real browser for the tests of the page, on any machine: the one that CHIPSHEET_BROWSER names, else an installed
 * Chrome, Edge or Chromium, else the Chromium that comes as a package (Linux on x64).
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** No sandbox: containers and build machines seldom have one, and the only page that is opened is our own. */
const quiet = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHIPSHEET_BROWSER;
  if (named !== undefined && named !== '') return chromium.launch({ executablePath: named, args: quiet });
  for (const options of installed()) {
    const browser = await chromium.launch({ ...options, args: quiet }).catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  return launchPackaged();
}

function installed(): LaunchOptions[] {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)).find(existsSync) ?? []);
  return [
    ...found.map((executablePath): LaunchOptions => ({ executablePath })),
    ...(process.platform === 'linux' ? [] : [{ channel: 'chrome' }, { channel: 'msedge' }]),
  ];
}

/** Its own arguments are for a server that opens one page: they end with it, and lift what the page forbids itself. */
const unwanted = /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|headless)/;

async function launchPackaged(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Chrome, Edge or Chromium, or name one in CHIPSHEET_BROWSER.');
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter((arg) => !unwanted.test(arg));
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...args, ...quiet] });
}

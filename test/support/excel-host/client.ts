/**
 * Microsoft's real client of Excel, in a page that is just real enough for it. Nothing of it is mocked: the seam is one
 * channel of JSON text, as between the page and Excel itself.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { ChipSheet } from '../../../src/excel/chipsheet';
import type { CustomFunctionsRuntime } from '../../../src/excel/custom-functions';

/** The client of the package, or of another folder: a newer client can be had for a trial and is not ours to keep. */
const dist = process.env.OFFICE_JS_DIST ?? join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The function runtime waits half a second after each delivery; tests need not. */
const speed = 25;

/** The channel: `sendMessageToHost` is called by the client, `onMessageFromHost` is set by it. */
export interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

export interface Client {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: { init(bridge: Bridge): void } };
  readonly CustomFunctions: CustomFunctionsRuntime & { readonly Error: NonNullable<CustomFunctionsRuntime['Error']> };
  readonly chipSheet: ChipSheet | undefined;
  /** Runs a classic script in the page. */
  run(script: string, name: string): void;
  /** Ends every timer of the page: office.js keeps some for as long as a page lives. */
  close(): void;
}

export type Platform = 'windows' | 'mac' | 'web';

/** The file that office.js loads on a platform. */
const hostFiles: Readonly<Record<Platform, string>> = {
  windows: 'excel-win32-16.01.js',
  mac: 'excel-mac-16.00.js',
  web: 'excel-web-16.00.js',
};

export interface ClientOptions {
  /** Left out: the one that EXCEL_PLATFORM names, else the web. */
  readonly platform?: Platform;
  /** Newest version of Microsoft's internal set for undo that this Excel has: 36 is "ExcelApiUndo 1.36". */
  readonly undoSet?: number;
  /** Which other requirement sets this Excel has. */
  readonly supports?: (set: string, version: string) => boolean;
}

export function platformOf({ platform }: ClientOptions): Platform {
  return platform ?? (process.env.EXCEL_PLATFORM as Platform | undefined) ?? 'web';
}

/** The client marks a request as one that can be undone only where Excel has the set that its members need. */
function supportsUndo(set: string, version: string, options: ClientOptions): boolean {
  const newest = options.undoSet ?? Number(process.env.EXCEL_UNDO_SET ?? Number.POSITIVE_INFINITY);
  const onWeb = platformOf(options) === 'web';
  if (set === 'ExcelApiUndoOnlineOnly') return onWeb;
  if (set === 'ExcelApiUndoDesktopOnly') return !onWeb;
  return Number(version.replace(/^1\./, '')) <= newest;
}

/** Excel puts the page into a frame and names the conversation; office.js looks for both a little later, in vain here. */
function withoutFrame(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!/conversationId/.test(String(error))) throw error;
  }
}

export function openClient(options: ClientOptions = {}): Client {
  const { supports = () => true } = options;
  const hostFile = hostFiles[platformOf(options)];
  const timers = new Set<NodeJS.Timeout>();
  const kept = (timer: NodeJS.Timeout) => {
    timers.add(timer.unref());
    return timer;
  };
  const element = { appendChild: () => undefined, setAttribute: () => undefined };
  const nothing = () => undefined;
  const page: Record<string, unknown> = {
    console,
    performance,
    URL,
    setTimeout: (run: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) =>
      kept(setTimeout(() => withoutFrame(() => run(...given)), wait / speed)),
    setInterval: (run: () => void, wait = 0) => kept(setInterval(run, wait / speed)),
    clearTimeout,
    clearInterval,
    name: '',
    navigator: { userAgent: 'test' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' },
    history: {},
    sessionStorage: { getItem: () => null, setItem: nothing, removeItem: nothing },
    localStorage: { getItem: () => null, setItem: nothing, removeItem: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: {
      readyState: 'complete',
      URL: 'https://localhost/',
      head: element,
      addEventListener: nothing,
      createElement: () => ({ ...element }),
      getElementById: () => null,
      getElementsByTagName: (tag: string) => (tag === 'script' ? [{ src: 'https://localhost/office.js' }] : [element]),
    },
  };
  for (const name of ['window', 'self', 'parent', 'top']) page[name] = page;
  vm.createContext(page);
  const run = (script: string, name: string) => vm.runInContext(script, page, { filename: name });
  for (const name of ['office.js', hostFile]) run(readFileSync(join(dist, name), 'utf8'), name);
  // Excel tells the context when it starts the page; here it is known from the beginning.
  const has = (set: string, version = '1.1') =>
    set.startsWith('ExcelApiUndo') ? supportsUndo(set, version, options) : supports(set, version);
  const context = { requirements: { isSetSupported: has } };
  page.Office = Object.create(page.Office as object, { context: { value: context } });
  return Object.assign(page as unknown as Client, {
    run,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  });
}

/** The files that Excel needs beside the two bundles: manifest, metadata, icons, and Microsoft's office.js as it is. */
import { dirname, join } from 'node:path';
import type { SheetFunction } from '../functions/define';
import { excelMetadata } from '../functions/metadata';

const root = join(__dirname, '../..');

/** Under which the manifest in the repository names its files: the development server. */
const developmentAddress = 'https://localhost:3000/';
/** The Id of every copy that is not for development: the two may be installed side by side. */
const releasedId = '40ec8365-511e-4823-9bd8-2837684155de';

/** What office.js loads on the platforms that custom functions run on; languages beside English for its own messages. */
const officeFiles = ['office.js', 'excel-web-16.*.js', 'excel-win32-16.*.js', 'excel-mac-16.*.js'];
const officeLanguages = ['en-us', 'de-de', 'fr-fr', 'es-es', 'ja-jp', 'ko-kr', 'zh-cn', 'zh-tw'];

export interface ExcelFilesOptions {
  /** Address under which Excel finds the add-in: https, with or without a path. */
  readonly origin: string;
  /** False where office.js comes from Microsoft's server. */
  readonly ownOfficeJs?: boolean;
}

export interface FilePattern {
  readonly from: string;
  readonly to?: string;
  readonly context?: string;
  readonly info?: { readonly minimized: true };
  readonly transform?: (content: Buffer) => string;
  readonly globOptions?: { readonly ignore: readonly string[] };
}

/** Patterns for copy-webpack-plugin. */
export function excelFiles({ origin, ownOfficeJs = true }: ExcelFilesOptions): readonly FilePattern[] {
  const base = baseAddress(origin);
  return [
    { from: join(root, 'manifest.xml'), transform: (xml) => manifestFor(xml.toString('utf8'), base) },
    {
      // Named so that a watching build writes the metadata anew when the list of functions changes.
      from: join(root, 'src/functions/generated/functions.ts'),
      to: 'functions.json',
      transform: () => JSON.stringify(excelMetadata(registry(), (name) => helpAddress(base, name))),
    },
    { context: join(root, 'assets'), from: 'icon*.{png,svg}', to: 'assets/' },
    ...(ownOfficeJs ? officeJs() : []),
  ];
}

/** The page of the function reference that Excel's help link opens. */
export function helpAddress(base: string, name: string): string {
  return `${base}reference/index.html#${name}`;
}

/** `https://example.org/tools` is `https://example.org/tools/`; anything that Excel would refuse stops the build. */
export function baseAddress(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`ADDIN_ORIGIN is "${origin}": give an https address, such as https://example.org/chipsheet/.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The manifest for another address than that of development. */
export function manifestFor(xml: string, base: string): string {
  if (base === developmentAddress) return xml;
  const escaped = base.replaceAll('&', '&amp;');
  return xml
    .replaceAll(developmentAddress, escaped)
    .replaceAll(developmentAddress.slice(0, -1), new URL(base).origin)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${releasedId}</Id>`);
}

/** Read when the files are written: the list is generated, and may not be there when the configuration is loaded. */
function registry(): readonly SheetFunction[] {
  return (require('../functions/generated/functions') as { functions: readonly SheetFunction[] }).functions;
}

/**
 * Microsoft's licence lets us hand these files on unmodified. Left out: the telemetry scripts, and the file that
 * office.js loads only outside Excel, where it calls home.
 */
function officeJs(): readonly FilePattern[] {
  const context = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const unmodified = { minimized: true } as const;
  const ignore = ['**/*.debug.js'];
  const from = (path: string, to: string): FilePattern => ({
    context,
    from: path,
    to,
    info: unmodified,
    globOptions: { ignore },
  });
  return [
    ...officeFiles.map((path) => from(path, 'office/')),
    ...officeLanguages.map((language) => from(`${language}/office_strings.js`, `office/${language}/`)),
    { context: join(context, '..'), from: 'LICENSE.md', to: 'office/', info: unmodified },
  ];
}

/** The files that Excel needs beside the two bundles: manifest, metadata, icons, and Microsoft's office.js as it is. */
import { dirname, join } from 'node:path';
import type { SheetFunction } from '../functions/define';
import { excelMetadata } from '../functions/metadata';
import { type Deployment, developmentAddress } from './deployment';

const root = join(__dirname, '../..');

/** What office.js loads on the platforms that custom functions run on; languages beside English for its own messages. */
const officeFiles = ['office.js', 'excel-web-16.*.js', 'excel-win32-16.*.js', 'excel-mac-16.*.js'];
const officeLanguages = ['en-us', 'de-de', 'fr-fr', 'es-es', 'ja-jp', 'ko-kr', 'zh-cn', 'zh-tw'];

export interface FilePattern {
  readonly from: string;
  readonly to?: string;
  readonly context?: string;
  readonly info?: { readonly minimized: true };
  readonly transform?: (content: Buffer) => string;
  readonly globOptions?: { readonly ignore: readonly string[] };
}

/** Patterns for copy-webpack-plugin. */
export function excelFiles(deployed: Deployment): readonly FilePattern[] {
  return [
    { from: join(root, 'manifest.xml'), transform: (xml) => manifestFor(xml.toString('utf8'), deployed) },
    {
      // Named so that a watching build writes the metadata anew when the list of functions changes.
      from: join(root, 'src/functions/generated/functions.ts'),
      to: 'functions.json',
      transform: () => JSON.stringify(excelMetadata(registry(), (name) => helpAddress(deployed.base, name))),
    },
    { context: join(root, 'assets'), from: 'icon*.{png,svg}', to: 'assets/' },
    ...(deployed.officeJs.startsWith('https:') ? [] : officeJs()),
  ];
}

/** The page of the function reference that Excel's help link opens. */
export function helpAddress(base: string, name: string): string {
  return `${base}reference/index.html#${name}`;
}

/** The manifest of a deployment: version and publisher everywhere, the rest for another address than that of development. */
export function manifestFor(xml: string, { base, id, namespace, publisher, version }: Deployment): string {
  const named = xml
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/<ProviderName>[^<]*<\/ProviderName>/, `<ProviderName>${escaped(publisher)}</ProviderName>`);
  const spaced = namespace === '' ? named : withNamespace(named, namespace);
  if (base === developmentAddress) return spaced;
  return spaced
    .replaceAll(developmentAddress, escaped(base))
    .replaceAll(developmentAddress.slice(0, -1), new URL(base).origin)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
}

function withNamespace(xml: string, namespace: string): string {
  return xml
    .replace('</Metadata>', '</Metadata><Namespace resid="Functions.Namespace"/>')
    .replace('<bt:ShortStrings>', `<bt:ShortStrings><bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
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

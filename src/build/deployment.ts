/**
 * Who publishes the add-in, and where: told by environment variables, with defaults for development. One place for the
 * build, the manifest and the pages about the add-in.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Under which the manifest in the repository names its files: the development server. */
export const developmentAddress = 'https://localhost:3000/';
/** The Id of a copy that names none of its own. */
const releasedId = '40ec8365-511e-4823-9bd8-2837684155de';
const microsoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface Deployment {
  /** Address under which Excel finds the add-in, with a slash at its end. */
  readonly base: string;
  /** Tells one installation from another: each publisher has one of its own. */
  readonly id: string;
  readonly publisher: string;
  /** An address or an e-mail address for questions. */
  readonly contact: string;
  /** Stands before each function name; empty but for a build that is to live beside an installed one. */
  readonly namespace: string;
  /** Where the page takes office.js from. */
  readonly officeJs: string;
  /** Changes with every change of the sources: which scripts belong together. */
  readonly build: string;
  /** As package.json says it. */
  readonly version: string;
}

export type Settings = Readonly<Record<string, string | undefined>>;

/** What the environment says, checked: a value that Excel would refuse stops the build. */
export function deployment(settings: Settings = process.env): Deployment {
  const base = baseAddress(settings.ADDIN_ORIGIN ?? developmentAddress);
  const id = settings.ADDIN_ID ?? releasedId;
  if (!/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(id))
    throw new Error(`ADDIN_ID is "${id}": give a GUID, such as ${releasedId}.`);
  const namespace = settings.ADDIN_NAMESPACE ?? '';
  if (!/^([A-Z][A-Z0-9._]{0,31})?$/i.test(namespace))
    throw new Error(`ADDIN_NAMESPACE is "${namespace}": give letters, digits, "." and "_", such as DEV.`);
  const officeJs = settings.OFFICE_JS ?? 'microsoft';
  if (officeJs !== 'microsoft' && officeJs !== 'local')
    throw new Error(`OFFICE_JS is "${officeJs}": give "microsoft", or "local" for a network that cannot reach it.`);
  return {
    base,
    id,
    namespace,
    publisher: settings.ADDIN_PUBLISHER ?? 'ChipSheet contributors',
    contact: settings.ADDIN_CONTACT ?? '',
    officeJs: officeJs === 'microsoft' ? microsoft : 'office/office.js',
    build: sourceHash(),
    version: packageVersion(),
  };
}

/** `https://example.org/tools` is `https://example.org/tools/`; anything that Excel would refuse stops the build. */
export function baseAddress(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`ADDIN_ORIGIN is "${origin}": give an https address, such as https://example.org/chipsheet/.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

/** The same for the same sources on every machine. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(root, 'package-lock.json')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 10);
}

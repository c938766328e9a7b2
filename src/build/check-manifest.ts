/**
 * Checks a manifest offline: Microsoft's own validator is a web service. It knows order and limits of the elements that
 * we use and refuses all others, so that a new one is a decision. It adds rules that no schema holds: every resid leads
 * somewhere, one page for the shared runtime, https, icons of the size that they claim.
 *
 *   tsx src/build/check-manifest.ts manifest.xml [--production] [--files dist]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

export interface ManifestCheckOptions {
  /** Refuses addresses of this machine and asks for what a store asks for. */
  readonly production?: boolean;
  /** Folder whose files stand under `base`: each address needs its file. */
  readonly files?: { readonly folder: string; readonly base: string };
}

/** Children in order: "?" may be missing, "+" one or more, "a|b" by the parent. Elements not named take no children. */
const children: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  AppDomains: 'AppDomain+',
  'OfficeApp/Hosts': 'Host+',
  'OfficeApp/Hosts/Host': '',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Hosts Resources',
  'VersionOverrides/Hosts': 'Host+',
  'VersionOverrides/Hosts/Host': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  'AllFormFactors/ExtensionPoint': 'Script Page Metadata Namespace?',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted? FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'DesktopFormFactor/ExtensionPoint': 'OfficeTab',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Action: 'SourceLocation',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
};

/** Longest text of each kind of resource. */
const resourceLimits: Readonly<Record<string, number>> = {
  'bt:Images': 2048,
  'bt:Urls': 2048,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};
const longestId = 32;
const longestName = 125;
const longestDescription = 250;

/** The kind of resource that each element refers to. */
const refersTo: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Runtime: 'bt:Urls',
  Title: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
const ribbonSizes = ['16', '32', '80'];

/** What is wrong with a manifest, a sentence each; nothing where all is well. */
export function manifestProblems(xml: string, options: ManifestCheckOptions = {}): readonly string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`XML: line ${wellFormed.err.line}: ${wellFormed.err.msg}`];
  const app = parse(xml);
  if (app?.name !== 'OfficeApp' || app.attributes['xsi:type'] !== 'TaskPaneApp') {
    return ['OfficeApp: the root has to be OfficeApp xsi:type="TaskPaneApp".'];
  }
  const resources = resourcesOf(app);
  return [
    ...structure(app, app.name),
    ...values(app),
    ...resourceProblems(app, resources),
    ...sharedRuntime(app, resources),
    ...addresses(app, options),
    ...icons(app),
    ...(options.production === true ? publication(app, options) : []),
    ...missingFiles(app, resources, options),
  ];
}

type RawNode = Readonly<Record<string, unknown>>;

function parse(xml: string): Element | undefined {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    ignoreDeclaration: true,
    parseTagValue: false,
  });
  return (parser.parse(xml) as readonly RawNode[]).map(element).find((found) => found !== undefined);
}

function element(node: RawNode): Element | undefined {
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('#')) return undefined;
  const inner = node[name] as readonly RawNode[];
  const attributes = Object.entries((node[':@'] as Record<string, unknown> | undefined) ?? {});
  return {
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key.replace(/^@_/, ''), String(value)])),
    text: inner
      .map((each) => ('#text' in each ? String(each['#text']) : ''))
      .join('')
      .trim(),
    children: inner.map(element).filter((child) => child !== undefined),
  };
}

function all(inside: Element, name: string): readonly Element[] {
  return [...(inside.name === name ? [inside] : []), ...inside.children.flatMap((child) => all(child, name))];
}

function child(of: Element | undefined, name: string): Element | undefined {
  return of?.children.find((each) => each.name === name);
}

function defaultOf(of: Element | undefined): string {
  return of?.attributes.DefaultValue ?? '';
}

function structure(of: Element, path: string): readonly string[] {
  const steps = path.split('/');
  const rule = [3, 2, 1].map((count) => children[steps.slice(-count).join('/')]).find((found) => found !== undefined);
  const problems: string[] = [];
  let next = 0;
  for (const part of (rule ?? '').split(' ').filter((text) => text !== '')) {
    const name = part.replace(/[?+]$/, '');
    const start = next;
    while (of.children[next]?.name === name && (next === start || part.endsWith('+'))) next++;
    if (next > start || part.endsWith('?')) continue;
    const found = of.children[next];
    problems.push(
      `${path}: <${name}> is missing, ${found === undefined ? 'nothing' : `<${found.name}>`} stands there.`,
    );
  }
  const extra = of.children[next];
  if (extra !== undefined) problems.push(`${path}: <${extra.name}> is unknown here or out of order.`);
  return [...problems, ...of.children.flatMap((each) => structure(each, `${path}/${each.name}`))];
}

function values(app: Element): readonly string[] {
  const text = (name: string) => child(app, name)?.text ?? '';
  const length = (name: string) => defaultOf(child(app, name)).length;
  return [
    /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(text('Id')) ? '' : `Id: "${text('Id')}" is no GUID.`,
    /^\d{1,5}(\.\d{1,5}){3}$/.test(text('Version')) ? '' : `Version: "${text('Version')}" is not of the form 1.2.3.4.`,
    text('ProviderName').length <= longestName ? '' : `ProviderName: at most ${longestName} characters.`,
    permissions.includes(text('Permissions'))
      ? ''
      : `Permissions: "${text('Permissions')}" is none of ${permissions.join(', ')}.`,
    ...[['DisplayName', longestName] as const, ['Description', longestDescription] as const].map(([name, most]) =>
      length(name) >= 1 && length(name) <= most ? '' : `${name}: 1 to ${most} characters, has ${length(name)}.`,
    ),
  ].filter((problem) => problem !== '');
}

interface Resource {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
}

function resourcesOf(app: Element): readonly Resource[] {
  return Object.keys(resourceLimits).flatMap((kind) =>
    all(app, kind).flatMap((table) =>
      table.children.map((each) => ({ id: each.attributes.id ?? '', kind, value: defaultOf(each) })),
    ),
  );
}

function resourceProblems(app: Element, resources: readonly Resource[]): readonly string[] {
  const problems: string[] = [];
  const used = new Set<string>();
  for (const { id, kind, value } of resources) {
    const most = resourceLimits[kind] ?? 0;
    if (id === '' || id.length > longestId)
      problems.push(`${kind}: id "${id}" has to have 1 to ${longestId} characters.`);
    if (resources.filter((other) => other.id === id).length > 1) problems.push(`${kind}: id "${id}" stands twice.`);
    if (value === '' || value.length > most) {
      problems.push(`${kind}: "${id}" has to have 1 to ${most} characters, has ${value.length}.`);
    }
  }
  const visit = (of: Element): void => {
    const { resid } = of.attributes;
    if (resid !== undefined) {
      used.add(resid);
      const kind = resources.find(({ id }) => id === resid)?.kind;
      const wanted = refersTo[of.name];
      if (kind === undefined) problems.push(`${of.name}: resid "${resid}" is not among the Resources.`);
      else if (kind !== wanted)
        problems.push(`${of.name}: resid "${resid}" is one of ${kind}, has to be one of ${wanted}.`);
    }
    of.children.forEach(visit);
  };
  visit(app);
  const idle = resources.filter(({ id }) => !used.has(id)).map(({ id, kind }) => `${kind}: "${id}" is never used.`);
  return [...problems, ...idle];
}

/** Rules of which Excel says nothing when they are broken: the add-in just does not load. */
function sharedRuntime(app: Element, resources: readonly Resource[]): readonly string[] {
  const runtime = all(app, 'Runtime')[0]?.attributes;
  const page = runtime?.resid ?? '';
  const places = [
    ['Page', all(app, 'Page')[0]?.children[0]] as const,
    ['FunctionFile', all(app, 'FunctionFile')[0]] as const,
    ...all(app, 'Action').map((action) => ['ShowTaskpane', child(action, 'SourceLocation')] as const),
  ];
  const sets = all(app, 'Set').map(({ attributes }) => attributes.Name);
  const location = defaultOf(child(child(app, 'DefaultSettings'), 'SourceLocation'));
  return [
    ...(runtime?.lifetime === 'long' ? [] : ['Runtime: lifetime has to be "long".']),
    ...places.flatMap(([name, place]) =>
      place?.attributes.resid === page
        ? []
        : [`${name}: resid "${place?.attributes.resid}" has to be that of the runtime, "${page}".`],
    ),
    ...(location === resources.find(({ id }) => id === page)?.value
      ? []
      : ['DefaultSettings: SourceLocation has to be the page of the runtime.']),
    ...['SharedRuntime', 'CustomFunctionsRuntime']
      .filter((name) => !sets.includes(name))
      .map((name) => `Requirements: no Set Name="${name}".`),
  ];
}

function addressesIn(app: Element): readonly string[] {
  const own = [defaultOf(app), app.name === 'AppDomain' ? app.text : ''].filter((text) => /^\w+:\/\//.test(text));
  return [...own, ...app.children.flatMap(addressesIn)];
}

function addresses(app: Element, { production = false }: ManifestCheckOptions): readonly string[] {
  const given = addressesIn(app);
  return [
    ...given.filter((address) => !address.startsWith('https://')).map((address) => `address: ${address} is not https.`),
    ...(production
      ? given
          .filter((address) => /\/\/(localhost|127\.0\.0\.1|\[::1])/.test(address))
          .map((address) => `address: ${address} is this machine, in a manifest for others.`)
      : []),
    ...all(app, 'AppDomain')
      .filter(({ text }) => URL.canParse(text) && new URL(text).origin !== text)
      .map(({ text }) => `AppDomain: "${text}" has to be an origin, without a path.`),
  ];
}

/** What Microsoft's certification refuses (policies 1100 and 1120, and the submission form's own checks). */
function publication(app: Element, { files }: ManifestCheckOptions): readonly string[] {
  const version = child(app, 'Version')?.text ?? '';
  const text = (name: string) => {
    const file = files === undefined ? '' : join(files.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const page = text('taskpane.html') ?? '';
  return [
    ...(/^[1-9]/.test(version) ? [] : [`Version: "${version}" has to begin with 1 or more: raise it in package.json.`]),
    ...(child(app, 'ProviderName')?.text === 'ChipSheet contributors'
      ? ["ProviderName: build with ADDIN_PUBLISHER, the publisher's name in Partner Center."]
      : []),
    ...(child(app, 'SupportUrl') === undefined ? ['SupportUrl: a published add-in needs one.'] : []),
    ...(app.name === 'OfficeApp' && all(app, 'Namespace').length > 0
      ? ['Namespace: that is for development. Build without ADDIN_NAMESPACE.']
      : []),
    ...(files === undefined
      ? []
      : [
          ...['support.html', 'privacy.html', 'terms.html']
            .filter((name) => text(name) === undefined)
            .map((name) => `file: ${name} is not in ${files.folder}.`),
          ...(page.includes('https://appsforoffice.microsoft.com/lib/1/hosted/office.js')
            ? []
            : ["taskpane.html: office.js has to come from Microsoft's server. Build without OFFICE_JS."]),
          ...((text('support.html') ?? '').includes('href="mailto:') ||
          /Questions[^<]*<a href="https?:/.test(text('support.html') ?? '')
            ? []
            : ['support.html: names no contact. Build with ADDIN_CONTACT.']),
        ]),
  ];
}

function icons(app: Element): readonly string[] {
  return all(app, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes.size ?? '');
    return ribbonSizes.filter((size) => !sizes.includes(size)).map((size) => `Icon: no image of ${size} px.`);
  });
}

function missingFiles(
  app: Element,
  resources: readonly Resource[],
  { files }: ManifestCheckOptions,
): readonly string[] {
  if (files === undefined) return [];
  const sizes = new Map([
    [defaultOf(child(app, 'IconUrl')), 32],
    [defaultOf(child(app, 'HighResolutionIconUrl')), 64],
    ...all(app, 'bt:Image')
      .filter(({ attributes }) => attributes.size !== undefined)
      .map(({ attributes }) => {
        const address = resources.find(({ id }) => id === attributes.resid)?.value ?? '';
        return [address, Number(attributes.size)] as const;
      }),
  ]);
  const pages = [...new Set(addressesIn(app))].filter((address) => /\.\w+$/.test(new URL(address).pathname));
  return pages.flatMap((address) => {
    if (!address.startsWith(files.base)) return [`file: ${address} is not under ${files.base}.`];
    const file = join(files.folder, address.slice(files.base.length));
    if (!existsSync(file)) return [`file: ${address} has no file in ${files.folder}.`];
    const wanted = sizes.get(address);
    if (wanted === undefined) return [];
    const png = readFileSync(file);
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    return width === wanted && height === wanted ? [] : [`file: ${address} is ${width}×${height} px, not ${wanted}.`];
  });
}

/** Where the files of a manifest stand: the folder of its page. */
function baseOf(xml: string): string {
  const page = /<SourceLocation DefaultValue="([^"]*)"/.exec(xml)?.[1] ?? '';
  return page.slice(0, page.lastIndexOf('/') + 1);
}

function main([file = 'manifest.xml', ...rest]: readonly string[]): void {
  const xml = readFileSync(file, 'utf8');
  const folder = rest.includes('--files') ? rest[rest.indexOf('--files') + 1] : undefined;
  const problems = manifestProblems(xml, {
    production: rest.includes('--production'),
    ...(folder !== undefined && { files: { folder, base: baseOf(xml) } }),
  });
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${file} is valid.`);
}

if (require.main === module) main(process.argv.slice(2));

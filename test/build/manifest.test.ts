/** The manifest: valid as it is, refused when it is broken, right for any address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestProblems } from '../../src/build/check-manifest';
import { deployment } from '../../src/build/deployment';
import { manifestFor } from '../../src/build/excel-files';
import { publisherPages } from '../../src/build/publisher-pages';
import { builtFile, builtFolder } from '../support/built';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { version: packageVersion } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

it('is valid', () => {
  expect(manifestProblems(manifest)).toEqual([]);
});

it('shows functions under their own names', () => {
  expect(manifest).not.toContain('<Namespace');
});

describe('is refused with', () => {
  const swap = (from: string | RegExp, to: string): string => {
    const broken = manifest.replace(from, to);
    if (broken === manifest) throw new Error(`nothing to break: ${from}`);
    return broken;
  };

  it.each<[string, string, RegExp]>([
    ['a tag that is not closed', swap('</Hosts>', ''), /^XML: line \d+/],
    ['elements out of order', swap(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'), /Version/],
    ['an element that it does not know', swap('<Script>', '<Sheet/><Script>'), /<Sheet> /],
    ['no page for the functions', swap(/<Page>[\s\S]*?<\/Page>/, ''), /<Page> is missing/],
    ['an Id that is no GUID', swap(/<Id>.*<\/Id>/, '<Id>chipsheet</Id>'), /no GUID/],
    ['a version in words', swap(/<Version>.*<\/Version>/, '<Version>one</Version>'), /^Version/],
    [
      'a label that is too long',
      swap('DefaultValue="ChipSheet is ready"', `DefaultValue="${'x'.repeat(126)}"`),
      /1 to 125/,
    ],
    [
      'a resid that leads nowhere',
      swap('<Title resid="GetStarted.Title"/>', '<Title resid="Gone"/>'),
      /"Gone" is not among/,
    ],
    [
      'a resid of the wrong kind',
      swap('<Title resid="GetStarted.Title"/>', '<Title resid="Open.Tip"/>'),
      /has to be one of bt:ShortStrings/,
    ],
    [
      'two pages for one runtime',
      swap('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Reference.Url"/>'),
      /has to be that of the runtime/,
    ],
    ['a short-lived runtime', swap('lifetime="long"', 'lifetime="short"'), /lifetime/],
    [
      'a TaskpaneId',
      swap('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>one</TaskpaneId>'),
      /TaskpaneId/,
    ],
    [
      'an address without https',
      swap('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"'),
      /is not https/,
    ],
    [
      'no shared runtime among the requirements',
      swap('<Set Name="SharedRuntime" MinVersion="1.1"/>', ''),
      /SharedRuntime/,
    ],
    ['a missing icon size', swap('<bt:Image size="80" resid="Icon.80"/>', ''), /no image of 80 px/],
    [
      'a resource that nobody uses',
      swap('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Idle" DefaultValue="x"/>'),
      /never used/,
    ],
    [
      'an add-in domain with a path',
      swap('<AppDomain>https://localhost:3000<', '<AppDomain>https://localhost:3000/x<'),
      /without a path/,
    ],
  ])('%s', (_, broken, problem) => {
    expect(manifestProblems(broken).join('\n')).toMatch(problem);
  });

  it('addresses of this machine, where it is for others', () => {
    expect(manifestProblems(manifest, { production: true }).join('\n')).toMatch(/is this machine/);
  });
});

describe.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/tools/chipsheet', 'https://example.org/tools/chipsheet/'],
  ['https://example.org:8443/a/', 'https://example.org:8443/a/'],
])('for %s', (origin, base) => {
  const id = '11111111-2222-4333-8444-555555555555';
  const xml = manifestFor(manifest, deployment({ ADDIN_ORIGIN: origin, ADDIN_ID: id, ADDIN_PUBLISHER: 'A & B' }));

  it('is valid for others and names only files there', () => {
    expect(manifestProblems(xml)).toEqual([]);
    expect(xml).toContain(`"${base}taskpane.html"`);
    expect(xml).toContain(`<AppDomain>${new URL(base).origin}</AppDomain>`);
    expect(xml).not.toContain('localhost');
  });

  it('has the Id, the publisher and the version of its own', () => {
    expect(xml).toContain(`<Id>${id}</Id>`);
    expect(xml).toContain('<ProviderName>A &amp; B</ProviderName>');
    expect(xml).toContain(`<Version>${packageVersion}.0</Version>`);
  });
});

it('with a namespace cannot clash with an installed ChipSheet', () => {
  const xml = manifestFor(manifest, deployment({ ADDIN_NAMESPACE: 'DEV' }));
  expect(manifestProblems(xml)).toEqual([]);
  expect(xml).toMatch(/<Namespace resid="Functions.Namespace"\/>[\s\S]*id="Functions.Namespace" DefaultValue="DEV"/);
});

it.each<[string, Record<string, string>, RegExp]>([
  ['an address without https', { ADDIN_ORIGIN: 'http://example.org/' }, /ADDIN_ORIGIN is .* give an https address/],
  ['no address', { ADDIN_ORIGIN: 'example.org' }, /give an https address/],
  ['an address with a question', { ADDIN_ORIGIN: 'https://example.org/?x=1' }, /give an https address/],
  ['an empty address', { ADDIN_ORIGIN: '' }, /give an https address/],
  ['an Id that is no GUID', { ADDIN_ID: 'chipsheet' }, /ADDIN_ID is "chipsheet": give a GUID/],
  ['a namespace with a blank', { ADDIN_NAMESPACE: 'MY DEV' }, /ADDIN_NAMESPACE/],
  ['another office.js', { OFFICE_JS: 'cdn' }, /OFFICE_JS is "cdn": give "microsoft", or "local"/],
])('refuses to build for %s', (_, settings, sentence) => {
  expect(() => deployment(settings)).toThrow(sentence);
});

describe('for a store', () => {
  const settings = { ADDIN_ORIGIN: 'https://example.org', ADDIN_PUBLISHER: 'Firm', ADDIN_CONTACT: 'help@example.org' };

  it('is refused as long as it is not for publication', () => {
    const problems = manifestProblems(manifestFor(manifest, deployment({ ADDIN_NAMESPACE: 'DEV' })), {
      production: true,
    });
    for (const refused of [/this machine/, /ADDIN_PUBLISHER/, /ADDIN_NAMESPACE/])
      expect(problems.join('\n')).toMatch(refused);
  });

  it('wants a version of 1 or more', () => {
    const early = manifestFor(manifest, { ...deployment(settings), version: '0.9.0' });
    expect(manifestProblems(early, { production: true }).join('\n')).toMatch(
      /Version: "0\.9\.0\.0" has to begin with 1/,
    );
  });

  it('says who publishes it, whom to ask and what happens to data', () => {
    const pages = publisherPages(deployment(settings));
    expect([...pages.keys()]).toEqual(['support.html', 'privacy.html', 'terms.html']);
    expect(pages.get('support.html')).toMatch(/Firm[\s\S]*mailto:help@example\.org/);
    expect(pages.get('privacy.html')).toMatch(/collects nothing[\s\S]*appsforoffice\.microsoft\.com/);
    expect(pages.get('terms.html')).toMatch(/no legal advice[\s\S]*no investment advice/);
  });
});

it('in the build names files that are there, with icons of the size that it says', () => {
  const xml = builtFile('manifest.xml');
  const base = /<SourceLocation DefaultValue="([^"]*)taskpane\.html"/.exec(xml)?.[1] ?? '';
  const problems = manifestProblems(xml, { files: { folder: builtFolder(), base } });
  // The function reference is a build of its own.
  expect(problems.filter((problem) => !problem.includes('/reference/'))).toEqual([]);
});

it('shows an icon of the wrong size', () => {
  const broken = manifest.replaceAll('icon-64.png', 'icon-48.png');
  const problems = manifestProblems(broken, { files: { folder: builtFolder(), base: 'https://localhost:3000/' } });
  expect(problems.join('\n')).toMatch(/icon-48\.png is 48×48 px, not 64/);
});

/** The manifest: valid as it is, refused when it is broken, right for any address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestProblems } from '../../src/build/check-manifest';
import { baseAddress, manifestFor } from '../../src/build/excel-files';
import { builtFile, builtFolder } from '../support/built';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

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
])('for %s', (given, base) => {
  const xml = manifestFor(manifest, baseAddress(given));

  it('is valid for production and names only files there', () => {
    expect(manifestProblems(xml, { production: true })).toEqual([]);
    expect(xml).toContain(`"${base}taskpane.html"`);
    expect(xml).toContain(`<AppDomain>${new URL(base).origin}</AppDomain>`);
    expect(xml).not.toContain('localhost');
  });

  it('has another Id than the one of development, so that both can be installed', () => {
    const id = (text: string) => /<Id>(.*)<\/Id>/.exec(text)?.[1];
    expect(id(xml)).toMatch(/^[\da-f-]{36}$/);
    expect(id(xml)).not.toBe(id(manifest));
  });
});

it.each(['http://example.org/', 'example.org', 'https://example.org/?x=1', ''])(
  'refuses to build for "%s"',
  (origin) => {
    expect(() => baseAddress(origin)).toThrow(/ADDIN_ORIGIN is .* give an https address/);
  },
);

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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFunctionTable } from '../../src/build/readme';
import { functions } from '../../src/functions/generated/functions';
import { createWorld } from '../../src/functions/world';

describe('the README', () => {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

  it('lists the functions as they are: run npm run generate and commit where this fails', () => {
    expect(readme).toBe(withFunctionTable(readme, functions));
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { scripts: object };
    for (const [, script = ''] of readme.matchAll(/npm run ([a-z0-9:-]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
});

describe('the newest entry of the changelog', () => {
  const changelog = readFileSync(join(__dirname, '../../CHANGELOG.md'), 'utf8');
  const newest = changelog.split(/^## /m)[1]?.replace(/\s+/g, ' ') ?? '';
  const { catalog, companies, policies, regimes, countries, markets, claims } = createWorld();
  const grouped = countries.lines
    .filter(({ groups }) => groups !== undefined)
    .flatMap((line) => line.countries.split(';'));

  it.each([
    ['functions', functions.length],
    ['chips and systems', catalog.items.length],
    ['companies', companies.all.length],
    ['policy events', policies.all.length],
    ['export-control regimes', regimes.length],
    ['countries', new Set(grouped.map((names) => names.split('|')[0])).size],
    ['market series', markets.all.length],
    ['checked claims', claims.all.length],
  ])('counts %s as they are', (what, count) => {
    for (const [, told] of newest.matchAll(new RegExp(`(\\d+) ${what}`, 'g'))) expect(Number(told)).toBe(count);
  });
});

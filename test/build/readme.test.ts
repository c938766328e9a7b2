import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFunctionTable } from '../../src/build/readme';
import { functions } from '../../src/functions/generated/functions';

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

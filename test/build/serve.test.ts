/** The server of the workbench: this machine only, this folder only, and every answer says what a page may load. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentPolicy } from '../../src/build/content-policy';
import { fileAt, type Served, serve } from '../../src/build/serve';

let outside: string;
let folder: string;
let served: Served;
beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'chipsheet-'));
  folder = join(outside, 'dist');
  mkdirSync(join(folder, 'reference'), { recursive: true });
  mkdirSync(join(outside, 'dist-other'));
  for (const file of [
    'secret.txt',
    'dist-other/secret.txt',
    'dist/workbench.html',
    'dist/workbench.js',
    'dist/reference/index.html',
  ]) {
    writeFileSync(join(outside, file), file);
  }
  served = await serve(folder, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** With the path as it is: `fetch` would tidy up the dots. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asking.on('error', reject).end();
  });
}

it('listens on this machine only', () => {
  expect(new URL(served.address).hostname).toBe('127.0.0.1');
});

it.each([
  ['/', 'dist/workbench.html', 'text/html; charset=utf-8'],
  ['/workbench.html?x=1', 'dist/workbench.html', 'text/html; charset=utf-8'],
  ['/workbench.js', 'dist/workbench.js', 'text/javascript; charset=utf-8'],
  ['/reference/', 'dist/reference/index.html', 'text/html; charset=utf-8'],
])('answers %s', async (path, text, type) => {
  expect(await ask(path)).toMatchObject({
    status: 200,
    text,
    headers: { 'content-type': type, 'content-security-policy': contentPolicy, 'x-content-type-options': 'nosniff' },
  });
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../dist-other/secret.txt',
  '/%00',
  '/%',
  '/none.js',
  '//etc/passwd',
])('does not answer %s', async (path) => {
  expect(fileAt(folder, path)).toBeUndefined();
  expect((await ask(path)).status).toBe(404);
});

it('only hands out', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
});

it('takes the next port when one is in use', async () => {
  const [one, other] = [await serve(folder), await serve(folder)];
  expect(Number(new URL(other.address).port)).toBeGreaterThan(Number(new URL(one.address).port));
  await Promise.all([one.close(), other.close()]);
});

/** The server of the workbench: this machine only, this folder only, and every answer says what a page may load. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chosenEncoding } from '../../src/build/compressed';
import { contentPolicy } from '../../src/build/content-policy';
import { fileAt, type Served, serve } from '../../src/build/serve';

const long = 'const bandwidth = 3200; // GB/s, 超聚变\n'.repeat(500);

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
  writeFileSync(join(folder, 'long.js'), long);
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
  readonly bytes: Buffer;
}

/** With the path as it is: `fetch` would tidy up the dots. */
function ask(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode, headers: response.headers, text: bytes.toString(), bytes });
      });
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

describe('compresses', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ])('with %s for a reader of "%s"', async (encoding, accepted, unpack) => {
    const { status, headers, bytes } = await ask('/long.js', 'GET', { 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(Number(headers['content-length'])).toBe(bytes.byteLength);
    expect(bytes.byteLength).toBeLessThan(long.length / 10);
    expect(unpack(bytes).toString()).toBe(long);
  });

  it.each([undefined, '', 'identity', 'deflate', 'br;q=0, gzip;q=0'])(
    'nothing for a reader of %j',
    async (accepted) => {
      const { headers, text } = await ask(
        '/long.js',
        'GET',
        accepted === undefined ? {} : { 'accept-encoding': accepted },
      );
      expect(headers['content-encoding']).toBeUndefined();
      expect(text).toBe(long);
    },
  );

  it('by the weights that the reader gives', () => {
    expect(chosenEncoding('br;q=0.5, gzip')).toBe('gzip');
    expect(chosenEncoding('*')).toBe('br');
    expect(chosenEncoding('br;q=0, *')).toBe('gzip');
  });

  it('and sends nothing twice, until the file changes', async () => {
    const accepted = { 'accept-encoding': 'br' };
    const { headers } = await ask('/long.js', 'GET', accepted);
    const etag = String(headers.etag);
    expect(await ask('/long.js', 'GET', { ...accepted, 'if-none-match': etag })).toMatchObject({
      status: 304,
      text: '',
    });
    // The bytes of another encoding are others.
    expect((await ask('/long.js', 'GET', { 'if-none-match': etag })).status).toBe(200);
    writeFileSync(join(folder, 'long.js'), `${long}// changed`);
    const changed = await ask('/long.js', 'GET', { ...accepted, 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(brotliDecompressSync(changed.bytes).toString()).toBe(`${long}// changed`);
  });
});

/** A server as administrators set one up: right, and with each of the mistakes that keep functions from Excel. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { addressProblems } from '../../src/build/check-address';
import { deployment } from '../../src/build/deployment';
import { manifestFor } from '../../src/build/excel-files';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

type Headers = Record<string, string>;

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves what a build leaves, with the headers that the instructions ask for, as `spoil` changes them. */
async function problemsOf(spoil: (path: string, headers: Headers) => Headers | number): Promise<readonly string[]> {
  server = createServer(({ url = '' }, response) => {
    const right: Headers = { 'Content-Type': types[extname(url)] ?? '', 'Access-Control-Allow-Origin': '*' };
    if (!url.endsWith('.png')) right['Cache-Control'] = 'no-cache';
    const answer = spoil(url.slice(1), right);
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, answer).end(url === '/manifest.xml' ? served : 'content');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const served = manifestFor(manifest, deployment({ ADDIN_ORIGIN: 'https://chips.example.org/' }));
  const problems = await addressProblems(base);
  // The server of a test has no certificate, and the manifest names https.
  return problems.filter((problem) => !problem.includes('it names https://chips.example.org/taskpane.html'));
}

it('a server that sends what the instructions say is ready', async () => {
  expect(await problemsOf((_, headers) => headers)).toEqual([]);
});

it.each<[string, (path: string, headers: Headers) => Headers | number, RegExp]>([
  [
    'does not let other pages read the metadata',
    (_, { 'Access-Control-Allow-Origin': _allowed, ...headers }) => headers,
    /^functions\.json: no Access-Control-Allow-Origin/,
  ],
  ['lacks a file', (path, headers) => (path === 'addresses.js' ? 404 : headers), /^addresses\.js: .* 404/],
  [
    'does not know JSON',
    (path, headers) => (path.endsWith('.json') ? { ...headers, 'Content-Type': 'application/octet-stream' } : headers),
    /^functions\.json: its type is "application\/octet-stream"/,
  ],
  [
    'lets scripts be kept for a day',
    (path, headers) => (path.endsWith('.js') ? { ...headers, 'Cache-Control': 'max-age=86400' } : headers),
    /^functions\.js: Cache-Control is "max-age=86400"/,
  ],
  [
    'forbids to keep icons',
    (path, headers) => (path.endsWith('.png') ? { ...headers, 'Cache-Control': 'no-store' } : headers),
    /^assets\/icon-32\.png: Cache-Control is "no-store"/,
  ],
])('a server that %s is told so', async (_, spoil, sentence) => {
  const problems = await problemsOf(spoil);
  expect(problems.some((problem) => sentence.test(problem))).toBe(true);
});

it('a server that cannot be reached is told so', async () => {
  const base = 'http://127.0.0.1:1/';
  expect((await addressProblems(base)).join('\n')).toMatch(/cannot be reached/);
});

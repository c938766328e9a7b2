/**
 * Serves dist/ on this machine only: `tsx src/build/serve.ts [--open] [--port 5173]`.
 * The page forbids itself every connection; the same is said again in the headers.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { CompressedFiles, isKnown } from './compressed';
import { contentPolicy } from './content-policy';

const host = '127.0.0.1';
const firstPort = 5173;
const portsTried = 20;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Served {
  /** Address of the workbench. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder; without a port the first free one from 5173 on. With `ready` what a browser will ask for is
 * compressed while it is still starting.
 */
export async function serve(folder: string, port?: number, { ready = false } = {}): Promise<Served> {
  const files = new CompressedFiles();
  const server = createServer((request, response) => {
    answer(folder, files, request, response).catch(() => response.destroy());
  });
  const used = await listen(server, port);
  if (ready) for (const script of workbenchScripts(folder)) void files.get(script, 'br').catch(() => {});
  return {
    address: `http://${host}:${used}/workbench.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function workbenchScripts(folder: string): string[] {
  const later = join(folder, 'workbench');
  return [join(folder, 'workbench.js'), ...readdirSync(later).map((name) => join(later, name))].filter((file) =>
    file.endsWith('.js'),
  );
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const ports = wanted === undefined ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [wanted];
  for (const port of ports) {
    const used = await listenAt(server, port);
    if (used !== undefined) return used;
  }
  throw new Error(`No free port: tried ${ports[0]} to ${ports.at(-1)}. Choose one with --port.`);
}

/** The port, or undefined where somebody else has it. */
function listenAt(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error));
    server.once('error', failed);
    server.listen(port, host, () => {
      server.removeListener('error', failed);
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}

async function answer(
  folder: string,
  files: CompressedFiles,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Content-Security-Policy', contentPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // A new build is a new page at once; an old one costs a question.
  response.setHeader('Cache-Control', 'no-cache');
  const refuse = (status: number, text: string) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  };
  if (method !== 'GET' && method !== 'HEAD') {
    refuse(405, 'Only GET and HEAD.');
    return;
  }
  const file = fileAt(folder, url);
  if (file === undefined) {
    refuse(404, 'Not found.');
    return;
  }
  response.setHeader('Content-Type', mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  const { bytes, encoding, tag } = await files.get(file, headers['accept-encoding']);
  response.setHeader('ETag', tag);
  if (isKnown(tag, headers['if-none-match'])) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.byteLength);
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** The file behind an address; undefined for one that is not there or outside the folder. */
export function fileAt(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const root = normalize(folder) + (folder.endsWith(sep) ? '' : sep);
  const file = join(root, path === '/' ? 'workbench.html' : path);
  const target = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return target.startsWith(root) && existsSync(target) && statSync(target).isFile() ? target : undefined;
}

/** Shows an address in the browser that the system prefers. Without one, the printed address is there to click. */
function openInBrowser(address: string): void {
  const [command, ...arguments_] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command as string, arguments_, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

async function main(arguments_: readonly string[]): Promise<void> {
  const folder = join(__dirname, '../../dist');
  if (!existsSync(join(folder, 'workbench.html'))) {
    console.error('There is no dist/workbench.html yet: run "npm run workbench", which builds it first.');
    process.exitCode = 1;
    return;
  }
  const at = arguments_.indexOf('--port');
  const { address } = await serve(folder, at < 0 ? undefined : Number(arguments_[at + 1]), { ready: true });
  console.log(`ChipSheet is at ${address}  (Ctrl+C ends it)`);
  if (arguments_.includes('--open')) openInBrowser(address);
}

if (require.main === module) void main(process.argv.slice(2));

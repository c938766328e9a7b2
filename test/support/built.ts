/**
 * Files of the Excel build, as shipped: those in dist/ where a build ran after the last change, else those of a build for
 * the tests, made once and kept until a source changes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');
const own = join(root, 'node_modules/.cache/chipsheet/dist');
const lock = `${own}.lock`;

let found: string | undefined;

/** The folder that holds the build. */
export function builtFolder(): string {
  found ??= freshFolder();
  return found;
}

function freshFolder(): string {
  const changed = lastChange();
  const fresh = [dist, own].find((folder) => builtAt(folder) > changed);
  if (fresh !== undefined) return fresh;
  // Test files run side by side: the first one builds, the others wait for it.
  if (takeLock()) {
    try {
      const options = ['--mode', 'production', '--config-name', 'excel', '--output-path', own];
      execFileSync(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), ...options], {
        cwd: root,
        stdio: 'pipe',
        env: { ...process.env, ADDIN_ORIGIN: 'https://localhost:3000/', OFFICE_JS: 'microsoft', NODE_OPTIONS: '' },
      });
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
    return own;
  }
  while (existsSync(lock)) pause(100);
  return freshFolder();
}

export function builtFile(name: string): string {
  return readFileSync(join(builtFolder(), name), 'utf8');
}

/** A script that is asked for later: its file is named by its content. */
export function builtChunk(name: string): string {
  const file = readdirSync(builtFolder()).find((each) => new RegExp(`^${name}\\.[\\da-f]{10}\\.js$`).test(each));
  if (file === undefined) throw new Error(`The build has no chunk "${name}".`);
  return builtFile(file);
}

/** When the bundle was written; a build writes it last or not at all. */
function builtAt(folder: string): number {
  const files = ['functions.js', 'functions.json', 'addresses.js', 'records.js', 'taskpane.js', 'manifest.xml'].map(
    (name) => join(folder, name),
  );
  return files.every((file) => existsSync(file)) ? Math.min(...files.map((file) => statSync(file).mtimeMs)) : 0;
}

function lastChange(): number {
  const folder = join(root, 'src');
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ['manifest.xml', 'webpack.config.js', 'package.json', 'assets'].map((name) => join(root, name));
  return Math.max(...[...files, ...others].map((file) => statSync(file).mtimeMs));
}

const longestBuild = 180_000;

function takeLock(): boolean {
  mkdirSync(join(own, '..'), { recursive: true });
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > longestBuild) rmSync(lock, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Reads the item files of the catalogue: each is either loaded or a list of problems with file, path, rule and fix. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { itemFile } from '../catalog/format/item';
import type { LoadedItem, Problem } from '../catalog/lint/problem';

export const itemsFolder = join(__dirname, '..', 'catalog', 'data', 'items');

export interface Loaded {
  readonly items: readonly LoadedItem[];
  readonly problems: readonly Problem[];
}

/** All items under `folder`, in the order of their paths. */
export function loadItems(folder: string = itemsFolder): Loaded {
  const items: LoadedItem[] = [];
  const problems: Problem[] = [];
  for (const vendorFolder of readdirSync(folder).sort()) {
    const path = join(folder, vendorFolder);
    if (!statSync(path).isDirectory()) continue;
    for (const name of readdirSync(path).sort()) {
      const file = relative(process.cwd(), join(path, name)).replaceAll('\\', '/');
      const loaded = readItem(file, vendorFolder, readFileSync(join(path, name), 'utf8'));
      if ('item' in loaded) items.push(loaded);
      else problems.push(...loaded);
    }
  }
  return { items, problems };
}

/** One item from the text of its file. */
export function readItem(file: string, vendorFolder: string, text: string): LoadedItem | Problem[] {
  if (!/^[a-z0-9][a-z0-9-]*\.json$/.test(basename(file))) {
    return [
      {
        file,
        path: 'file name',
        rule: 'the file name is the id: lower-case letters, digits and hyphens, ending in .json',
        fix: 'rename it, for example h100-sxm.json',
      },
    ];
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [
      {
        file,
        path: '(whole file)',
        rule: `this is no JSON: ${(error as Error).message}`,
        fix: 'look for a missing or extra comma or quote there',
      },
    ];
  }
  const parsed = itemFile.safeParse(json);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      file,
      path: pathText(issue.path) || '(whole file)',
      ...explained(issue),
    }));
  }
  return { id: basename(file, '.json'), file, vendorFolder, item: parsed.data, text };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: unknown;
}

function explained(issue: Issue): { rule: string; fix: string } {
  const help = 'the keys are explained in src/catalog/data/README.md';
  if (issue.code === 'unrecognized_keys') {
    const names = (issue.keys ?? []).map((key) => `"${key}"`).join(', ');
    return issue.path.at(-1) === 'specs'
      ? { rule: `${names} is no spec`, fix: 'write an id of src/catalog/specs.ts' }
      : { rule: `${names} is no key here`, fix: `remove or rename it; ${help}` };
  }
  if (issue.code === 'invalid_type') {
    return { rule: issue.message, fix: `give a value of type ${String(issue.expected)}; ${help}` };
  }
  return { rule: issue.message, fix: `write it as the message says; ${help}` };
}

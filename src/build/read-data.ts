/** Reads the files that people edit: each is either read or a list of problems with file, path, rule and fix. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { z } from 'zod';
import type { DataFile, FileSet } from '../catalog/data-files';
import type { Problem } from '../catalog/lint/linter';

export const dataFolder = join(__dirname, '..', 'catalog', 'data');

export interface Reading<Content> {
  readonly files: readonly DataFile<Content>[];
  readonly problems: readonly Problem[];
}

/** All files of a set, in the order of their paths. */
export function readSet<Content>({ path, format }: FileSet<Content>): Reading<Content> {
  const read = jsonFiles(join(dataFolder, path)).map((file) =>
    readFile(relative(process.cwd(), file).replaceAll('\\', '/'), readFileSync(file, 'utf8'), format),
  );
  return { files: read.flatMap(({ files }) => files), problems: read.flatMap(({ problems }) => problems) };
}

function jsonFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.json') ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => jsonFiles(join(path, name)));
}

/** One file from its text. */
export function readFile<Content>(file: string, text: string, format: z.ZodType<Content>): Reading<Content> {
  const refused = (path: string, rule: string, fix: string) => ({ files: [], problems: [{ file, path, rule, fix }] });
  if (!/^[a-z0-9][a-z0-9-]*\.json$/.test(basename(file))) {
    return refused(
      'file name',
      'the file name is the id: lower-case letters, digits and hyphens, ending in .json',
      'rename it, for example h100-sxm.json',
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused(
      placeOf(error, text),
      `this is no JSON: ${messageOf(error)}`,
      'look for a missing or extra comma, quote or bracket there',
    );
  }
  const parsed = format.safeParse(json);
  if (!parsed.success) {
    return {
      files: [],
      problems: parsed.error.issues.map((issue) => ({
        file,
        path: pathText(issue.path) || wholeFile,
        ...explained(issue),
      })),
    };
  }
  const id = basename(file, '.json');
  return { files: [{ id, file, folder: basename(dirname(file)), content: parsed.data, text }], problems: [] };
}

const wholeFile = '(whole file)';

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** "line 12, column 7", where the parser tells the position. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(messageOf(error))?.[1];
  if (position === undefined) return wholeFile;
  const lines = text.slice(0, Number(position)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** facts.revenue.2025Q2[0].value */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

const help = 'the keys are explained in src/catalog/data/README.md';

function explained(issue: z.core.$ZodIssue): { readonly rule: string; readonly fix: string } {
  const rule = messageIn(issue).replace(/\.$/, '');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = issue.keys.map((key) => `"${key}"`).join(', ');
      const vocabulary = vocabularies[String(issue.path.at(-1))];
      if (vocabulary !== undefined)
        return { rule: `${names} is no ${vocabulary.one}`, fix: `write an id of ${vocabulary.list}` };
      return { rule: `${names} is no key here`, fix: `remove or rename it; ${help}` };
    }
    case 'invalid_type':
      return { rule, fix: `give a value of type ${issue.expected}; ${help}` };
    case 'invalid_value':
      return {
        rule,
        fix: `write one of: ${issue.values.length > 12 ? 'the ids in the list' : issue.values.join(', ')}`,
      };
    case 'too_big':
      return { rule, fix: `shorten it to ${issue.maximum}` };
    case 'too_small':
      return { rule, fix: `at least ${issue.minimum}` };
    default:
      return { rule, fix: `change the line so that this holds; ${help}` };
  }
}

/** Keys that are ids of a list of ours. */
const vocabularies: Readonly<Record<string, { readonly one: string; readonly list: string }>> = {
  specs: { one: 'spec', list: 'src/catalog/specs.ts' },
  facts: { one: 'metric', list: 'src/catalog/metrics.ts' },
};

/** What is wrong with a key stands one level deeper than what is wrong with a value. */
function messageIn(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

/**
 * The list of functions from their files: src/functions/<family>/<name>.ts exports NAME. What is in such a folder and is
 * neither a function nor something that functions use stops the build: a function must not be missing without a word.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetFunction } from '../functions/define';

export const functionsFolder = join(__dirname, '..', 'functions');

/** A file in the folder of a family. */
export interface FamilyFile {
  /** "margin/levypv" */
  readonly path: string;
  readonly text: string;
}

interface FunctionFile {
  readonly path: string;
  readonly name: string;
}

/** All files in folders of families. */
export function familyFiles(): readonly FamilyFile[] {
  return readdirSync(functionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .flatMap(({ name: family }) =>
      readdirSync(join(functionsFolder, family)).map((file) => ({
        path: `${family}/${file.replace(/\.ts$/, '')}`,
        text: readFileSync(join(functionsFolder, family, file), 'utf8'),
      })),
    );
}

/** Those that hold a function, by name; or what is wrong with the others, a sentence each. */
export function functionFiles(files: readonly FamilyFile[]): {
  readonly functions: readonly FunctionFile[];
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const imported = new Set(files.flatMap(({ path, text }) => importsOf(path, text)));
  const functions = files.flatMap(({ path, text }): readonly FunctionFile[] => {
    const where = `src/functions/${path}.ts`;
    const name = (path.split('/').at(-1) ?? '').toUpperCase();
    if (!/\bdefineFunction\b/.test(text)) {
      if (!imported.has(path))
        problems.push(
          `${where} is no function, and no function uses it: export ${name} = defineFunction({…}), or remove it.`,
        );
      return [];
    }
    if (!/^[A-Z][A-Z0-9]*$/.test(name)) {
      problems.push(
        `${where} defines a function: name the file after it, in small letters and digits, such as marginhit.ts.`,
      );
      return [];
    }
    if (!text.includes(`export const ${name} = defineFunction({`)) {
      problems.push(`${where} defines a function but no ${name}: write "export const ${name} = defineFunction({".`);
      return [];
    }
    return [{ path, name }];
  });
  return { functions: [...functions].sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

/** Files in folders of families that a file imports. */
function importsOf(path: string, text: string): readonly string[] {
  const family = path.split('/')[0];
  return [...text.matchAll(/from '\.(\.\/[a-z-]+)?\/([a-z0-9-]+)'/g)].map(
    ([, other, file]) => `${other === undefined ? family : other.slice(2)}/${file}`,
  );
}

/** What contradicts the place of a definition, a sentence each. */
export function misplaced({ path, name }: FunctionFile, definition: SheetFunction): readonly string[] {
  const where = `src/functions/${path}.ts`;
  const [folder = ''] = path.split('/');
  const problems: string[] = [];
  if (definition.name !== name)
    problems.push(`${where} is called "${definition.name}": write name: '${name}', or rename the file.`);
  if (definition.family.replaceAll(' ', '-') !== folder)
    problems.push(
      `${where} is of the family "${definition.family}": write family: '${folder.replaceAll('-', ' ')}', or move the file.`,
    );
  for (const { formula } of definition.examples) {
    if (!new RegExp(`\\b${name}\\(`).test(formula))
      problems.push(`${where} has an example that does not call ${name}: ${formula}. Each shows its own function.`);
  }
  return problems;
}

export function functionList(functions: readonly FunctionFile[]): readonly string[] {
  return [
    "import type { SheetFunction } from '../define';",
    ...functions.map(({ path, name }) => `import { ${name} } from '../${path}';`),
    '',
    `export const functions: readonly SheetFunction[] = [${functions.map(({ name }) => name).join(', ')}];`,
  ];
}

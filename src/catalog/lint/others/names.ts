import { foldName } from '../../names';
import type { Problem } from '../problem';
import type { Linter, OtherFiles } from './linter';

export const names: Linter = {
  name: 'names',
  about: 'No two companies, topics or series answer to the same name.',
  check(files) {
    const problems: Problem[] = [];
    for (const group of spellings(files)) {
      const owners = new Map<string, string>();
      for (const { path, own } of group) {
        const mine = new Set<string>();
        for (const name of own) {
          const folded = foldName(name);
          const owner = owners.get(folded);
          if (owner !== undefined && owner !== path) {
            problems.push({
              file: path,
              path: 'aliases',
              rule: `"${name}" is also a name in ${owner}`,
              fix: 'remove it from one of the two',
            });
          } else if (mine.has(folded)) {
            problems.push({
              file: path,
              path: 'aliases',
              rule: `"${name}" is there twice (case, spaces and hyphens do not count)`,
              fix: 'remove one',
            });
          }
          mine.add(folded);
          owners.set(folded, path);
        }
      }
    }
    return problems;
  },
};

interface Spelled {
  readonly path: string;
  readonly own: readonly string[];
}

/** Names that are looked up in one index must differ; a topic and a series may share a word. */
function spellings(files: OtherFiles): readonly (readonly Spelled[])[] {
  return [
    files.companies.map(({ path, content: { name, aliases, tickers = [] } }) => ({
      path,
      own: [name, ...(aliases?.also ?? []), ...(aliases?.local ?? []), ...tickers],
    })),
    files.policies.map(({ path, id, content: { also = [] } }) => ({ path, own: [id, ...also] })),
    files.markets.map(({ path, id, content: { also = [] } }) => ({ path, own: [id, ...also] })),
  ];
}

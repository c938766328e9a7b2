import type { AnyFiles, Sets } from '../data-files';
import { foldName } from '../names';
import type { Linter, Problem } from './linter';

export const names = (sets: Sets): Linter<AnyFiles> => ({
  name: 'names',
  about: 'No two files of a kind answer to the same name, however it is spelled.',
  check: (all) =>
    sets.flatMap(([name, set]) => {
      const problems: Problem[] = [];
      const owners = new Map<string, string>();
      for (const each of all[name] ?? []) {
        const { file } = each;
        const mine = new Set<string>();
        for (const name of set.names?.(each) ?? []) {
          const folded = foldName(name);
          const owner = owners.get(folded);
          if (owner !== undefined && owner !== file) {
            problems.push({
              file,
              path: 'aliases',
              rule: `"${name}" is also a name in ${owner}`,
              fix: 'remove it from one of the two',
            });
          } else if (mine.has(folded)) {
            problems.push({
              file,
              path: 'aliases',
              rule: `"${name}" is there twice (case, spaces and hyphens do not count)`,
              fix: 'remove one',
            });
          }
          mine.add(folded);
          owners.set(folded, file);
        }
      }
      return problems;
    }),
});

import type { AnyFiles, Sets } from '../data-files';
import type { Linter, Problem } from './linter';

export const duplicates = (sets: Sets): Linter<AnyFiles> => ({
  name: 'duplicates',
  about: 'No fact, event, point, claim or source address stands twice: it would count twice.',
  check: (all) =>
    sets.flatMap(([name, set]) => {
      const problems: Problem[] = [];
      const once = (seen: Map<string, string>, key: string, file: string, at: string, what: string) => {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, at);
        else
          problems.push({ file, path: at, rule: `the same ${what} as ${first}`, fix: 'remove one of the two lines' });
      };
      const everywhere = new Map<string, string>();
      for (const { file, content } of all[name] ?? []) {
        const seen = set.everywhere ? everywhere : new Map<string, string>();
        for (const { at, key, what } of set.once?.(content) ?? []) once(seen, key, file, at, what);
        const addresses = new Map<string, string>();
        for (const [id, { url, kind }] of Object.entries(set.sources(content))) {
          // A row that rests on another site alone is a source of its own kind at the same address.
          if (url !== undefined) once(addresses, `${url} ${kind}`, file, `sources.${id}`, 'address');
        }
      }
      return problems;
    }),
});

import type { AnyFiles, Sets } from '../data-files';
import type { Linter, Problem } from './linter';

export const sources = (sets: Sets): Linter<AnyFiles> => ({
  name: 'sources',
  about: 'Every fact names a source of its file, and every source is named: without one there is no number.',
  check: (all) =>
    sets.flatMap(([name, set]) =>
      (all[name] ?? []).flatMap(({ file, content }): Problem[] => {
        const known = Object.keys(set.sources(content));
        const uses = set.uses(content);
        const used = new Set(uses.map(([, id]) => id));
        const unknown = uses
          .filter(([, id]) => !known.includes(id))
          .map(([path, id]) => ({
            file,
            path,
            rule: `no source "${id}"`,
            fix: `add it to "sources", or use one of: ${known.join(', ')}`,
          }));
        const unused = known
          .filter((id) => !used.has(id))
          .map((id) => ({
            file,
            path: `sources.${id}`,
            rule: 'no fact uses this source',
            fix: 'remove the line, or name it in the fact that it states',
          }));
        return [...unknown, ...unused];
      }),
    ),
});

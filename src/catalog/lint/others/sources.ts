import type { Problem } from '../problem';
import { type Linter, sourcedFiles } from './linter';

export const sources: Linter = {
  name: 'sources',
  about: 'Every fact names a source of its file, and every source is named by a fact.',
  check(files) {
    const problems: Problem[] = [];
    for (const { path, sources, uses } of sourcedFiles(files)) {
      const known = Object.keys(sources);
      for (const [at, id] of uses) {
        if (known.includes(id)) continue;
        problems.push({
          file: path,
          path: at,
          rule: `no source "${id}"`,
          fix: `add it to "sources", or use one of: ${known.join(', ')}`,
        });
      }
      const used = new Set(uses.map(([, id]) => id));
      for (const id of known.filter((id) => !used.has(id))) {
        problems.push({
          file: path,
          path: `sources.${id}`,
          rule: 'no fact uses this source',
          fix: 'remove the line, or name it in the fact that it states',
        });
      }
    }
    return problems;
  },
};

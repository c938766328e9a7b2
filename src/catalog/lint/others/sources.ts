import { type Finding, type Linter, sourcedFiles } from './linter';

export const sources: Linter = {
  name: 'sources',
  description: 'Every fact names a source of its file, and every source is named by a fact.',
  check(files) {
    const findings: Finding[] = [];
    for (const { path, sources, uses } of sourcedFiles(files)) {
      const known = Object.keys(sources);
      for (const [at, id] of uses) {
        if (known.includes(id)) continue;
        findings.push({
          file: path,
          at,
          rule: `no source "${id}"`,
          fix: `add it to "sources", or use one of: ${known.join(', ')}`,
        });
      }
      const used = new Set(uses.map(([, id]) => id));
      for (const id of known.filter((id) => !used.has(id))) {
        findings.push({
          file: path,
          at: `sources.${id}`,
          rule: 'no fact uses this source',
          fix: 'remove the line, or name it in the fact that it states',
        });
      }
    }
    return findings;
  },
};

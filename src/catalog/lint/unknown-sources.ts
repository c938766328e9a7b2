import { places } from './facts';
import type { Linter } from './problem';

export const unknownSources: Linter = {
  name: 'unknown sources',
  about: 'A fact names a source of its own file: without one there is no number.',
  check: (items) =>
    [...places(items)]
      .filter(({ loaded, fact }) => loaded.item.sources[fact.source] === undefined)
      .map(({ loaded, fact, path }) => ({
        file: loaded.file,
        path: `${path}.source`,
        rule: `"${fact.source}" is no source of this file`,
        fix: `use one of ${Object.keys(loaded.item.sources).join(', ')}, or add it under "sources"`,
      })),
};

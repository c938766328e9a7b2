import type { Linter } from './problem';

export const unusedSources: Linter = {
  name: 'unused sources',
  about: 'A source that no fact refers to is left over from an edit.',
  check: (items) =>
    items.flatMap(({ file, item }) => {
      const used = new Set(Object.values(item.specs).flatMap((facts) => (facts ?? []).map(({ source }) => source)));
      const addresses = new Map<string, string>();
      return Object.entries(item.sources).flatMap(([id, { url }]) => {
        if (!used.has(id)) {
          return [
            {
              file,
              path: `sources.${id}`,
              rule: 'no fact uses this source',
              fix: 'remove the line, or name it in a fact',
            },
          ];
        }
        // Epoch rows that rest on another site alone are a source of their own kind at the same address.
        const key = `${url ?? id} ${item.sources[id]?.kind}`;
        const twin = addresses.get(key);
        addresses.set(key, id);
        if (twin === undefined) return [];
        return [
          {
            file,
            path: `sources.${id}`,
            rule: `same address as "${twin}", so it counts twice`,
            fix: `use "${twin}" in its facts and remove it`,
          },
        ];
      });
    }),
};

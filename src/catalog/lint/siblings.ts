import { foldName } from '../names';
import { specById } from '../specs';
import { best, withUnit } from './facts';
import type { Linter, LoadedItem } from './problem';

const more = 1.8;

export const siblings: Linter = {
  name: 'siblings',
  about:
    'A chip with twice the memory or bandwidth of all its siblings is often a pair, a board or a rack sold as one.',
  check(items) {
    const families = new Map<string, LoadedItem[]>();
    for (const loaded of items) {
      if (loaded.item.kind !== 'chip') continue;
      for (const name of [...(loaded.item.aliases?.family ?? []), ...(loaded.item.aliases?.bare ?? [])]) {
        const key = foldName(name);
        families.set(key, [...(families.get(key) ?? []), loaded]);
      }
    }
    const seen = new Set<string>();
    return [...families.values()].flatMap((family) =>
      family.flatMap((loaded) =>
        ['memory', 'bandwidth'].flatMap((id) => {
          const own = best(loaded.item, id);
          const others = family
            .filter((other) => other !== loaded)
            .flatMap((other) => best(other.item, id)?.number ?? []);
          const largest = Math.max(...others);
          const explained = loaded.item.note !== undefined || own?.fact.note !== undefined;
          const key = `${loaded.id} ${id}`;
          if (own === undefined || others.length === 0 || own.number < more * largest || explained || seen.has(key))
            return [];
          seen.add(key);
          const spec = specById(id);
          return [
            {
              file: loaded.file,
              path: own.path,
              rule: `${withUnit(spec, own.number)} is ${(own.number / largest).toFixed(1)} times the largest sibling (${withUnit(spec, largest)}): it looks like a pair or a board`,
              fix: `should be ${withUnit(spec, own.number / 2)} if two are counted; if one part has that much, say so in its note`,
            },
          ];
        }),
      ),
    );
  },
};

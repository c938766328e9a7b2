import type { DataFile } from '../../data-files';
import type { Linter } from '../../lint/linter';
import { foldName } from '../../names';
import { specById } from '../../specs';
import type { ItemFile, ItemFiles } from '../format';
import { best, withUnit } from './facts';

const more = 1.8;

export const siblings: Linter<ItemFiles> = {
  name: 'siblings',
  about:
    'A chip with twice the memory or bandwidth of all its siblings is often a pair, a board or a rack sold as one.',
  check({ items }) {
    const families = new Map<string, DataFile<ItemFile>[]>();
    for (const loaded of items) {
      if (loaded.content.kind !== 'chip') continue;
      for (const name of [...(loaded.content.aliases?.family ?? []), ...(loaded.content.aliases?.bare ?? [])]) {
        const key = foldName(name);
        families.set(key, [...(families.get(key) ?? []), loaded]);
      }
    }
    const seen = new Set<string>();
    return [...families.values()].flatMap((family) =>
      family.flatMap((loaded) =>
        ['memory', 'bandwidth'].flatMap((id) => {
          const own = best(loaded.content, id);
          const others = family
            .filter((other) => other !== loaded)
            .flatMap((other) => best(other.content, id)?.number ?? []);
          const largest = Math.max(...others);
          const explained = loaded.content.note !== undefined || own?.fact.note !== undefined;
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

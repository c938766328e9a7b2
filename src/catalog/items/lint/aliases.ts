import type { DataFile } from '../../data-files';
import type { Linter, Problem } from '../../lint/linter';
import { foldName } from '../../names';
import type { ItemFile, ItemFiles } from '../format';

/** Kinds of names that belong to one item alone; a family name may be shared. */
const ownKinds = ['also', 'old', 'local', 'bare'] as const;

export const aliases: Linter<ItemFiles> = {
  name: 'aliases',
  about: 'A name leads to one item over the whole catalogue, however it is spelled; only family names are shared.',
  check({ items }) {
    const owners = new Map<string, { readonly loaded: DataFile<ItemFile>; readonly as: string }>();
    const problems: Problem[] = [];
    const claim = (loaded: DataFile<ItemFile>, text: string, path: string) => {
      const key = foldName(text);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { loaded, as: path });
      else if (owner.loaded !== loaded) {
        problems.push({
          file: loaded.file,
          path,
          rule: `"${text}" already leads to ${owner.loaded.id} (${owner.as})`,
          fix: 'keep it where people mean it, and list it under "family" in the other file',
        });
      } else {
        problems.push({
          file: loaded.file,
          path,
          rule: `"${text}" is already ${owner.as} once spaces, hyphens and case are ignored`,
          fix: 'remove it',
        });
      }
    };
    for (const loaded of items) {
      const { name, aliases: given = {} } = loaded.content;
      claim(loaded, name, 'name');
      if (foldName(loaded.id) !== foldName(name) && owners.get(foldName(loaded.id)) === undefined)
        claim(loaded, loaded.id, 'file name');
      for (const kind of ownKinds) {
        for (const [index, alias] of (given[kind] ?? []).entries()) {
          const path = `aliases.${kind}[${index}]`;
          if (owners.get(foldName(alias))?.as === 'file name' && owners.get(foldName(alias))?.loaded === loaded)
            continue;
          claim(loaded, alias, path);
          if (alias.toLowerCase().startsWith(`${loaded.content.vendor.replaceAll('-', ' ')} `)) {
            problems.push({
              file: loaded.file,
              path,
              rule: `"${alias}" begins with the vendor, which is ignored anyway`,
              fix: 'remove the vendor from it, or the alias',
            });
          }
        }
      }
    }
    return problems;
  },
};

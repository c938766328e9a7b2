/** Real items with a mistake planted in a copy: what the linters say about it. */

import { linters, readData } from '../../../src/build/kinds';
import type { DataFile } from '../../../src/catalog/data-files';
import type { Fact, ItemFile } from '../../../src/catalog/items/format';
import { itemText } from '../../../src/catalog/items/item-text';

export const today = '2026-11-24';
const { files } = readData();

/** Everything that the linters say after `edit` changed a copy of one item, one line a problem. */
export function afterEditing(id: string, edit: (item: ItemFile) => void): string[] {
  return saidOf(
    files.items.map((loaded) => {
      if (loaded.id !== id) return loaded;
      const content = structuredClone(loaded.content);
      edit(content);
      return { ...loaded, content, text: itemText(content) };
    }),
  );
}

export function saidOf(items: readonly DataFile<ItemFile>[]): string[] {
  return linters.flatMap((linter) =>
    linter
      .check({ ...files, items }, today)
      .map(({ file, path, rule, fix }) => `${linter.name} | ${file.split('/').pop()} ${path}: ${rule}. Fix: ${fix}`),
  );
}

/** The counting facts of a spec. */
export const counting = (item: ItemFile, spec: string): Fact[] =>
  (item.specs[spec] ?? []).filter(({ counts, value }) => counts !== false && value !== null);

/** The real catalogue. */
export const catalogue = files.items;

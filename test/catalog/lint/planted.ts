/** Real items with a mistake planted in a copy: what the linters say about it. */

import { loadItems } from '../../../src/build/load-items';
import type { Fact, ItemFile } from '../../../src/catalog/format/item';
import { itemText } from '../../../src/catalog/format/item-text';
import { linters } from '../../../src/catalog/lint';
import type { LoadedItem } from '../../../src/catalog/lint/problem';

export const today = '2026-11-24';
const { items } = loadItems();

/** Everything that the linters say after `edit` changed a copy of one item, one line a problem. */
export function afterEditing(id: string, edit: (item: ItemFile) => void): string[] {
  return saidOf(
    items.map((loaded) => {
      if (loaded.id !== id) return loaded;
      const item = structuredClone(loaded.item);
      edit(item);
      return { ...loaded, item, text: itemText(item) };
    }),
  );
}

export function saidOf(catalogue: readonly LoadedItem[]): string[] {
  return linters.flatMap(({ name, check }) =>
    check(catalogue, today).map(
      ({ file, path, rule, fix }) => `${name} | ${file.split('/').pop()} ${path}: ${rule}. Fix: ${fix}`,
    ),
  );
}

/** The counting facts of a spec. */
export const counting = (item: ItemFile, spec: string): Fact[] =>
  (item.specs[spec] ?? []).filter(({ counts, value }) => counts !== false && value !== null);

/** The real catalogue. */
export const catalogue = items;

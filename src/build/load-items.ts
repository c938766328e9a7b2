import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ItemFile, itemFile } from '../catalog/format/item';

export interface LoadedItem {
  readonly id: string;
  readonly file: string;
  readonly vendorFolder: string;
  readonly item: ItemFile;
}
export function loadItems(): readonly LoadedItem[] {
  const folder = join(__dirname, '../catalog/data/items');
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.name.endsWith('.json'))
    .map((e) => {
      const file = join(e.parentPath, e.name);
      return {
        id: basename(e.name, '.json'),
        file,
        vendorFolder: basename(e.parentPath),
        item: itemFile.parse(JSON.parse(readFileSync(file, 'utf8'))),
      };
    });
}

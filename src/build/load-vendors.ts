/** Reads the vendors; what does not fit is told with file, path, rule and fix. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { CountryGroupsFile } from '../catalog/format/country-groups';
import { type VendorsById, vendorsFormat } from '../catalog/format/vendors';
import type { LoadedItem, Problem } from '../catalog/lint/problem';
import { readOther } from './load-others';

const path = join(__dirname, '../catalog/data/vendors.json');
const file = relative(process.cwd(), path);

export interface LoadedVendors {
  readonly vendors: VendorsById;
  readonly problems: readonly Problem[];
}

export function readVendors(text = readFileSync(path, 'utf8')): LoadedVendors {
  const { content, problems } = readOther(file, text, vendorsFormat);
  return { vendors: content?.vendors ?? {}, problems };
}

/** Vendors and countries that are named and not known; an item's vendor is the one whose folder it is in. */
export function strangers(
  items: readonly LoadedItem[],
  vendors: VendorsById,
  countries: CountryGroupsFile['countries'],
): readonly Problem[] {
  const known = new Set(countries.map(({ country }) => country));
  return [
    ...items.flatMap((loaded): Problem[] => {
      const { vendor } = loaded.item;
      if (!Object.hasOwn(vendors, vendor))
        return [
          {
            file: loaded.file,
            path: 'vendor',
            rule: `"${vendor}" is no vendor in data/vendors.json`,
            fix: `write "${loaded.vendorFolder}", or add the vendor there`,
          },
        ];
      if (vendor === loaded.vendorFolder) return [];
      return [
        {
          file: loaded.file,
          path: 'vendor',
          rule: `"${vendor}" is not the folder that it is in, ${loaded.vendorFolder}`,
          fix: `write "${loaded.vendorFolder}", or move the file`,
        },
      ];
    }),
    ...Object.entries(vendors).flatMap(([id, { country }]): Problem[] =>
      known.has(country)
        ? []
        : [
            {
              file,
              path: `vendors.${id}.country`,
              rule: `"${country}" is no country in data/country-groups.json`,
              fix: 'spell it as there',
            },
          ],
    ),
  ];
}

/** What an editor completes and checks the file by. */
export function vendorsSchema(): object {
  return z.toJSONSchema(vendorsFormat, { io: 'input' });
}

/** The format of `data/vendors.json`: who makes chips and systems, from where, and the words that stand before their names. */
import { z } from 'zod';
import type { DataFile } from '../data-files';
import { foldName } from '../folding';

const names = z.array(z.string().min(1)).min(1).optional();

const vendor = z.strictObject({
  name: z.string().min(1).describe('As answers show it'),
  country: z.string().min(2).describe('Country of the vendor, spelled as in country-groups.json'),
  also: names.describe('Other names of the vendor that people type'),
  brands: names.describe('Brands that may stand before the name of a product, such as GeForce'),
  words: names.describe('What its tools print beside a name without meaning another product, such as VF'),
});

export const vendorsFormat = z
  .strictObject({
    $schema: z.string().optional(),
    vendors: z.record(z.string().regex(/^[a-z0-9-]+$/, 'an id is the name of its folder in data/items'), vendor),
  })
  .superRefine(({ vendors }, context) => {
    const owners = new Map<string, string>();
    for (const [id, { name, also = [] }] of Object.entries(vendors))
      for (const spelling of [name, ...also]) {
        const owner = owners.get(foldName(spelling)) ?? id;
        owners.set(foldName(spelling), id);
        if (owner !== id)
          context.addIssue({
            code: 'custom',
            path: ['vendors', id],
            message: `"${spelling}" is also a name of ${owner}.`,
          });
      }
  });

export type VendorsFile = z.infer<typeof vendorsFormat>;

export interface VendorFiles {
  readonly vendors: readonly DataFile<VendorsFile>[];
}

/** Of all files, by id. */
export function vendorsById({ vendors }: VendorFiles): VendorsFile['vendors'] {
  return Object.assign({}, ...vendors.map(({ content }) => content.vendors));
}

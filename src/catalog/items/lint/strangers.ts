import type { Linter, Problem } from '../../lint/linter';
import type { CountryGroupFiles } from '../../regimes/country-groups';
import type { ItemFiles } from '../format';
import { type VendorFiles, vendorsById } from '../vendors';

/** An item's vendor is the one whose folder it is in. */
export const strangers: Linter<ItemFiles & VendorFiles & CountryGroupFiles> = {
  name: 'strangers',
  about: 'Vendors and countries that are named are known, and a file lies in the folder of its vendor.',
  check({ items, vendors, countryGroups }) {
    const byId = vendorsById({ vendors });
    const countries = new Set(countryGroups.flatMap(({ content }) => content.countries.map(({ country }) => country)));
    return [
      ...items.flatMap(({ file, folder, content: { vendor } }): Problem[] => {
        const problem = (rule: string, fix: string) => [{ file, path: 'vendor', rule, fix }];
        if (!Object.hasOwn(byId, vendor))
          return problem(`"${vendor}" is no vendor in data/vendors.json`, `write "${folder}", or add the vendor there`);
        if (vendor === folder) return [];
        return problem(`"${vendor}" is not the folder that it is in, ${folder}`, `write "${folder}", or move the file`);
      }),
      ...vendors.flatMap(({ file, content }) =>
        Object.entries(content.vendors)
          .filter(([, { country }]) => !countries.has(country))
          .map(([id, { country }]) => ({
            file,
            path: `vendors.${id}.country`,
            rule: `"${country}" is no country in data/country-groups.json`,
            fix: 'spell it as there',
          })),
      ),
    ];
  },
};

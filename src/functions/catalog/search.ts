/** Choosing items by what they are. */
import type { Item } from '../../catalog/items/lookup';
import { foldName, isNameProblem } from '../../catalog/names';
import { notAvailable } from '../cells';
import { type Parameter, text } from '../parameters';

/** A vendor by any of its names. */
export const vendor: Parameter<string | undefined> = {
  ...text({
    optional: true,
    help: 'Vendor, such as Huawei.',
    otherwise: 'all vendors',
    suggestions: (catalog) => catalog.vendors,
  }),
  read: (cell, _, { catalog }) => {
    const found = catalog.vendor(String(cell));
    if (!isNameProblem(found)) return found.name;
    const hint = found.candidates.length > 0 ? '' : ` There are: ${catalog.vendors.join(', ')}.`;
    return notAvailable(`${found.sentence}${hint}`);
  },
};

/** A country of makers by any of its names: those by which the export rules know it. */
export const country: Parameter<string | undefined> = {
  ...text({
    optional: true,
    help: 'Country of the vendor, such as China.',
    otherwise: 'all countries',
    suggestions: (catalog) => catalog.countries,
  }),
  read: (cell, _, { catalog, countries }) => {
    const given = String(cell);
    const named = countries.find(given);
    const name = foldName(isNameProblem(named) ? given : named.name);
    return (
      catalog.countries.find((each) => foldName(each) === name) ??
      notAvailable(`No country "${given}" is in ChipSheet. There are: ${catalog.countries.join(', ')}.`)
    );
  },
};

export interface Wanted {
  readonly vendor?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: Item['kind'] | undefined;
}

export function matches(item: Item, { vendor, country, kind }: Wanted): boolean {
  return (
    (vendor === undefined || item.vendor === vendor) &&
    (country === undefined || item.country === country) &&
    (kind === undefined || item.kind === kind)
  );
}

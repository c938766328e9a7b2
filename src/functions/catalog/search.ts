/** Choosing items by what they are. */
import type { Item } from '../../catalog/catalog';
import { foldName } from '../../catalog/names';
import { type CellError, notAvailable } from '../cells';
import { type Parameter, text } from '../parameters';

const named = text({
  optional: true,
  help: 'Country of the vendor, such as China.',
  otherwise: 'all countries',
  suggestions: (catalog) => catalog.countries,
});

/** A country by its name or a short one. */
export const country: Parameter<string | undefined> = { ...named, read: (cell) => countryMeant(String(cell)) };

export interface Wanted {
  readonly vendor?: string | undefined;
  readonly country?: string | undefined;
  readonly kind?: Item['kind'] | undefined;
}

export function matches(item: Item, { vendor, country, kind }: Wanted): boolean {
  return (
    (vendor === undefined || foldName(item.vendor) === foldName(vendor)) &&
    (country === undefined || foldName(item.country) === foldName(country)) &&
    (kind === undefined || item.kind === kind)
  );
}

/** The error for a vendor or country of which nothing is known. */
export function unknownName(what: string, given: string | undefined, known: readonly string[]): CellError | undefined {
  if (given === undefined || known.some((name) => foldName(name) === foldName(given))) return undefined;
  return notAvailable(`No ${what} "${given}" is in ChipSheet. There are: ${known.join(', ')}.`);
}

/** Countries of makers, by the short names that people type. */
const otherNames: Readonly<Record<string, string>> = {
  prc: 'China',
  cn: 'China',
  mainlandchina: 'China',
  中国: 'China',
  hk: 'Hong Kong',
  香港: 'Hong Kong',
  uk: 'United Kingdom',
  us: 'United States',
  usa: 'United States',
  unitedstatesofamerica: 'United States',
};

/** A name that is no short one comes back as it is. */
function countryMeant(text: string): string {
  return otherNames[foldName(text)] ?? text;
}

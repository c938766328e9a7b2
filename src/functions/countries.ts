/** Countries by the short names that people type. */
import { foldName } from '../catalog/names';

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

/** `countryMeant('USA')` is United States; a name that is no short one comes back as it is. */
export function countryMeant(text: string): string {
  return otherNames[foldName(text)] ?? text;
}

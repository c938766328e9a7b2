/** Reading formula text: which functions it calls, leaving texts, sheet names and comments of the user alone. */
import { tokenize } from '@borgar/fx';

/** Names of the functions that a formula calls, in capitals, without the prefixes that files store. */
export function functionsCalled(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, value } of tokenize(formula)) {
    if (type === 'func') names.add(value.toUpperCase().replace(/^_XLDUDF_/, ''));
  }
  return names;
}

/** Reading formula text: which functions it calls, leaving texts, sheet names and comments of the user alone. */
import { tokenize } from '@borgar/fx';
import { plainName } from '../sheet/function-names';

/** Names of the functions that a formula calls, in capitals, without the prefixes that files store. */
export function functionsCalled(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, value } of tokenize(formula)) {
    if (type === 'func') names.add(plainName(value));
  }
  return names;
}

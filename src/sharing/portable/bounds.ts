/** The bounds of arguments as conditions in plain formulas: out of them a form would give a number that means nothing. */
import type { OrderedParameter } from '../../functions/define';
import { boundsConditions, within } from '../../sheet/bounds';
import { numberInText } from '../../sheet/coercion';
import { literalText } from '../../sheet/formula-text';

/** A condition under which the form means something; 'outside' where a literal is out of bounds. */
export function guardOf(
  ordered: readonly OrderedParameter[],
  texts: readonly string[],
): string | 'outside' | undefined {
  const conditions: string[] = [];
  for (const [at, { parameter }] of ordered.entries()) {
    const text = texts[at] ?? '';
    const { bounds } = parameter;
    if (bounds === undefined || text === '' || parameter.shape !== 'scalar') continue;
    const literal = numberInText(literalText(text) ?? text);
    if (literal === undefined) conditions.push(...boundsConditions(bounds, text));
    else if (!within(literal, bounds)) return 'outside';
  }
  if (conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : `AND(${conditions.join(',')})`;
}

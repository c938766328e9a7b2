/** The bounds of arguments as conditions in plain formulas: out of them a form would give a number that means nothing. */
import type { OrderedParameter } from '../../functions/define';
import { literalText, operand } from '../../functions/native';
import { type Bounds, numberInText } from '../../functions/parameters';

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
    const tests = testsOf(bounds, literal === undefined ? operand(text) : String(literal));
    if (literal === undefined) conditions.push(...tests.map(({ condition }) => condition));
    else if (tests.some(({ holds }) => !holds(literal))) return 'outside';
  }
  if (conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : `AND(${conditions.join(',')})`;
}

function testsOf({ min, max, above, below, integer }: Bounds, text: string) {
  const tests: { readonly condition: string; readonly holds: (value: number) => boolean }[] = [];
  if (min !== undefined && Number.isFinite(min)) tests.push({ condition: `${text}>=${min}`, holds: (v) => v >= min });
  if (max !== undefined && Number.isFinite(max)) tests.push({ condition: `${text}<=${max}`, holds: (v) => v <= max });
  if (above !== undefined) tests.push({ condition: `${text}>${above}`, holds: (v) => v > above });
  if (below !== undefined) tests.push({ condition: `${text}<${below}`, holds: (v) => v < below });
  if (integer === true) tests.push({ condition: `${text}=INT(${text})`, holds: Number.isInteger });
  return tests;
}

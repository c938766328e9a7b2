/** Large numbers as people write them: `70B`, `1.5 billion`, `300k` are 70e9, 1.5e9, 300e3 in a formula. */
import { numberInText } from '../../sheet/coercion';

const powers: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
  t: 12,
  tn: 12,
  trillion: 12,
};

/** The text as Excel reads a number; any other text as it is. */
export function withoutMagnitude(text: string): string {
  const match = /^\s*([+-]?\d[\d,]*(?:\.\d*)?|[+-]?\.\d+)\s*([a-z]+)\s*$/i.exec(text);
  const power = powers[match?.[2]?.toLowerCase() ?? ''];
  const number = `${match?.[1]?.replace(/\.$/, '')}e${power}`;
  return power === undefined || numberInText(number) === undefined ? text : number;
}

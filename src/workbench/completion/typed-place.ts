/** What is being typed in a formula: the name of a function, or a text in an argument of one. */
import { type Token, tokenize } from '@borgar/fx';

export type TypedPlace =
  | { readonly kind: 'name'; readonly typed: string; readonly start: number }
  | {
      readonly kind: 'text';
      readonly typed: string;
      /** Where the text begins, behind its quote. */
      readonly start: number;
      readonly calls: string;
      /** Counted from 0. */
      readonly argument: number;
    };

const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** `before` is the formula up to the cursor, `after` what stands behind it. */
export function typedPlace(before: string, after: string): TypedPlace | undefined {
  if (!before.startsWith('=')) return undefined;
  const tokens = tokenize(before);
  const last = tokens.at(-1);
  if (last === undefined) return undefined;
  const start = before.length - last.value.length;
  if (last.type === 'string' && last.unterminated === true) {
    const call = innermostCall(tokens);
    return call && { kind: 'text', typed: last.value.slice(1).replaceAll('""', '"'), start: start + 1, ...call };
  }
  // A colon makes it the end of a range; in the middle of a word nothing is to be completed.
  const inRange = tokens.at(-2)?.value === ':';
  if (inRange || !name.test(last.value) || /^[\p{L}\p{N}_.]/u.test(after)) return undefined;
  return { kind: 'name', typed: last.value, start };
}

function innermostCall(tokens: readonly Token[]): { readonly calls: string; readonly argument: number } | undefined {
  const open: { calls: string; argument: number }[] = [];
  let inArray = false;
  tokens.forEach(({ type, value }, index) => {
    if (type !== 'operator') return;
    if (value === '{' || value === '}') inArray = value === '{';
    const before = tokens[index - 1];
    if (value === '(') open.push({ calls: before?.type === 'func' ? before.value : '', argument: 0 });
    else if (value === ')') open.pop();
    else if (value === ',' && !inArray) {
      const call = open.at(-1);
      if (call !== undefined) call.argument += 1;
    }
  });
  // A bracket that only groups stands in the argument of the call around it.
  const call = open.findLast(({ calls }) => calls !== '');
  return call && { ...call, calls: call.calls.toUpperCase() };
}

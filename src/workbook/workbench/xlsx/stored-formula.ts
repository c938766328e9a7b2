/**
 * Formulas as files store them. Excel writes `_xldudf_` before functions of add-ins, `_xlfn.` before functions that are
 * younger than the format, and `_xlpm.` before names that LET and LAMBDA bind; it does not calculate without.
 */
import { type Token, tokenize } from '@borgar/fx';
import { addInPrefix, boundPrefix, plainName, storedName, withoutStoredPrefix } from '../../../sheet/function-names';
import { withAtSigns, withoutAtSigns } from '../at-signs';
import { withoutSpillMarks, withSpillMarks } from '../spill-marks';

/** `=LET(x,CHIPSPEC("H20","tdp"),x*2)` is stored as `_xlfn.LET(_xlpm.x,_xldudf_CHIPSPEC("H20","tdp"),_xlpm.x*2)`. */
export function toStored(formula: string, own: ReadonlySet<string>): string {
  const tokens = tokenize(withoutAtSigns(withoutSpillMarks(formula))).filter(({ type }) => type !== 'fx_prefix');
  const bound = namesBound(tokens);
  return tokens
    .map(({ type, value }) => {
      if (type === 'func') return storedCall(value, own, bound);
      return type === 'range_named' && bound.has(value.toLowerCase()) ? boundPrefix + value : value;
    })
    .join('');
}

function storedCall(written: string, own: ReadonlySet<string>, bound: ReadonlySet<string>): string {
  const name = written.toUpperCase();
  if (bound.has(written.toLowerCase())) return boundPrefix + written;
  if (own.has(name)) return addInPrefix + name;
  return storedName(written);
}

/** What a file stores, as a user writes it. Functions of other add-ins keep their prefix: nobody here can answer them. */
export function fromStored(stored: string, own: ReadonlySet<string>): string {
  const plain = tokenize(stored)
    .map(({ type, value }) => {
      if (type !== 'func' && type !== 'range_named') return value;
      const name = withoutStoredPrefix(value);
      const ours = plainName(name);
      return own.has(ours) && name.length > ours.length ? ours : name;
    })
    .join('');
  return withAtSigns(withSpillMarks(`=${plain}`));
}

interface OpenCall {
  readonly name: string;
  argument: number;
}

/** Names bound by LET and LAMBDA: a lone name where such a name stands, with something after it. */
function namesBound(tokens: readonly Token[]): ReadonlySet<string> {
  const bound = new Set<string>();
  const calls: OpenCall[] = [];
  const written = tokens.filter(({ type }) => type !== 'whitespace' && type !== 'newline');
  written.forEach(({ type, value }, at) => {
    const before = written[at - 1];
    const call = calls.at(-1);
    if (value === '(') {
      calls.push({ name: before?.type === 'func' ? before.value.toUpperCase() : '', argument: 0 });
    } else if (value === ')') {
      calls.pop();
    } else if (value === '{') {
      calls.push({ name: '', argument: 0 });
    } else if (value === '}') {
      calls.pop();
    } else if (value === ',' && call !== undefined) {
      call.argument += 1;
    } else if (type === 'range_named' && call !== undefined) {
      const alone = (before?.value === '(' || before?.value === ',') && written[at + 1]?.value === ',';
      const binds = call.name === 'LAMBDA' || (call.name === 'LET' && call.argument % 2 === 0);
      if (alone && binds) bound.add(value.toLowerCase());
    }
  });
  return bound;
}

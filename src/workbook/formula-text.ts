/** Reading formula text: which functions it calls, leaving texts, sheet names and comments of the user alone. */
import { parseA1Ref, tokenize } from '@borgar/fx';
import { plainName } from '../sheet/function-names';

/** Names of the functions that a formula calls, in capitals, without the prefixes that files store. */
export function functionsCalled(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { type, value } of tokenize(formula)) {
    if (type === 'func') names.add(plainName(value));
  }
  return names;
}

/** The function that the whole of a formula is one call of: of `=CHIPTABLE(A1:A3)`, and not of `=2*MARGINHIT()`. */
export function bareCall(formula: string): string | undefined {
  const [prefix, call, ...rest] = tokenize(formula).filter(({ type }) => type !== 'whitespace');
  if (prefix?.type !== 'fx_prefix' || call?.type !== 'func' || rest[0]?.value !== '(') return undefined;
  let depth = 0;
  const end = rest.findIndex(({ value }) => {
    if (value === '(') depth++;
    if (value === ')') depth--;
    return depth === 0;
  });
  return end === rest.length - 1 ? plainName(call.value) : undefined;
}

export interface RangeRead {
  readonly sheet: string;
  /** Rows and columns count from 0. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** The cells that a formula in a sheet names, in the order in which they stand; defined names are left out. */
export function rangesIn(formula: string, inSheet: string): readonly RangeRead[] {
  return tokenize(formula).flatMap(({ type, value }) => {
    if (!type.startsWith('range')) return [];
    const parsed = parseA1Ref(value, { allowNamed: false });
    if (parsed === undefined || !('range' in parsed)) return [];
    const { context = [] } = parsed;
    if (context.length > 1) return [];
    const { top, left, bottom, right } = parsed.range;
    return [
      {
        sheet: context[0] ?? inSheet,
        top: top ?? 0,
        left: left ?? 0,
        bottom: bottom ?? lastRow,
        right: right ?? lastColumn,
      },
    ];
  });
}

/** MATCH(…, …, 0): which cell of a row or column holds a value. */
import { CellError, type CellInput, type Rows } from '../sheet/values';

/** Plain formulas ask the same column of a data sheet again and again. */
const indexes = new WeakMap<Rows, ReadonlyMap<string, number>>();

/** Counted from 1; #N/A where there is none; undefined where that cannot be told. */
export function matched(wanted: CellInput, range: Rows): number | CellError | undefined {
  if (range.length > 1 && (range[0]?.length ?? 0) > 1) return new CellError('#N/A');
  if (wanted === null) return undefined;
  const literal = typeof wanted === 'string' ? withoutEscapes(wanted) : wanted;
  if (literal === undefined) return undefined;
  let index = indexes.get(range);
  if (index === undefined) {
    const built = new Map<string, number>();
    const cells = range.length === 1 ? (range[0] ?? []) : range.map(([cell = null]) => cell);
    cells.forEach((cell, at) => {
      const key = keyOf(cell);
      if (key !== undefined && !built.has(key)) built.set(key, at + 1);
    });
    index = built;
    indexes.set(range, index);
  }
  return index.get(keyOf(literal) ?? '') ?? new CellError('#N/A');
}

function keyOf(cell: CellInput): string | undefined {
  if (cell === null || cell instanceof CellError) return undefined;
  return `${typeof cell} ${typeof cell === 'string' ? cell.toLowerCase() : cell}`;
}

/** What a pattern stands for that has no wildcards in it; undefined where it has. */
function withoutEscapes(pattern: string): string | undefined {
  const bare = pattern.replace(/~[~*?]/g, '');
  return /[*?]/.test(bare) ? undefined : pattern.replace(/~([~*?])/g, '$1');
}

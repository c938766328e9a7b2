/** One value against a range, a column against a row: of a single row or column each element is repeated. */
import { CellError, type Rows } from './values';

/** How far arguments reach together. */
export function sizeOf(many: readonly Rows[]): { readonly rows: number; readonly columns: number } {
  let rows = 1;
  let columns = 1;
  for (const each of many) {
    rows = Math.max(rows, each.length);
    columns = Math.max(columns, each[0]?.length ?? 0);
  }
  return { rows, columns };
}

/** The element that meets a cell of the answer; #N/A where a range ends before it. */
export function elementOf(rows: Rows, row: number, column: number) {
  const line = rows[rows.length === 1 ? 0 : row];
  const element = line?.[line.length === 1 ? 0 : column];
  return element === undefined ? new CellError('#N/A') : element;
}

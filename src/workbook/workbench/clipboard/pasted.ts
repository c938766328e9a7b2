/** What was on the clipboard, as cells: the one form that all dialects are read into. */
import type { CellBlock, CellContent, CellStyle } from '../../snapshot';

export interface PastedCell {
  readonly value?: CellContent;
  /** With the leading "=". */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** True where `value` was guessed from what was shown, so that a cell formatted as text keeps the text. */
  readonly shown?: string;
}

export interface Pasted {
  /** All rows are equally long. */
  readonly rows: readonly (readonly PastedCell[])[];
  /** Cells that are one, counted from the first cell. */
  readonly merges: readonly CellBlock[];
}

/** A block of rows of different lengths, filled up with empty cells. */
export function rectangle(
  rows: readonly (readonly PastedCell[])[],
  merges: readonly CellBlock[] = [],
): Pasted | undefined {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width === 0) return undefined;
  return { rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? {})), merges };
}

/** Cells of one sheet as few rectangles: hosts compare every range with every other, which thousands of cells do not bear. */

export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Rectangles that cover exactly the given cells: runs down a column first, since formulas are filled down; then runs of
 * equal height side by side are one.
 */
export function rectanglesOf(cells: readonly { readonly row: number; readonly column: number }[]): Rectangle[] {
  const runs: Rectangle[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.left === column && row <= last.bottom + 1)
      runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const rectangles: Rectangle[] = [];
  for (const run of runs.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)) {
    const last = rectangles.at(-1);
    if (last !== undefined && last.top === run.top && last.bottom === run.bottom && last.right + 1 === run.left)
      rectangles[rectangles.length - 1] = { ...last, right: run.right };
    else rectangles.push(run);
  }
  return rectangles;
}

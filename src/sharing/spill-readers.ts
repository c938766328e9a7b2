/**
 * Formulas that read the spill of another cell (`A2#`). Where that cell keeps its values but is no spill any more, the
 * mark is written out as the range that it stands for.
 */

import { addressText, columnName, sheetPrefix } from '../sheet/address';
import type { CellChange } from '../workbook/changes';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { fingerprint, markOf } from './fingerprint';
import {
  type AstExpression,
  blockOfText,
  parseFormula,
  type Replacement,
  spanOf,
  walk,
  withReplacements,
} from './formula';
import type { FrozenCell } from './frozen-content';
import type { Grid } from './grid';

/** The formulas of others that read a spill that is none any more; `converted` are the cells that are dealt with. */
export function spillReaders(
  snapshot: WorkbookSnapshot,
  grid: Grid,
  converted: (where: string) => boolean,
  wasSpill: (where: string) => boolean,
): readonly { readonly cell: FrozenCell; readonly changes: readonly CellChange[] }[] {
  return snapshot.sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, formula, value, spill }) => {
      const address = { sheet, row, column };
      if (formula?.includes('#') !== true || converted(addressText(address))) return [];
      const written = withoutSpillMarks(formula, sheet, grid, wasSpill);
      if (written === formula) return [];
      const shared = { ...(value !== undefined && { value }), ...(spill && { spill }) };
      const becomes = { ...shared, formula: written };
      const covered = spillCells(address, spill, grid);
      const cell: FrozenCell = {
        ...address,
        formula,
        fingerprint: fingerprint([markOf(becomes), ...covered.map(markOf)]),
        spill,
        fills: undefined,
      };
      const changes: CellChange[] = [{ kind: 'cell', address, was: { ...shared, formula }, becomes }];
      return [{ cell, changes }];
    }),
  );
}

/** The cells that a formula's own spill covers beside its corner. */
function spillCells(
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  spill: { readonly rows: number; readonly columns: number } | undefined,
  grid: Grid,
) {
  if (spill === undefined) return [];
  return Array.from({ length: spill.rows * spill.columns - 1 }, (_, at) => {
    const place = at + 1;
    return grid.cell(sheet, row + Math.floor(place / spill.columns), column + (place % spill.columns));
  });
}

export function withoutSpillMarks(
  formula: string,
  sheet: string,
  grid: Grid,
  wasSpill: (where: string) => boolean,
): string {
  if (!formula.includes('#')) return formula;
  const pieces: Replacement[] = [];
  walk(parseFormula(formula), (node) => {
    const block = markedBlock(node);
    if (block === undefined) return true;
    const where = addressText({ sheet: block.sheet ?? sheet, row: block.top, column: block.left });
    const text = wasSpill(where) ? spillRange(node, grid, sheet, false) : undefined;
    if (text !== undefined) pieces.push({ ...spanOf(node), text });
    return false;
  });
  return withReplacements(formula, pieces);
}

/** `A2#` as the range that it stands for now. */
export function spillRange(node: AstExpression, grid: Grid, sheet: string, elsewhere: boolean): string | undefined {
  const block = markedBlock(node);
  const spill = block && grid.cell(block.sheet ?? sheet, block.top, block.left)?.spill;
  if (block === undefined || spill === undefined) return undefined;
  const prefix = block.sheet !== undefined ? sheetPrefix(block.sheet) : elsewhere ? sheetPrefix(sheet) : '';
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const last = corner(block.top + spill.rows - 1, block.left + spill.columns - 1);
  return `${prefix}${corner(block.top, block.left)}:${last}`;
}

function markedBlock(node: AstExpression) {
  const anchor = node.type === 'UnaryExpression' && node.operator === '#' ? node.operand : undefined;
  return anchor?.type === 'ReferenceIdentifier' ? blockOfText(anchor.value) : undefined;
}

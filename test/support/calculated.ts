/** Workbooks with the values that their formulas give, without a spreadsheet. */
import { functions } from '../../src/functions/generated/functions';
import { evaluate } from '../../src/sharing/evaluate';
import { parseFormula } from '../../src/sharing/formula';
import { Grid } from '../../src/sharing/grid';
import { parseAddress } from '../../src/sheet/address';
import { CellError } from '../../src/sheet/values';
import type { CellContent, CellSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { world } from './cells';
import { snapshotOf } from './workbench';

const byName = new Map(functions.map((definition) => [definition.name, definition]));

export type Content = number | string | boolean;

/** Cells as the workbook holds them, calculated; `held` says otherwise. */
export function calculated(cells: Readonly<Record<string, Content>>, held: Readonly<Record<string, CellContent>> = {}) {
  const bare = snapshotOf({ S: cells });
  const grid = new Grid(bare);
  const filled = bare.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell): CellSnapshot[] => {
      const tree = cell.formula === undefined ? undefined : parseFormula(cell.formula);
      if (tree === undefined) return [cell];
      const rows = evaluate(tree, { grid, sheet: 'S', functions: byName, world }) ?? [];
      const spill = { rows: rows.length, columns: rows[0]?.length ?? 1 };
      return rows.flatMap((line, row) =>
        line.map((told, column): CellSnapshot => {
          const value = told instanceof CellError ? { error: told.code } : (told ?? 0);
          const place = { row: cell.row + row, column: cell.column + column, value };
          if (row + column > 0) return { ...place, spilled: true };
          return { ...cell, value, ...(rows.length * line.length > 1 && { spill }) };
        }),
      );
    }),
  }));
  const wrong = new Map(Object.entries(held).map(([address, value]) => [parseAddress(`S!${address}`), value]));
  for (const sheet of filled)
    sheet.cells = sheet.cells.map((cell) => {
      const [, value] = [...wrong].find(([at]) => at?.row === cell.row && at.column === cell.column) ?? [];
      return value === undefined ? cell : { ...cell, value };
    });
  return { ...bare, sheets: filled } satisfies WorkbookSnapshot;
}

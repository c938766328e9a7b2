/** Freezing: formulas of ChipSheet become their values; the formulas stay in the workbook, with marks to find them by. */
import type { CellChange } from '../workbook/changes';
import type { CellContent, CellSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { addressText } from '../workbook/workbook';
import { fingerprint } from './fingerprint';
import { outerCalls, parseFormula } from './formula';
import { type FrozenCell, readFrozen } from './frozen-content';
import { recordChanges, recordOf, relocated } from './frozen-record';
import { Grid } from './grid';
import { counted, type LeftAlone, obstacle, type Plan, refusal } from './plan';
import { spillReaders } from './spill-readers';

export interface FreezeOptions {
  /** Colour for frozen cells, six hexadecimal digits; left out, fills stay as they are. */
  readonly fill?: string;
}

export function freezePlan(
  snapshot: WorkbookSnapshot,
  functions: ReadonlySet<string>,
  { fill }: FreezeOptions = {},
): Plan {
  const grid = new Grid(snapshot);
  const leftAlone: LeftAlone[] = [];
  const changes: CellChange[] = [];
  const cells: FrozenCell[] = [];
  for (const sheet of snapshot.sheets) {
    for (const cell of sheet.cells) {
      if (!calls(cell.formula, functions)) continue;
      const where = addressText({ sheet: sheet.name, row: cell.row, column: cell.column });
      const why = unfit(cell.value);
      if (why !== undefined) {
        leftAlone.push({ where, why });
        continue;
      }
      const frozen = frozenCell(grid, sheet.name, cell, fill);
      cells.push(frozen.cell);
      for (const change of frozen.changes) changes.push(change);
    }
  }
  for (const { name, refersTo } of snapshot.names) {
    if (calls(`=${refersTo}`, functions)) {
      leftAlone.push({ where: name, why: 'this name calls ChipSheet; cells that use it stay live' });
    }
  }
  const frozen = new Set(cells.map(addressText));
  const readers = spillReaders(
    snapshot,
    grid,
    (where) => frozen.has(where),
    (where) => frozen.has(where),
  );
  if (cells.length === 0) return { ...refusal('There is no ChipSheet formula to freeze.'), leftAlone };
  const stop = obstacle(snapshot, new Set(cells.map(({ sheet }) => sheet)));
  if (stop !== undefined) return refusal(stop);
  const before = readFrozen(snapshot.part, 'frozen');
  if (before.state === 'damaged') return refusal(before.sentence);
  const earlier = before.state === 'frozen' ? before.frozen : undefined;
  const colour = fill ?? earlier?.fill;
  const record = recordOf(
    [...(earlier ? relocated('frozen', earlier, snapshot) : []), ...cells, ...readers.map(({ cell }) => cell)],
    snapshot,
    colour,
  );
  return {
    sentence: `Turns ${counted(cells.length, 'ChipSheet formula')} into numbers and text; other formulas and all formats stay, and Thaw brings the formulas back.`,
    changes: [
      ...changes,
      ...readers.flatMap((reader) => reader.changes),
      ...recordChanges('frozen', snapshot, earlier, record),
    ],
    leftAlone,
  };
}

function calls(formula: string | undefined, functions: ReadonlySet<string>): boolean {
  const tree = formula === undefined ? undefined : parseFormula(formula);
  return tree !== undefined && outerCalls(tree, functions).length > 0;
}

/** Errors that say that a cell is not calculated rather than what it gives. */
const unfinished = /^#(NAME\?|BUSY!|GETTING_DATA|SPILL!|CALC!|REF!)$/;

export function unfit(value: CellContent | undefined): string | undefined {
  if (value === undefined) return 'it has no value yet: calculate it first';
  if (typeof value !== 'object' || !unfinished.test(value.error)) return undefined;
  return `it shows ${value.error}: repair or recalculate it first`;
}

function frozenCell(
  grid: Grid,
  sheet: string,
  { row, column, formula = '', value, spill }: CellSnapshot,
  fill: string | undefined,
): { readonly cell: FrozenCell; readonly changes: readonly CellChange[] } {
  const block = spill ?? { rows: 1, columns: 1 };
  const contents: (CellContent | undefined)[] = [];
  const fills: (string | undefined)[] = [];
  const changes: CellChange[] = [];
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) {
      const anchor = r === 0 && c === 0;
      const content = anchor ? value : grid.cell(sheet, row + r, column + c)?.value;
      contents.push(content);
      const held = content === undefined ? {} : { value: content };
      const before = grid.cell(sheet, row + r, column + c)?.style?.fill;
      fills.push(before);
      changes.push({
        kind: 'cell',
        address: { sheet, row: row + r, column: column + c },
        was: {
          ...held,
          ...(anchor ? { formula, ...(spill && { spill }) } : { spilled: true as const }),
          ...(fill !== undefined && { fill: before ?? null }),
        },
        becomes: { ...held, ...(fill !== undefined && { fill }) },
      });
    }
  }
  const cell: FrozenCell = {
    sheet,
    row,
    column,
    formula,
    fingerprint: fingerprint(contents),
    spill,
    fills: fill === undefined ? undefined : fills,
  };
  return { cell, changes };
}

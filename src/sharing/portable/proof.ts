/**
 * Plain formulas are tried before they are offered: each is calculated here, over the workbook and the sheets of data and
 * scenario that will stand beside it, and has to give what the workbook holds.
 */
import type { SheetFunction } from '../../functions/define';
import type { World } from '../../functions/world';
import { CellError, type CellInput, type Rows } from '../../sheet/values';
import type { DefinedName, SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { type Cells, evaluate, type Setting } from '../evaluate';
import { parseFormula } from '../formula';
import { Grid } from '../grid';
import { type Steps, stepsSheet } from './steps-sheet';

/** Programs differ in the last digits of what they calculate. */
const tolerance = 1e-9;

const noFunctions: ReadonlyMap<string, SheetFunction> = new Map();

export class Proof {
  readonly #grid: Cells;
  readonly #ranges = new Map<string, Rows | undefined>();

  /** `sheets` and `names` are those that the workbook will get. */
  constructor(
    snapshot: WorkbookSnapshot,
    sheets: readonly SheetSnapshot[],
    names: readonly DefinedName[],
    steps: Steps,
    readonly world: World,
  ) {
    const own = new Set([...sheets.map(({ name }) => name), stepsSheet]);
    const grid = new Grid({
      ...snapshot,
      sheets: [...snapshot.sheets.filter(({ name }) => !own.has(name)), ...sheets],
      names: [...snapshot.names, ...names],
    });
    this.#grid = {
      cell: (sheet, row, column) => (sheet === stepsSheet ? steps.cell(row, column) : grid.cell(sheet, row, column)),
      extent: (sheet) => (sheet === stepsSheet ? steps.extent : grid.extent(sheet)),
      named: (name) => grid.named(name),
    };
  }

  /** What formula text gives where it stands; undefined where that cannot be told. */
  value(text: string, sheet: string): Rows | undefined {
    const tree = parseFormula(`=${text}`);
    const setting: Setting = {
      grid: this.#grid,
      sheet,
      functions: noFunctions,
      world: this.world,
      ranges: this.#ranges,
    };
    return tree && evaluate(tree, setting);
  }

  /** True where one cell with this formula shows the value. */
  gives(text: string, sheet: string, expected: CellInput): boolean {
    const rows = this.value(text, sheet);
    return rows?.length === 1 && rows[0]?.length === 1 && isSame(rows[0][0] ?? 0, expected);
  }
}

/** Numbers are the same to nine digits, and an error is an error. */
export function isSame(one: CellInput, other: CellInput): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other)) + Number.EPSILON;
  if (one instanceof CellError) return other instanceof CellError;
  return one === other || ((one === null || one === '') && (other === null || other === ''));
}

export function areSame(one: Rows, other: Rows): boolean {
  return (
    one.length === other.length &&
    one.every(
      (line, row) =>
        line.length === other[row]?.length && line.every((cell, at) => isSame(cell ?? 0, other[row]?.[at] ?? null)),
    )
  );
}

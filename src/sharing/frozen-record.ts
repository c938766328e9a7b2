/** The record of what is frozen: where its cells are now, and the part and hidden names that keep it. */
import type { Change } from '../workbook/changes';
import type { CellContent, WorkbookSnapshot } from '../workbook/snapshot';
import { anchorNames, isAnchor, Moves, placesOf, type RecordKind } from './anchors';
import { fingerprint, markOf } from './fingerprint';
import { type Frozen, type FrozenCell, packed } from './frozen-content';
import { Grid } from './grid';

/** Where a frozen cell is now, with its formula fitted to that place. */
export interface Located {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface Lost {
  readonly why: string;
  /** Where the cell is now all the same, with the formula that it would have there. */
  readonly place?: Located;
}

/** Finds where a frozen cell is now, or why that cannot be told. */
export function finder(
  kind: RecordKind,
  frozen: Frozen,
  snapshot: WorkbookSnapshot,
): (cell: FrozenCell) => Located | Lost {
  const moves = new Moves(kind, snapshot.names, placesOf(frozen.cells), frozen.sheets);
  const grid = new Grid(snapshot);
  return (cell) => {
    const sheet = moves.sheet(cell.sheet);
    if (grid.sheet(sheet) === undefined) return { why: `the sheet "${cell.sheet}" is gone` };
    const row = moves.row(cell.sheet, cell.row);
    const column = moves.column(cell.sheet, cell.column);
    if (row === undefined || column === undefined) return { why: 'its row or column was deleted' };
    const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
    const whole =
      moves.row(cell.sheet, cell.row + rows - 1) === row + rows - 1 &&
      moves.column(cell.sheet, cell.column + columns - 1) === column + columns - 1;
    if (!whole) return { why: 'rows or columns were inserted or deleted within its table' };
    let formula = false;
    const contents: (CellContent | undefined)[] = [];
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const held = grid.cell(sheet, row + r, column + c);
        formula ||= held?.formula !== undefined;
        contents.push(markOf(held));
      }
    }
    const placed = moves.formula(cell.formula, cell.sheet);
    const place = placed === undefined ? undefined : { sheet, row, column, formula: placed };
    if (fingerprint(contents) !== cell.fingerprint) {
      const ownFormula = kind === 'frozen' && formula;
      return { why: ownFormula ? 'it holds a formula of its own now' : 'it was edited', ...(place && { place }) };
    }
    return place ?? { why: 'a cell that it refers to was deleted' };
  };
}

/** What was frozen before, at its present places; what has none stays on record as it was. */
export function relocated(kind: RecordKind, earlier: Frozen, snapshot: WorkbookSnapshot): readonly FrozenCell[] {
  const find = finder(kind, earlier, snapshot);
  return earlier.cells.map((cell) => onRecord(cell, find(cell)));
}

/**
 * A cell as the record keeps it from now on: names are made anew, for where it is now. One that has no place any more
 * keeps its formula to be told, and fits no cell again, whatever is typed at its old address.
 */
export function onRecord(cell: FrozenCell, now: Located | Lost): FrozenCell {
  if (!('why' in now)) return { ...cell, ...now };
  return now.place === undefined ? { ...cell, fingerprint: placeless } : { ...cell, ...now.place };
}

/** No fingerprint that cells can have. */
const placeless = 'no place';

export function recordOf(cells: readonly FrozenCell[], { sheets }: WorkbookSnapshot, fill: string | undefined): Frozen {
  const places = placesOf(cells);
  const names = [...new Set([...sheets.map(({ name }) => name), ...places.map(({ sheet }) => sheet)])];
  const used = new Set([...places.map(({ sheet }) => sheet), ...cells.map(({ sheet }) => sheet)]);
  return { sheets: names.filter((name) => used.has(name)), cells, fill };
}

/** The part and the hidden names for a record in place of an earlier one; undefined for none. */
export function recordChanges(
  kind: RecordKind,
  snapshot: WorkbookSnapshot,
  earlier: Frozen | undefined,
  record: Frozen | undefined,
): readonly Change[] {
  const existing = new Set(snapshot.sheets.map(({ name }) => name));
  const wanted =
    record === undefined
      ? []
      : anchorNames(
          kind,
          placesOf(record.cells).filter(({ sheet }) => existing.has(sheet)),
          record.sheets,
        );
  const old = snapshot.names.filter((name) => isAnchor(name, kind));
  return [
    ...old.map((name): Change => ({ kind: 'name', name: name.name, was: name, becomes: undefined })),
    ...wanted.map(
      (name): Change => ({
        kind: 'name',
        name: name.name,
        was: undefined,
        becomes: name,
      }),
    ),
    {
      kind: 'part',
      was: { [kind]: earlier && packed(earlier) },
      becomes: { [kind]: record && packed(record) },
    },
  ];
}

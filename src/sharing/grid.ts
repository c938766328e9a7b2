/** A snapshot with its cells at hand by address, as formulas read them. */
import { placeKey } from '../sheet/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

interface Indexed {
  readonly sheet: SheetSnapshot;
  readonly byPlace: ReadonlyMap<number, CellSnapshot>;
  readonly rows: number;
  readonly columns: number;
}

export class Grid {
  readonly #sheets: ReadonlyMap<string, Indexed>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(readonly snapshot: WorkbookSnapshot) {
    this.#sheets = new Map(snapshot.sheets.map((sheet) => [folded(sheet.name), indexed(sheet)]));
    this.#names = new Map(snapshot.names.map(({ name, refersTo }) => [folded(name), refersTo]));
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.#sheets.get(folded(name))?.sheet;
  }

  cell(sheet: string, row: number, column: number): CellSnapshot | undefined {
    return this.#sheets.get(folded(sheet))?.byPlace.get(placeKey(row, column));
  }

  /** How far the cells of a sheet reach; undefined where there is no such sheet. */
  extent(sheet: string): { readonly rows: number; readonly columns: number } | undefined {
    return this.#sheets.get(folded(sheet));
  }

  /** What a defined name stands for, without "=". */
  named(name: string): string | undefined {
    return this.#names.get(folded(name));
  }
}

/** Sheets and names are the same whatever the case of their letters. */
export function folded(name: string): string {
  return name.toLowerCase();
}

function indexed(sheet: SheetSnapshot): Indexed {
  const byPlace = new Map<number, CellSnapshot>();
  let rows = 0;
  let columns = 0;
  for (const cell of sheet.cells) {
    byPlace.set(placeKey(cell.row, cell.column), cell);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { sheet, byPlace, rows, columns };
}

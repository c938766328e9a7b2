/**
 * The sheet "ChipSheet steps": results that fill several cells and that other formulas take up, one block each. Older
 * programs cannot hold such a result inside a formula; a block of cells they all can.
 */
import { columnName, placeKey } from '../../sheet/address';
import { mostColumns } from '../../sheet/limits';
import type { CellContent, SheetSnapshot } from '../../workbook/snapshot';
import { type DraftCell, type DraftRow, quiet, sheetOf, title } from '../sheet-draft';
import type { PlainCell } from './kept-values';

export const stepsMark = 'ChipSheet steps';
export const stepsSheet = 'ChipSheet steps';

const firstColumn = 1;

/** A cell of a block, and the value that it has now. */
export interface StepCell extends PlainCell {
  readonly value: CellContent | undefined;
}

export class Steps {
  readonly #rows: DraftRow[] = [
    { cells: [stepsMark], style: title },
    {
      cells: ['Results that other formulas take up. Orange cells keep their values: see the sheet of the scenario.'],
      style: quiet,
    },
    { cells: [] },
  ];
  readonly #known = new Map<string, string>();
  readonly #values = new Map<number, CellContent | undefined>();

  get used(): boolean {
    return this.#known.size > 0;
  }

  /** What a cell of a block has now. */
  cell(row: number, column: number): { readonly value?: CellContent } {
    const value = this.#values.get(placeKey(row, column));
    return value === undefined ? {} : { value };
  }

  get extent(): { readonly rows: number; readonly columns: number } {
    return { rows: this.#rows.length, columns: mostColumns };
  }

  /** Lays a block out and gives the reference to it. `label` says for which formula it is. */
  block(label: string, cells: readonly (readonly StepCell[])[], valuesOnly: string): string {
    const key = JSON.stringify(cells);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const top = this.#rows.length + 1;
    const width = cells[0]?.length ?? 1;
    cells.forEach((line, row) => {
      line.forEach(({ value }, at) => {
        this.#values.set(placeKey(top - 1 + row, firstColumn + at), value);
      });
      this.#rows.push({
        cells: [row === 0 ? label : undefined, ...line.map(({ text, value }): DraftCell => drafted(text, value))],
        styles: {
          0: quiet,
          ...Object.fromEntries(
            line.flatMap(({ kept }, at) => (kept ? [[firstColumn + at, { fill: valuesOnly }]] : [])),
          ),
        },
      });
    });
    this.#rows.push({ cells: [] });
    const from = `$${columnName(firstColumn)}$${top}`;
    const to = `$${columnName(firstColumn + width - 1)}$${top + cells.length - 1}`;
    const reference = `'${stepsSheet}'!${cells.length === 1 && width === 1 ? from : `${from}:${to}`}`;
    this.#known.set(key, reference);
    return reference;
  }

  sheet(): SheetSnapshot {
    return sheetOf({ name: stepsSheet, rows: this.#rows, widths: [260, 120, 120, 120, 120] });
  }
}

function drafted(text: string | undefined, value: CellContent | undefined): DraftCell {
  return text === undefined ? value : { formula: `=${text}`, ...(value !== undefined && { value }) };
}

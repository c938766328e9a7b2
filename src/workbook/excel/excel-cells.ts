/** The cells of a workbook in Excel as they are shown, read once. */
import type { CellAddress } from '../../sheet/address';
import { isErrorCode } from '../../sheet/values';
import { largestLook, type ShownCell, type ShownCells } from '../shown-cells';
import type { CellContent } from '../snapshot';
import { usedCells } from './used-cells';

interface Held {
  readonly value: CellContent;
  readonly formula?: string;
}

/** Cells of which Excel is asked whose spill they are in, in one request and in all. */
const parentsAtOnce = 1000;
const mostParents = 5000;

export async function readShownCells(context: Excel.RequestContext): Promise<ShownCells> {
  const sheets = new Map<string, Map<string, Held>>();
  const errors: CellAddress[] = [];
  for await (const blocks of usedCells(context)) {
    for (const { sheet, row, column, formulas, values } of blocks) {
      const cells = sheets.get(sheet.toLowerCase()) ?? new Map<string, Held>();
      sheets.set(sheet.toLowerCase(), cells);
      values.forEach((line, r) => {
        line.forEach((shown, c) => {
          const entered = formulas[r]?.[c];
          const formula = typeof entered === 'string' && entered.startsWith('=') ? { formula: entered } : {};
          if (shown === '' && formula.formula === undefined) return;
          const isError = typeof shown === 'string' && isErrorCode(shown);
          const value = isError ? { error: shown } : (shown as CellContent);
          cells.set(keyOf(row + r, column + c), { value, ...formula });
          if (isError) errors.push({ sheet, row: row + r, column: column + c });
        });
      });
    }
  }
  const parents = await spillParents(context, errors.slice(0, mostParents));
  return new ExcelCells(sheets, parents, errors);
}

/** By cell, the corner of the spill that it is in. */
async function spillParents(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
): Promise<ReadonlyMap<string, CellAddress>> {
  const found = new Map<string, CellAddress>();
  for (let from = 0; from < cells.length; from += parentsAtOnce) {
    const asked = cells.slice(from, from + parentsAtOnce).map((address) => ({
      address,
      parent: context.workbook.worksheets
        .getItem(address.sheet)
        .getRangeByIndexes(address.row, address.column, 1, 1)
        .getSpillParentOrNullObject()
        .load('rowIndex,columnIndex'),
    }));
    await context.sync();
    for (const { address, parent } of asked) {
      if (parent.isNullObject) continue;
      found.set(wholeKey(address), { sheet: address.sheet, row: parent.rowIndex, column: parent.columnIndex });
    }
  }
  return found;
}

class ExcelCells implements ShownCells {
  readonly #errors: readonly CellAddress[];

  constructor(
    readonly sheets: ReadonlyMap<string, ReadonlyMap<string, Held>>,
    readonly parents: ReadonlyMap<string, CellAddress>,
    errors: readonly CellAddress[],
  ) {
    this.#errors = errors.filter((address) => this.at(address).formula !== undefined);
  }

  at(address: CellAddress): ShownCell {
    const anchor = this.parents.get(wholeKey(address)) ?? address;
    const value = this.#held(address)?.value;
    return { value, anchor, formula: this.#held(anchor)?.formula };
  }

  errors(): readonly CellAddress[] {
    return this.#errors;
  }

  firstFilled({ sheet, row, column }: CellAddress, rows: number, columns: number): CellAddress | undefined {
    if (rows * columns > largestLook) return undefined;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const found = { sheet, row: r, column: c };
        if ((r !== row || c !== column) && this.#held(found) !== undefined) return found;
      }
    }
    return undefined;
  }

  #held({ sheet, row, column }: CellAddress): Held | undefined {
    return this.sheets.get(sheet.toLowerCase())?.get(keyOf(row, column));
  }
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function wholeKey({ sheet, row, column }: CellAddress): string {
  return `${sheet.toLowerCase()},${row},${column}`;
}

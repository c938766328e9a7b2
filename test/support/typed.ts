/** A workbook in which somebody has typed values into cells, over what stood there. */
import type { CellContent, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { addressText, parseAddress } from '../../src/workbook/workbook';

/** Values by address, with the sheet. Cells that read them keep the values that they had. */
export function typed(
  snapshot: WorkbookSnapshot,
  values: Readonly<Record<string, CellContent | undefined>>,
): WorkbookSnapshot {
  const wanted = new Map(Object.entries(values).map(([where, value]) => [addressText(placeOf(where)), value]));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const { row, column, style } = cell;
        const value = wanted.get(addressText({ sheet: sheet.name, row, column }));
        return value === undefined ? cell : { row, column, value, ...(style && { style }) };
      }),
    })),
  };
}

export function placeOf(where: string) {
  const found = parseAddress(where);
  if (found === undefined) throw new Error(`${where} is no address.`);
  return found;
}

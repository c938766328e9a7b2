/** Compares what two calculated workbooks show, the sheets that ChipSheet adds left out. */
import type { CellContent, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { addressText } from '../../src/workbook/workbook';

type Contents = ReadonlyMap<string, CellContent | undefined>;

export function contentsOf(snapshot: WorkbookSnapshot): Contents {
  return new Map(
    snapshot.sheets
      .filter(({ name }) => !name.startsWith('ChipSheet '))
      .flatMap(({ name, cells }) =>
        cells.map(({ row, column, value }) => [addressText({ sheet: name, row, column }), value] as const),
      ),
  );
}

/** Numbers are the same to 1e-9; an error is an error. */
export function differences(live: Contents, plain: Contents): readonly string[] {
  return [...live].flatMap(([where, value]) => {
    const other = plain.get(where);
    return same(value, other) ? [] : [`${where}: live ${JSON.stringify(value)}, plain ${JSON.stringify(other)}`];
  });
}

function same(value: CellContent | undefined, other: CellContent | undefined): boolean {
  if (typeof value === 'number' && typeof other === 'number')
    return Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value));
  // LibreOffice keeps a truth value as a number with a format.
  if (typeof value === 'boolean' && typeof other === 'number') return Number(value) === other;
  if (typeof value === 'object') return typeof other === 'object';
  return (value === '' ? undefined : value) === (other === '' ? undefined : other);
}

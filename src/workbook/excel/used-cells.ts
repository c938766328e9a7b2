/** Reading all formulas of a workbook without asking for more than Excel hands over at once. */

/** Excel on the web answers with 5 MB at most: 500 bytes a cell. It also keeps the time short that reading takes at once. */
const cellsAtOnce = 10_000;

export interface CellBlock {
  readonly sheet: string;
  /** Position of the first cell; rows and columns count from 0. */
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

interface Place {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Every used cell of every sheet, a block at a time, in sheet order. */
export async function* usedCells(context: Excel.RequestContext): AsyncGenerator<readonly CellBlock[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const places = used.filter(({ range }) => !range.isNullObject).map(({ sheet, range }) => placeOf(sheet, range));
  for (const batch of batches(places.flatMap((place) => slices(place, cellsAtOnce)))) yield* read(context, batch);
}

function placeOf(sheet: Excel.Worksheet, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Place {
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** A place in pieces of at most `cells` cells: whole rows, or pieces of a row where even one is too long. */
function slices(place: Place, cells: number): readonly Place[] {
  const { row, column, rows, columns } = place;
  const width = Math.min(columns, cells);
  const height = Math.max(1, Math.floor(cells / width));
  const pieces: Place[] = [];
  for (let r = 0; r < rows; r += height) {
    for (let c = 0; c < columns; c += width) {
      const size = { rows: Math.min(height, rows - r), columns: Math.min(width, columns - c) };
      pieces.push({ ...place, row: row + r, column: column + c, ...size });
    }
  }
  return pieces;
}

/** Small sheets share a request. */
function batches(places: readonly Place[]): readonly (readonly Place[])[] {
  const list: Place[][] = [];
  let room = 0;
  for (const place of places) {
    const size = place.rows * place.columns;
    if (size > room) {
      list.push([]);
      room = cellsAtOnce;
    }
    list.at(-1)?.push(place);
    room -= size;
  }
  return list;
}

async function* read(context: Excel.RequestContext, places: readonly Place[]): AsyncGenerator<readonly CellBlock[]> {
  const ranges = places.map((place) => ({
    place,
    range: place.sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns).load('formulas,values'),
  }));
  try {
    await context.sync();
  } catch (error) {
    const halves = places.flatMap((place) => slices(place, Math.ceil((place.rows * place.columns) / 2)));
    if (!isTooLarge(error) || halves.length === places.length) throw error;
    for (const half of halves) yield* read(context, [half]);
    return;
  }
  yield ranges.map(({ place: { sheet, row, column }, range: { formulas, values } }) => ({
    sheet: sheet.name,
    row,
    column,
    formulas,
    values,
  }));
}

function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimitExceeded/.test(String((error as { code?: unknown } | null)?.code));
}

/** Fills a sheet of Excel: what its cells hold, then how they look, in requests that Excel on the web takes. */
import {
  type BorderSide,
  borderSides,
  type CellContent,
  type CellSnapshot,
  type CellStyle,
  type SheetSnapshot,
} from '../snapshot';
import { areasBySheet } from './areas';

/** The client takes larger blocks apart itself, row by row. */
const cellsInBlock = 1000;
/** A request stays well under 5 MB. */
const blocksAtOnce = 5;
/** Lists of addresses, each with a handful of settings. */
const listsAtOnce = 100;

/** Fills a sheet that is empty; `hidden` says whether it is hidden now. */
export async function writeSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  snapshot: SheetSnapshot,
  hidden: boolean,
): Promise<void> {
  if (snapshot.hidden !== hidden) sheet.visibility = snapshot.hidden ? 'Hidden' : 'Visible';
  setLayout(sheet, snapshot);
  await context.sync();
  await writeBlocks(context, sheet, snapshot.cells, 'formulas', contentOf);
  await writeBlocks(context, sheet, snapshot.cells, 'numberFormat', ({ style }) => style?.numberFormat);
  await writeLooks(context, sheet, snapshot);
  for (const { row, column, rows, columns } of snapshot.merges) {
    sheet.getRangeByIndexes(row, column, rows, columns).merge();
  }
  await context.sync();
}

/** The apostrophe keeps a text a text: "=1+1", "1/2" and "0123" would become something else. */
export function contentEntered(value: CellContent | undefined): string | number | boolean {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? `'${value}` : value;
}

/** What a formula spills comes by itself once the formula is there. */
function contentOf({ formula, value, spilled }: CellSnapshot): string | number | boolean | undefined {
  if (formula !== undefined) return formula;
  return value === undefined || value === '' || spilled === true ? undefined : contentEntered(value);
}

/**
 * Writes one thing of every cell that has it. In the cells between stands null, which Excel leaves as they are: an
 * empty text would be entered there, and stand in the way of what a formula spills.
 */
async function writeBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellSnapshot[],
  property: 'formulas' | 'numberFormat',
  of: (cell: CellSnapshot) => string | number | boolean | undefined,
): Promise<void> {
  const held = cells.flatMap((cell) => {
    const content = of(cell);
    return content === undefined ? [] : [{ row: cell.row, column: cell.column, content }];
  });
  const width = 1 + held.reduce((most, { column }) => Math.max(most, column), 0);
  const perBlock = Math.max(1, Math.floor(cellsInBlock / width));
  const blocks = new Map<number, typeof held>();
  for (const cell of held) {
    const block = Math.floor(cell.row / perBlock);
    const list = blocks.get(block);
    if (list === undefined) blocks.set(block, [cell]);
    else list.push(cell);
  }
  let written = 0;
  for (const list of blocks.values()) {
    const top = list.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
    const bottom = list.reduce((most, { row }) => Math.max(most, row), 0);
    const grid = Array.from({ length: bottom - top + 1 }, () => new Array<unknown>(width).fill(null));
    for (const { row, column, content } of list) (grid[row - top] as unknown[])[column] = content;
    sheet.getRangeByIndexes(top, 0, grid.length, width)[property] = grid;
    written += 1;
    if (written % blocksAtOnce === 0) await context.sync();
  }
  await context.sync();
}

function setLayout(sheet: Excel.Worksheet, snapshot: SheetSnapshot): void {
  sheet.showGridlines = snapshot.gridlines;
  const { rows, columns } = snapshot.frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  for (const { first, count, size } of runsOf(snapshot.columnWidths)) {
    sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = pointsOf(size);
  }
  for (const { first, count, size } of runsOf(snapshot.rowHeights)) {
    sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = pointsOf(size);
  }
}

function pointsOf(pixels: number): number {
  return pixels * 0.75;
}

interface Run {
  readonly first: number;
  readonly count: number;
  readonly size: number;
}

/** Neighbours of one size are set together. */
function runsOf(sizes: ReadonlyMap<number, number>): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.size === size && last.first + last.count === at)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first: at, count: 1, size });
  }
  return runs;
}

async function writeLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { name, cells }: SheetSnapshot,
): Promise<void> {
  const byLook = new Map<string, { readonly look: CellStyle; readonly cells: CellSnapshot[] }>();
  for (const cell of cells) {
    const { numberFormat: _, ...look } = cell.style ?? {};
    if (Object.keys(look).length === 0) continue;
    const key = JSON.stringify(look);
    const known = byLook.get(key);
    if (known === undefined) byLook.set(key, { look, cells: [cell] });
    else known.cells.push(cell);
  }
  let written = 0;
  for (const { look, cells: alike } of byLook.values()) {
    const places = alike.map(({ row, column }) => ({ sheet: name, row, column }));
    for (const list of areasBySheet(places).get(name) ?? []) {
      setFormat(sheet.getRanges(list).format, look);
      if (look.borders !== undefined) {
        for (const area of list.split(',')) setBorders(sheet.getRange(area), area, look.borders);
      }
      written += 1;
      if (written % listsAtOnce === 0) await context.sync();
    }
  }
}

const horizontals = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function setFormat(format: Excel.RangeFormat, look: CellStyle): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.color !== undefined) format.font.color = `#${look.color}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.horizontal !== undefined) format.horizontalAlignment = horizontals[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = verticals[look.vertical];
  if (look.wrap) format.wrapText = true;
}

type Line = readonly [style: `${Excel.BorderLineStyle}`, weight: `${Excel.BorderWeight}`];

/** By the names that files give to lines. */
const lines: Readonly<Record<string, Line>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

const edges = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const;
/** Between the cells of an area lies a line of each of them. */
const inside = {
  top: 'InsideHorizontal',
  bottom: 'InsideHorizontal',
  left: 'InsideVertical',
  right: 'InsideVertical',
} as const;

function setBorders(range: Excel.Range, address: string, borders: NonNullable<CellStyle['borders']>): void {
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
  const several = { top: firstRow !== lastRow, left: firstColumn !== lastColumn };
  const hasInside: Readonly<Record<BorderSide, boolean>> = {
    ...several,
    bottom: several.top,
    right: several.left,
  };
  for (const side of borderSides) {
    const border = borders[side];
    if (border === undefined) continue;
    const [style, weight] = lines[border.line] ?? ['Continuous', 'Thin'];
    for (const edge of [edges[side], ...(hasInside[side] ? [inside[side]] : [])]) {
      const line = range.format.borders.getItem(edge);
      line.style = style;
      line.weight = weight;
      line.color = `#${border.color}`;
    }
  }
}

/**
 * Heights of rows that wrap. Excel fits a row when something is typed in it, not when a function answers in it: so the
 * rows of a new sheet are fitted once its functions have answered.
 */
import type { SheetSnapshot } from '../snapshot';
import { areasBySheet } from './areas';

/** What cells show while a function of an add-in is at work. */
const waiting = new Set(['#BUSY!', '#GETTING_DATA']);
const pause = 200;
const mostPauses = 50;

export async function fitRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  snapshot: SheetSnapshot,
): Promise<void> {
  const wrapping = snapshot.cells.filter(({ row, style }) => style?.wrap === true && !snapshot.rowHeights.has(row));
  const [first] = wrapping;
  if (first === undefined) return;
  const bottom = wrapping.reduce((most, { row }) => Math.max(most, row), 0);
  const right = wrapping.reduce((most, { column }) => Math.max(most, column), 0);
  for (let pauses = 0; pauses < mostPauses; pauses++) {
    const { values } = await loaded(context, sheet.getRangeByIndexes(0, 0, bottom + 1, right + 1));
    if (!values.flat().some((value) => waiting.has(String(value)))) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const rows = [...new Set(wrapping.map(({ row }) => row))].map((row) => ({ sheet: snapshot.name, row, column: 0 }));
  for (const list of areasBySheet(rows).get(snapshot.name) ?? []) sheet.getRanges(list).format.autofitRows();
  await context.sync();
}

async function loaded(context: Excel.RequestContext, range: Excel.Range): Promise<Excel.Range> {
  range.load('values');
  await context.sync();
  return range;
}

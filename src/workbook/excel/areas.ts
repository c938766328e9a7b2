/** Cells of one sheet as few rectangles, in address lists that Excel accepts. */
import { type CellAddress, cellName } from '../../sheet/address';
import { type Rectangle, rectanglesOf } from '../../sheet/rectangles';

/**
 * Excel refuses an address list at about 8,192 characters with an error that does not say so (office-js #5198), and
 * counts its own spelling of it; a quarter of that leaves room.
 */
const longestList = 2_000;

/** Address lists such as "A1:A40,C2", by sheet. */
export function areasBySheet(cells: readonly CellAddress[]): ReadonlyMap<string, readonly string[]> {
  const bySheet = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    const list = bySheet.get(cell.sheet);
    if (list === undefined) bySheet.set(cell.sheet, [cell]);
    else list.push(cell);
  }
  return new Map([...bySheet].map(([sheet, list]) => [sheet, addressLists(rectanglesOf(list).map(areaText))]));
}

function areaText({ top, bottom, left, right }: Rectangle): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

function addressLists(areas: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + area.length <= longestList) lists[lists.length - 1] = `${last},${area}`;
    else lists.push(area);
  }
  return lists;
}

/** Cells of one sheet as few rectangles, in address lists that Excel accepts. */
import { type CellAddress, columnName } from '../workbook';

/**
 * Excel refuses an address list at about 8,192 characters with an error that does not say so (office-js #5198), and
 * counts its own spelling of it; a quarter of that leaves room.
 */
const longestList = 2_000;

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Address lists such as "A1:A40,C2", by sheet. */
export function areasBySheet(cells: readonly CellAddress[]): ReadonlyMap<string, readonly string[]> {
  const bySheet = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    const list = bySheet.get(cell.sheet);
    if (list === undefined) bySheet.set(cell.sheet, [cell]);
    else list.push(cell);
  }
  return new Map([...bySheet].map(([sheet, list]) => [sheet, addressLists(areasOf(list).map(areaText))]));
}

/** Runs down a column first, since formulas are filled down; then runs of equal height side by side are one rectangle. */
function areasOf(cells: readonly CellAddress[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.left === column && row <= last.bottom + 1) {
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    } else {
      runs.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  const areas: Area[] = [];
  for (const run of runs.sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)) {
    const last = areas.at(-1);
    if (last !== undefined && last.top === run.top && last.bottom === run.bottom && last.right + 1 === run.left) {
      areas[areas.length - 1] = { ...last, right: run.right };
    } else {
      areas.push(run);
    }
  }
  return areas;
}

function areaText({ top, bottom, left, right }: Area): string {
  const first = `${columnName(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`;
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

/** Thawing: the formulas that were frozen come back, each where its cell is now; cells edited since are left alone. */
import type { CellChange } from '../workbook/changes';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { addressText } from '../workbook/workbook';
import type { RecordKind } from './anchors';
import { outerCalls, parseFormula } from './formula';
import { type FrozenCell, readFrozen } from './frozen-content';
import { finder, type Located, onRecord, recordChanges } from './frozen-record';
import { Grid } from './grid';
import { counted, type LeftAlone, obstacle, type Plan, refusal } from './plan';

interface Words {
  readonly none: string;
  readonly lost: string;
  readonly done: (count: number) => string;
}

const thawing: Words = {
  none: 'Nothing is frozen in this workbook.',
  lost: 'No frozen cell can be thawed: all were edited or moved since.',
  done: (count) => `Brings back ${counted(count, 'ChipSheet formula')} in place of frozen values`,
};

export function thawPlan(snapshot: WorkbookSnapshot, functions: ReadonlySet<string>): Plan {
  return bringBack('frozen', snapshot, functions, thawing).plan;
}

/** Puts the formulas of a record back; also tells how many cells stay as they are. */
export function bringBack(
  kind: RecordKind,
  snapshot: WorkbookSnapshot,
  functions: ReadonlySet<string>,
  words: Words,
): { readonly plan: Plan; readonly remaining: number } {
  const refused = (sentence: string) => ({ plan: refusal(sentence), remaining: 0 });
  const reading = readFrozen(snapshot.part, kind);
  if (reading.state === 'damaged') return refused(reading.sentence);
  if (reading.state === 'none') return refused(words.none);
  const { frozen } = reading;
  const find = finder(kind, frozen, snapshot);
  const grid = new Grid(snapshot);
  const changes: CellChange[] = [];
  const remaining: FrozenCell[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const cell of frozen.cells) {
    const now = find(cell);
    // Formulas of Excel that read the spill of one of ours are on record too.
    const ours = !('why' in now) && (callsOurs(now.formula, functions) || now.formula.includes('#'));
    if ('why' in now || !ours) {
      remaining.push(onRecord(cell, now));
      leftAlone.push({
        where: addressText(cell),
        why: `${'why' in now ? now.why : 'what is kept for it is no formula of ChipSheet'}; its formula was ${cell.formula}`,
      });
      continue;
    }
    for (const change of thawed(grid, cell, now, frozen.fill)) changes.push(change);
  }
  if (changes.length === 0) return { plan: { ...refusal(words.lost), leftAlone }, remaining: remaining.length };
  const stop = obstacle(snapshot, new Set(changes.map(({ address }) => address.sheet)));
  if (stop !== undefined) return refused(stop);
  const count = frozen.cells.length - remaining.length;
  const kept = remaining.length > 0 ? `; ${counted(remaining.length, 'cell')} edited or moved since stay` : '';
  const plan: Plan = {
    sentence: `${words.done(count)}${kept}.`,
    changes: [
      ...changes,
      ...recordChanges(kind, snapshot, frozen, remaining.length === 0 ? undefined : { ...frozen, cells: remaining }),
    ],
    leftAlone,
  };
  return { plan, remaining: remaining.length };
}

function callsOurs(formula: string, functions: ReadonlySet<string>): boolean {
  const tree = parseFormula(formula);
  return tree !== undefined && outerCalls(tree, functions).length > 0;
}

function thawed(
  grid: Grid,
  { spill, fills }: FrozenCell,
  now: Located,
  colour: string | undefined,
): readonly CellChange[] {
  const block = spill ?? { rows: 1, columns: 1 };
  const changes: CellChange[] = [];
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) {
      const anchor = r === 0 && c === 0;
      const cell = grid.cell(now.sheet, now.row + r, now.column + c);
      const held = cell?.value === undefined ? {} : { value: cell.value };
      const formula = cell?.formula === undefined ? {} : { formula: cell.formula };
      // A fill that the user has changed since is the user's.
      const recolour = fills !== undefined && colour !== undefined && cell?.style?.fill === colour;
      changes.push({
        kind: 'cell',
        address: { sheet: now.sheet, row: now.row + r, column: now.column + c },
        was: {
          ...held,
          ...formula,
          ...(anchor && cell?.spill && { spill: cell.spill }),
          ...(recolour && { fill: colour ?? null }),
        },
        becomes: {
          ...held,
          ...(anchor && { formula: now.formula, ...(spill && { spill }) }),
          // An empty text that is spilled is no content: such a cell is an empty one.
          ...(!anchor && cell?.value !== undefined && { spilled: true as const }),
          ...(recolour && { fill: fills?.[r * block.columns + c] ?? null }),
        },
      });
    }
  }
  return changes;
}

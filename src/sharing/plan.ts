/** What a sharing command will do, said and listed before anything is done. */
import { type Change, reversed } from '../workbook/changes';
import { readPart } from '../workbook/part';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { CellAddress } from '../workbook/workbook';

export interface Plan {
  /** What will change, in one sentence. */
  readonly sentence: string;
  readonly changes: readonly Change[];
  /** What the command does not touch although one might expect it, each with the reason. */
  readonly leftAlone: readonly LeftAlone[];
  /** Cells that are to be calculated anew once the changes are made. */
  readonly recalculates?: readonly CellAddress[];
  /** The cell that is shown once the changes are made. */
  readonly shows?: CellAddress;
  /** Asked before the plan is taken back: why it is left, since that would fail or lose what the user did since. */
  readonly whyKept?: (snapshot: WorkbookSnapshot) => string | undefined;
  /** Why nothing can be done at all; there are no changes then. */
  readonly refused?: string;
}

export interface LeftAlone {
  /** A cell address, the name of a sheet or a defined name. */
  readonly where: string;
  readonly why: string;
}

export function refusal(sentence: string): Plan {
  return { sentence, changes: [], leftAlone: [], refused: sentence };
}

/** The plan that takes another one back. */
export function undoOf(plan: Plan): Plan {
  return {
    sentence: `Takes back: ${plan.sentence}`,
    changes: reversed(plan.changes),
    leftAlone: [],
    ...(plan.recalculates && { recalculates: plan.recalculates }),
  };
}

/** The plan, or its refusal where it would write over a part that cannot be read and may hold the user's work. */
export function keepingPart(plan: Plan, { part }: WorkbookSnapshot): Plan {
  const reading = readPart(part);
  if (reading.state !== 'damaged' || !reading.mayHoldWork) return plan;
  return plan.changes.some(({ kind }) => kind === 'part') ? refusal(reading.sentence) : plan;
}

/** "1 cell", "3 cells". */
export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? thing : `${thing}s`}`;
}

/**
 * A plan's usual obstacles: a part of a newer ChipSheet, a protected sheet among those to be changed, or a workbook that
 * takes no sheet more.
 */
export function obstacle(snapshot: WorkbookSnapshot, sheetNames: Iterable<string>): string | undefined {
  const reading = readPart(snapshot.part);
  if (reading.state === 'read' && !reading.writable)
    return 'This workbook was saved by a newer ChipSheet: nothing is changed. Update ChipSheet, then try again.';
  const wanted = new Set(sheetNames);
  const known = new Set(snapshot.sheets.map(({ name }) => name));
  if (snapshot.locked === true && [...wanted].some((name) => !known.has(name)))
    return 'The structure of this workbook is protected: no sheet can be added. Unprotect it under Review, then try again.';
  const locked = snapshot.sheets.filter((sheet) => sheet.locked === true && wanted.has(sheet.name));
  if (locked.length === 0) return undefined;
  const list = locked.map(({ name }) => `"${name}"`).join(', ');
  return `${locked.length === 1 ? `The sheet ${list} is` : `The sheets ${list} are`} protected: nothing is changed. Unprotect ${locked.length === 1 ? 'it' : 'them'}, then try again.`;
}

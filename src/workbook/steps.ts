/** Long work in steps: with progress, with a way to stop, and with nothing half-done when it stops or fails. */
import { addressText } from '../sheet/address';
import { type Change, isAddedSheet, reversed } from './changes';

export interface WorkOptions {
  /** Told from time to time how much of the work is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Milliseconds of work after which the page gets a turn. */
const slice = 12;

/** Lets the page draw and take input during long work: `if (pace.due) await pace.turn()`. */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();

  constructor({ signal }: WorkOptions = {}) {
    this.#signal = signal;
  }

  get due(): boolean {
    return performance.now() - this.#since > slice;
  }

  /** Rejects where the work is to stop. */
  async turn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}

/** Excel on the web takes 5 MB in a request: that many cells with long formulas and their values. */
const cellsAtOnce = 5000;

/** Changes of one kind that are carried out together; the order of the plan is kept. */
export function stepsOf(changes: readonly Change[], size = cellsAtOnce): readonly (readonly Change[])[] {
  const steps: Change[][] = [];
  for (const change of changes) {
    const last = steps.at(-1);
    if (last !== undefined && last.length < size && goTogether(last[0], change)) last.push(change);
    else steps.push([change]);
  }
  return steps;
}

/** Sheets go one by one; those that are added go together, for the formulas of one may name the next. */
function goTogether(one: Change | undefined, other: Change): boolean {
  if (other.kind === 'sheet') return isAddedSheet(one) && isAddedSheet(other);
  return one?.kind === other.kind;
}

/**
 * Carries changes out step by step. Stopped or failed, it takes back what it did and rejects with the first reason: a
 * step that cannot be taken back keeps none of the others from it.
 */
export async function carryOut(
  changes: readonly Change[],
  step: (changes: readonly Change[]) => Promise<void>,
  { onProgress, signal }: WorkOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  const steps = stepsOf(changes);
  const done: (readonly Change[])[] = [];
  try {
    for (const each of steps) {
      signal?.throwIfAborted();
      done.push(each);
      await step(each);
      onProgress?.(done.length / steps.length);
    }
  } catch (error) {
    const left: Change[] = [];
    for (const each of done.reverse()) left.push(...(await takenBack(each, step)));
    throw left.length === 0 ? error : new NotTakenBack(error, left);
  }
}

/** Some of what was done stands, for the workbook refused to have it taken back as well. */
export class NotTakenBack extends Error {
  constructor(
    override readonly cause: unknown,
    readonly left: readonly Change[],
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${reason} ${left[0] === undefined ? '' : placeOf(left[0])} could not be put back as it was: look at it.`);
    this.name = 'NotTakenBack';
  }
}

/** Takes changes back; where one of them is refused, all the others. Gives those that were refused. */
async function takenBack(
  changes: readonly Change[],
  step: (changes: readonly Change[]) => Promise<void>,
): Promise<readonly Change[]> {
  try {
    await step(reversed(changes));
    return [];
  } catch {
    if (changes.length <= 1) return changes;
    const half = Math.ceil(changes.length / 2);
    return [...(await takenBack(changes.slice(half), step)), ...(await takenBack(changes.slice(0, half), step))];
  }
}

/** Where a change is, for people. */
function placeOf(change: Change): string {
  switch (change.kind) {
    case 'cell':
      return addressText(change.address);
    case 'sheet':
      return `The sheet "${change.name}"`;
    case 'name':
      return `The name "${change.name}"`;
    case 'part':
      return 'What ChipSheet keeps in the workbook';
  }
}

/** Long work in steps: with progress, with a way to stop, and with nothing half-done when it stops or fails. */
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

/** Carries changes out step by step. Stopped or failed, it takes back what it did and rejects. */
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
    for (const each of done.reverse()) await step(reversed(each));
    throw error;
  }
}

/**
 * Excel starts us for a cell that asks, and only some time later tells us what the workbook carries and what it can show.
 * Cells that asked in between answered with the default scenario, from the installed data, or with text for a card:
 * they are asked again.
 */
import type { CellAddress } from '../workbook/workbook';

/** What an answer took for granted; every answer takes the installed data for that of the workbook. */
export type Assumed = 'scenario' | 'card' | 'data';

interface Early {
  readonly cell: CellAddress;
  readonly assumed: Assumed;
}

export class EarlyAnswers {
  #cells: Map<string, Early> | undefined = new Map();

  get over(): boolean {
    return this.#cells === undefined;
  }

  /** `address` is the cell's as text. */
  note(address: string, cell: CellAddress, assumed: Assumed): void {
    this.#cells?.set(address, { cell, assumed });
  }

  /** Ends the early time and gives the cells that have to be asked again: those that assumed what turned out wrong. */
  end(wrong: ReadonlySet<Assumed>): readonly CellAddress[] {
    const cells = [...(this.#cells?.values() ?? [])];
    this.#cells = undefined;
    return cells.filter(({ assumed }) => wrong.has('data') || wrong.has(assumed)).map(({ cell }) => cell);
  }
}

/**
 * Excel starts us for a cell that asks, and only some time later tells us what the workbook carries and what it can show.
 * Cells that asked in between answered with the default scenario, from the installed data, or with text for a card:
 * they are asked again.
 */
import { addressText, type CellAddress } from '../workbook/workbook';

/** What an answer took for granted; every answer takes the installed data for that of the workbook. */
export type Assumed = 'scenario' | 'card' | 'data';

interface Early {
  readonly cell: CellAddress;
  readonly assumed: Assumed;
}

export class EarlyAnswers {
  #cells: Early[] | undefined = [];

  note(cell: CellAddress, assumed: Assumed): void {
    this.#cells?.push({ cell, assumed });
  }

  /** Ends the early time and gives the cells that have to be asked again: those that assumed what turned out wrong. */
  end(wrong: ReadonlySet<Assumed>): readonly CellAddress[] {
    const again = (this.#cells ?? []).filter(({ assumed }) => wrong.has('data') || wrong.has(assumed));
    this.#cells = undefined;
    return [...new Map(again.map(({ cell }) => [addressText(cell), cell])).values()];
  }
}

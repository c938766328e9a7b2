/**
 * Excel starts us for a cell that asks, and only some time later tells us the scenario of the workbook and what it can
 * show. Cells that asked in between answered with the default scenario, or with text for a card: they are asked again.
 */
import { addressText, type CellAddress } from '../workbook/workbook';

/** What an answer took for granted. */
export type Assumed = 'scenario' | 'card';

interface Early {
  readonly cell: CellAddress;
  readonly assumed: Assumed;
}

export class EarlyAnswers {
  #cells: Map<string, Early> | undefined = new Map();

  note(cell: CellAddress, assumed: Assumed): void {
    this.#cells?.set(addressText(cell), { cell, assumed });
  }

  /** Ends the early time and gives the cells that have to be asked again: those that assumed what turned out wrong. */
  end(wrong: ReadonlySet<Assumed>): readonly CellAddress[] {
    const cells = [...(this.#cells?.values() ?? [])];
    this.#cells = undefined;
    return cells.filter(({ assumed }) => wrong.has(assumed)).map(({ cell }) => cell);
  }
}

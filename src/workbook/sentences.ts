/** What the functions last answered in each cell, as far as it has to be explained: a tooltip is never its only home. */
import type { Answers } from '../functions/ask';
import { CellError } from '../functions/cells';

/** One answer of a function: how large it is, and the errors in it. */
export interface AnswerNote {
  readonly rows: number;
  readonly columns: number;
  /** By row and column within the answer. */
  readonly errors: ReadonlyMap<string, CellError>;
}

const remembered = 100_000;

export class Sentences {
  readonly #byAddress = new Map<string, readonly AnswerNote[]>();

  /**
   * Takes note of an answer in the cell that holds the formula; `address` is text such as "Sheet1!A1". `beside` is true
   * for another answer of the same formula. A single value that is well needs no note.
   */
  record(address: string, answers: Answers, beside = false): void {
    const key = address.toUpperCase();
    const before = beside ? (this.#byAddress.get(key) ?? []) : [];
    const note = noteOf(answers);
    const notes = note === undefined ? before : [...before, note];
    if (notes.length === 0) {
      this.#byAddress.delete(key);
      return;
    }
    if (this.#byAddress.size >= remembered) this.#byAddress.clear();
    this.#byAddress.set(key, notes);
  }

  /** The answers in the cell that holds a formula; none where all is well. */
  answersIn(address: string): readonly AnswerNote[] {
    return this.#byAddress.get(address.toUpperCase()) ?? [];
  }

  /** The first error that a function raised in the formula of a cell. To explain what a cell shows ask `CellAnswers`. */
  of(address: string): CellError | undefined {
    const errors = this.answersIn(address).flatMap((note) => [...note.errors.values()]);
    return errors.find(({ sentence }) => sentence !== '');
  }
}

export function placeInAnswer(row: number, column: number): string {
  return `${row},${column}`;
}

function noteOf(answers: Answers): AnswerNote | undefined {
  const rows = answers.length;
  const columns = answers[0]?.length ?? 0;
  const errors = new Map<string, CellError>();
  for (let row = 0; row < rows; row++) {
    const line = answers[row] as Answers[number];
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (cell instanceof CellError) errors.set(placeInAnswer(row, column), cell);
    }
  }
  return rows * columns > 1 || errors.size > 0 ? { rows, columns, errors } : undefined;
}

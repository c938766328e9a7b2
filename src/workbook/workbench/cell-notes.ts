/**
 * Keeps the answers of a cell whose formula calls functions of ours more than once: in
 * `=MAP(A2:A9,LAMBDA(c,CHIPSPEC(c,"tdp")))` the error of the third name must outlive the answers that come after it.
 */
import type { Answers } from '../../functions/ask';
import { CellError } from '../../functions/cells';
import type { Sentences } from '../sentences';
import { addressText } from '../workbook';

export class CellNotes {
  /** Cells that were noted in this calculation. */
  readonly #noted = new Set<string>();
  /** Names a sheet by the id that the engine knows it by. */
  sheetName: (id: string) => string | undefined = () => undefined;

  constructor(readonly sentences: Sentences) {}

  /** A calculation begins: what a cell said before counts no more. */
  begin(): void {
    this.#noted.clear();
  }

  /** Takes note of what a function answered in a cell. */
  note(sheetId: string, row: number, column: number, answers: Answers): void {
    const sheet = this.sheetName(sheetId);
    if (sheet === undefined) return;
    const address = addressText({ sheet, row, column });
    const beside = this.#noted.has(address);
    // A hundred thousand single values that are well leave no trace.
    const well = answers.length === 1 && answers[0]?.length === 1 && !(answers[0][0] instanceof CellError);
    if (well && (beside || this.sentences.answersIn(address).length === 0)) return;
    this.#noted.add(address);
    this.sentences.record(address, answers, beside);
  }
}

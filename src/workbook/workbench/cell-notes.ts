/**
 * Keeps the sentences of a cell whose formula calls functions of ours more than once: in
 * `=MAP(A2:A9,LAMBDA(c,CHIPSPEC(c,"tdp")))` the error of the third name must outlive the answers that come after it.
 */
import type { Answers } from '../../functions/ask';
import { CellError } from '../../functions/cells';
import type { Sentences } from '../sentences';
import { addressText } from '../workbook';

export class CellNotes {
  readonly #failed = new Set<string>();
  /** Names a sheet by the id that the engine knows it by. */
  sheetName: (id: string) => string | undefined = () => undefined;

  constructor(readonly sentences: Sentences) {}

  /** A calculation begins: what a cell said before counts no more. */
  begin(): void {
    this.#failed.clear();
  }

  /** Takes note of what a function answered in a cell. */
  note(sheetId: string, row: number, column: number, answers: Answers): void {
    const sheet = this.sheetName(sheetId);
    if (sheet === undefined) return;
    const address = addressText({ sheet, row, column });
    const fails = answers.some((line) => line.some((cell) => cell instanceof CellError && cell.sentence !== ''));
    if (this.#failed.has(address)) return;
    if (fails) this.#failed.add(address);
    this.sentences.record(address, answers);
  }
}

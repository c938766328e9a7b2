/** The last sentence of each cell that answered with an error: a tooltip is never its only home. */
import { CellError, type CellOutput } from '../functions/cells';

const remembered = 20_000;

export class Sentences {
  readonly #byAddress = new Map<string, CellError>();

  /** Takes note of an answer: its first error, or that the cell is well again. `address` is text such as "Sheet1!A1". */
  record(address: string, answers: readonly (readonly CellOutput[])[]): void {
    const key = address.toUpperCase();
    for (const row of answers) {
      for (const cell of row) {
        if (!(cell instanceof CellError) || cell.sentence === '') continue;
        if (this.#byAddress.size >= remembered) this.#byAddress.clear();
        this.#byAddress.set(key, cell);
        return;
      }
    }
    this.#byAddress.delete(key);
  }

  of(address: string): CellError | undefined {
    return this.#byAddress.get(address.toUpperCase());
  }
}

/** What comes in from cells and what goes back to them, the same in every host. */
import { CellError, type CellInput, type Rows } from '../sheet/values';

export { CellError, type CellInput } from '../sheet/values';

/** The only errors that ChipSheet raises: Excel shows a sentence of ours on these two and no others. */
export type OwnErrorCode = '#N/A' | '#VALUE!';

/** No answer is known: the chip is not in the catalogue, the figure is not disclosed. */
export function notAvailable(sentence: string): CellError {
  return new CellError('#N/A', sentence);
}

/** The question is wrong: which argument, what was given, what is allowed. */
export function badQuestion(sentence: string): CellError {
  return new CellError('#VALUE!', sentence);
}

/** One argument as a host hands it over; null or undefined where it was left out. */
export type ArgumentInput = CellInput | Rows | undefined;

/** A value with a card behind it: what the host can show as a card, and the text where it can not. */
export class Card {
  constructor(
    readonly text: string,
    readonly rows: readonly CardRow[],
    /** What stands in the cell of a host that shows cards: a name that functions take as an argument. */
    readonly name: string = text,
  ) {}
}

export interface CardRow {
  readonly label: string;
  readonly value: number | string;
  readonly unit: string;
  readonly source: string;
  readonly url?: string;
}

export type CellOutput = number | string | boolean | CellError | Card;

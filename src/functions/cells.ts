/** What comes in from cells and what goes back to them, the same in every host. */

/** The only errors that ChipSheet raises: Excel shows a sentence of ours on these two and no others. */
export type OwnErrorCode = '#N/A' | '#VALUE!';

/** An error in a cell: ours (with the sentence that helps) or one that came in from another cell. */
export class CellError {
  constructor(
    readonly code: string,
    readonly sentence: string = '',
  ) {}
}

/** No answer is known: the chip is not in the catalogue, the figure is not disclosed. */
export function notAvailable(sentence: string): CellError {
  return new CellError('#N/A', sentence);
}

/** The question is wrong: which argument, what was given, what is allowed. */
export function badQuestion(sentence: string): CellError {
  return new CellError('#VALUE!', sentence);
}

/** One cell as a host hands it over; null is an empty cell. */
export type CellInput = number | string | boolean | null | CellError;

/** One argument as a host hands it over; null or undefined where it was left out. */
export type ArgumentInput = CellInput | readonly (readonly CellInput[])[] | undefined;

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

/** What a cell can hold, the same in every host. */

/** Error values of Excel, of the workbench and of LibreOffice. */
const errorCodes: ReadonlySet<string> = new Set(
  '#N/A #VALUE! #NAME? #REF! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #CYCLE! #GETTING_DATA #ERROR! #BUSY!'.split(' '),
);

/** True for the text of an error value, such as "#N/A". */
export function isErrorCode(text: string): boolean {
  return errorCodes.has(text);
}

/** An error in a cell: ours (with the sentence that helps) or one that came in from another cell. */
export class CellError {
  constructor(
    readonly code: string,
    readonly sentence: string = '',
  ) {}
}

/** One cell as a host hands it over; null is an empty cell. */
export type CellInput = number | string | boolean | null | CellError;

/** A range or an array: rows of cells, all of one length. */
export type Rows = readonly (readonly CellInput[])[];

/** The part of Microsoft's function runtime that we use: its typings do not have it. */

export interface ExcelError extends Error {
  /** What the cell shows, such as "#N/A". */
  readonly code: string;
}

/** What Excel hands over after the last argument. */
export interface Invocation {
  /** The cell that asks, such as "Sheet1!B2"; there because the metadata asks for it. */
  readonly address?: string;
}

export interface CustomFunctionsRuntime {
  associate(id: string, answer: (...given: unknown[]) => unknown): void;
  readonly Error?: new (code: string, message?: string) => ExcelError;
}

declare global {
  var CustomFunctions: CustomFunctionsRuntime;
}

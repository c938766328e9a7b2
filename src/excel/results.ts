/** Answers, written as Excel's function runtime takes them: nothing in them that Excel would show as another value. */
import type { Answers } from '../functions/ask';
import { badQuestion, Card, CellError, type CellOutput, notAvailable } from '../functions/cells';
import { type CardEntity, cardEntity } from './card-entity';
import type { ExcelError } from './custom-functions';

export type ExcelCell = number | string | boolean | ExcelError | CardEntity;

export interface ResultOptions {
  /** True where Excel shows cards; their text stands in elsewhere. */
  readonly cards: boolean;
  /** Makes an error of Excel's runtime. */
  readonly error: (code: string, sentence: string) => ExcelError;
}

/** Errors that Excel's runtime can show; it turns any other into #VALUE!, without a word. */
const showable = ['#N/A', '#VALUE!', '#NUM!', '#DIV/0!', '#NULL!'];

/**
 * Always rows of cells, all of one length. A single error is thrown: the oldest way that Excel documents, and the one
 * that keeps code and sentence in versions that lose errors inside a matrix.
 */
export function writeResult(answers: Answers, options: ResultOptions): ExcelCell[][] {
  const [first] = answers;
  if (answers.length === 1 && first?.length === 1 && first[0] instanceof CellError) throw writeError(first[0], options);
  const width = answers.reduce((widest, row) => Math.max(widest, row.length), 1);
  return (answers.length === 0 ? [[]] : answers).map((row) => writeRow(row, width, options));
}

function writeRow(row: readonly CellOutput[], width: number, options: ResultOptions): ExcelCell[] {
  // Most rows are plain values already: no copy of 100,000 cells.
  if (row.length === width && row.every(isPlain)) return row as ExcelCell[];
  const cells = new Array<ExcelCell>(width);
  for (let column = 0; column < width; column++) cells[column] = writeCell(row[column], options);
  return cells;
}

function isPlain(cell: CellOutput | null | undefined): boolean {
  return typeof cell === 'number' ? Number.isFinite(cell) : typeof cell === 'string' || typeof cell === 'boolean';
}

function writeCell(cell: CellOutput | null | undefined, options: ResultOptions): ExcelCell {
  // Excel shows null, NaN and infinity in a matrix as 0.
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    return writeError(notAvailable('The result is too large to be a number.'), options);
  }
  if (cell instanceof CellError) return writeError(cell, options);
  if (cell instanceof Card) return options.cards ? cardEntity(cell) : cell.text;
  return cell;
}

function writeError(error: CellError, { error: make }: ResultOptions): ExcelError {
  if (showable.includes(error.code)) return make(error.code, error.sentence);
  return make('#VALUE!', `An argument is ${error.code}: repair that cell first.`);
}

/** What a cell says when our own code fails: never Excel's bare #VALUE!, which hides that it was our fault. */
export function unexpected(name: string, error: unknown): CellError {
  const reason = error instanceof Error ? error.message : String(error);
  return badQuestion(`${name} failed inside ChipSheet (${reason}). Please report it.`);
}

/**
 * What stands behind a cell: whose formula fills it, which place of the answer it shows, and for an error the sentence
 * that says why, with the cell that it comes from. One map for all who explain a cell: the list of problems, the line
 * below the grid, the pane.
 */
import { addressText, type CellAddress, columnName } from '../sheet/address';
import { bareCall, functionsCalled, rangesIn } from './formula-text';
import { type AnswerNote, placeInAnswer, type Sentences } from './sentences';
import { largestLook, type ShownCell, type ShownCells } from './shown-cells';

export interface CellAnswer {
  /** The cell that holds the formula: the cell itself, or the corner of the spill that it is in. */
  readonly anchor: CellAddress;
  readonly formula: string;
  /** The function whose answer fills the cells as it is; undefined where it is a part of a larger formula. */
  readonly call: string | undefined;
  /** Place within what the formula fills. */
  readonly row: number;
  readonly column: number;
  readonly error: ExplainedError | undefined;
}

export interface ExplainedError {
  readonly code: string;
  readonly sentence: string;
  /** The cell that the error comes from, where a formula only passes it on. */
  readonly root: CellAddress | undefined;
}

/** How far an error is followed through formulas that pass it on. */
const longestChain = 200;
/** Ranges up to this size are looked through cell by cell for the error that comes out of them. */
const smallRange = 2000;
const reasonsTold = 3;

export class CellAnswers {
  readonly #called = new Map<string, { readonly ours: boolean; readonly bare: string | undefined }>();

  /** `names` are those of our functions. */
  constructor(
    readonly shown: ShownCells,
    readonly sentences: Sentences,
    readonly names: ReadonlySet<string>,
  ) {}

  /** What is behind a cell; undefined where no formula is. Rows and columns count from 0. */
  answerAt(sheet: string, row: number, column: number): CellAnswer | undefined {
    const address = { sheet, row, column };
    const cell = this.shown.at(address);
    const { anchor, formula } = cell;
    if (formula === undefined) return undefined;
    return {
      anchor,
      formula,
      call: this.#callsOf(formula).bare,
      row: row - anchor.row,
      column: column - anchor.column,
      error: this.#explained(address, cell, longestChain),
    };
  }

  /** Why a cell shows an error; undefined for any other cell, and for an error with which ChipSheet has nothing to do. */
  sentenceAt(sheet: string, row: number, column: number): string | undefined {
    return this.answerAt(sheet, row, column)?.error?.sentence;
  }

  #explained(address: CellAddress, cell: ShownCell, left: number): ExplainedError | undefined {
    const { value, formula, anchor } = cell;
    if (typeof value !== 'object' || formula === undefined || left === 0) return undefined;
    const code = value.error;
    const { ours, bare } = this.#callsOf(formula);
    if (ours) {
      const notes = this.sentences.answersIn(addressText(anchor));
      const said =
        code === '#SPILL!'
          ? this.#blocked(anchor, bare === undefined ? undefined : notes[0])
          : saidOf(
              notes,
              code,
              bare === undefined ? undefined : [address.row - anchor.row, address.column - anchor.column],
            );
      if (said !== undefined) return { code, sentence: said, root: undefined };
    }
    const source = this.#sourceOf(formula, anchor, code);
    if (source !== undefined) {
      const from = this.#explained(source, this.shown.at(source), left - 1);
      const root = from?.root ?? source;
      const name = root.sheet === address.sheet ? shortText(root) : addressText(root);
      if (from !== undefined) {
        const reason = from.root === undefined ? from.sentence : from.sentence.replace(/^.*?: /, '');
        return { code, root, sentence: `The error comes from ${name}: ${reason}` };
      }
      if (ours) return { code, root: undefined, sentence: `The error comes from ${name}.` };
    }
    return ours ? { code, root: undefined, sentence: hints[code] ?? 'Recalculate the cell to see why.' } : undefined;
  }

  /** A cell that the formula reads and that shows the same error. */
  #sourceOf(formula: string, anchor: CellAddress, code: string): CellAddress | undefined {
    const shows = (address: CellAddress) => {
      const { value, formula: behind } = this.shown.at(address);
      return behind !== undefined && typeof value === 'object' && value.error === code;
    };
    for (const { sheet, top, left, bottom, right } of rangesIn(formula, anchor.sheet)) {
      if ((bottom - top + 1) * (right - left + 1) > smallRange) {
        const found = this.shown
          .errors()
          .find(
            (each) =>
              each.sheet.toLowerCase() === sheet.toLowerCase() &&
              each.row >= top &&
              each.row <= bottom &&
              each.column >= left &&
              each.column <= right &&
              shows(each),
          );
        if (found !== undefined) return found;
        continue;
      }
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (shows({ sheet, row, column })) return { sheet, row, column };
        }
      }
    }
    return undefined;
  }

  #blocked(anchor: CellAddress, answer: AnswerNote | undefined): string {
    if (answer !== undefined && answer.rows * answer.columns <= largestLook) {
      const { rows, columns } = answer;
      const filled = this.shown.firstFilled(anchor, rows, columns);
      if (filled !== undefined)
        return `The answer needs ${sizeText(rows, columns)}, and ${shortText(filled)} is filled: clear it, or move the formula.`;
    }
    return 'The answer meets filled cells or the end of the sheet: make room to the right of the formula and below.';
  }

  #callsOf(formula: string): { readonly ours: boolean; readonly bare: string | undefined } {
    const known = this.#called.get(formula);
    if (known !== undefined) return known;
    const ours = [...functionsCalled(formula)].some((name) => this.names.has(name));
    const call = ours ? bareCall(formula) : undefined;
    const found = { ours, bare: call !== undefined && this.names.has(call) ? call : undefined };
    if (this.#called.size >= 20_000) this.#called.clear();
    this.#called.set(formula, found);
    return found;
  }
}

/** "5 rows and 3 columns". */
export function sizeText(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}

/** What the functions of a formula said of an error; undefined where none of them raised it. */
function saidOf(
  notes: readonly AnswerNote[],
  code: string,
  place: readonly [number, number] | undefined,
): string | undefined {
  if (place !== undefined) {
    const error = notes[0]?.errors.get(placeInAnswer(...place));
    return error?.code === code && error.sentence !== '' ? error.sentence : undefined;
  }
  // What a larger formula does with the answer is not known: the reason is one of these.
  const reasons = new Set<string>();
  for (const { errors } of notes) {
    for (const error of errors.values()) {
      if (error.code === code && error.sentence !== '') reasons.add(error.sentence);
    }
  }
  if (reasons.size === 0) return undefined;
  const told = [...reasons].slice(0, reasonsTold).join(' Or: ');
  return reasons.size > reasonsTold ? `${told} Or another of ${reasons.size} reasons.` : told;
}

function shortText({ row, column }: CellAddress): string {
  return `${columnName(column)}${row + 1}`;
}

const hints: Readonly<Record<string, string>> = {
  '#NAME?': 'The formula has a name that is not known: mend it, or run Repair under Workbook.',
  '#REF!': 'The formula refers to a cell that is gone.',
  '#DIV/0!': 'The formula divides by zero or by an empty cell.',
  '#BUSY!': 'The answer is on its way.',
};

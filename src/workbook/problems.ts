/** The list of errors in a workbook that ChipSheet can explain. */
import { addressText, type CellAddress } from '../sheet/address';
import type { CellAnswers } from './cell-answers';
import { Pace } from './steps';

/** Cells of a formula that show the same error for the same reason. */
export interface CellProblem {
  /** The first of them. */
  readonly address: CellAddress;
  readonly formula: string;
  readonly error: string;
  readonly sentence: string;
  /** The others. */
  readonly also: readonly CellAddress[];
  /** Cells of other formulas that only pass this error on. */
  readonly passedOn: readonly CellAddress[];
}

interface Collected extends CellProblem {
  readonly also: CellAddress[];
  readonly passedOn: CellAddress[];
}

export async function problemsIn(answers: CellAnswers): Promise<readonly CellProblem[]> {
  const pace = new Pace();
  const problems = new Map<string, Collected>();
  const byCell = new Map<string, Collected>();
  const passing: { readonly address: CellAddress; readonly root: CellAddress }[] = [];
  for (const address of answers.shown.errors()) {
    if (pace.due) await pace.turn();
    const answer = answers.answerAt(address.sheet, address.row, address.column);
    if (answer?.error === undefined) continue;
    const { code, sentence, root } = answer.error;
    if (root !== undefined) {
      passing.push({ address, root });
      continue;
    }
    const key = `${addressText(answer.anchor)} ${code} ${sentence}`;
    const known = problems.get(key);
    known?.also.push(address);
    const problem = known ?? { address, formula: answer.formula, error: code, sentence, also: [], passedOn: [] };
    problems.set(key, problem);
    byCell.set(keyOf(address), problem);
  }
  for (const { address, root } of passing) byCell.get(keyOf(root))?.passedOn.push(address);
  return [...problems.values()];
}

/** To Excel "chips" and "Chips" are one sheet. */
function keyOf(address: CellAddress): string {
  return addressText(address).toUpperCase();
}

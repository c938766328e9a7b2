/** Between Excel's function runtime and `ask`: one wrapper around every function. */
import { type Answers, ask } from '../functions/ask';
import { Card } from '../functions/cells';
import { readsScenario, type SheetFunction } from '../functions/define';
import { addressText, parseAddress } from '../workbook/workbook';
import { readCall } from './arguments';
import type { ChipSheet } from './chipsheet';
import { type ExcelCell, type ResultOptions, unexpected, writeResult } from './results';

export interface AnsweringOptions extends Pick<ResultOptions, 'error'> {
  /** Asked for each card: whether Excel shows cards is known only when Office is ready. */
  readonly cards: () => boolean;
}

/** The function that Excel calls for a definition. */
export function answering(
  definition: SheetFunction,
  { world, sentences, early }: ChipSheet,
  { cards, error }: AnsweringOptions,
): (...given: unknown[]) => ExcelCell[][] {
  return (...given) => {
    const { inputs, invocation } = readCall(given);
    const answers = answersOf(() => ask(definition, inputs, world), definition.name);
    const cell = invocation.address === undefined ? undefined : parseAddress(invocation.address);
    if (cell !== undefined) {
      sentences.record(addressText(cell), answers);
      if (readsScenario(definition)) early.note(cell, 'scenario');
      else if (answers.some((row) => row.some((each) => each instanceof Card))) early.note(cell, 'card');
    }
    return writeResult(answers, { cards: cards(), error });
  };
}

function answersOf(answer: () => Answers, name: string): Answers {
  try {
    return answer();
  } catch (error) {
    console.error(error);
    return [[unexpected(name, error)]];
  }
}

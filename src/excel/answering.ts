/** Between Excel's function runtime and `ask`: one wrapper around every function. */
import { type Answers, ask } from '../functions/ask';
import { Card, notAvailable } from '../functions/cells';
import { readsScenario, type SheetFunction } from '../functions/define';
import { addressText, parseAddress } from '../workbook/workbook';
import { readCall } from './arguments';
import type { ChipSheet } from './chipsheet';
import type { Invocation } from './custom-functions';
import type { Assumed } from './early-answers';
import { DataAwaited } from './late-data';
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
): (...given: unknown[]) => ExcelCell[][] | Promise<ExcelCell[][]> {
  const show = (answers: Answers, invocation: Invocation): ExcelCell[][] => {
    const cell = invocation.address === undefined ? undefined : parseAddress(invocation.address);
    if (cell !== undefined) {
      const address = addressText(cell);
      sentences.record(address, answers);
      if (!early.over) early.note(address, cell, assumedBy(definition, answers));
    }
    return writeResult(answers, { cards: cards(), error });
  };
  return (...given) => {
    const { inputs, invocation } = readCall(given);
    const answer = () => answersOf(() => ask(definition, inputs, world), definition.name);
    const answers = answer();
    if (!(answers instanceof DataAwaited)) return show(answers, invocation);
    return later(answers, answer).then((late) => show(late, invocation));
  };
}

function assumedBy(definition: SheetFunction, answers: Answers): Assumed {
  if (readsScenario(definition)) return 'scenario';
  return answers.some((row) => row.some((cell) => cell instanceof Card)) ? 'card' : 'data';
}

/** Asks again as often as something else is found missing: company figures first, then the address of their source. */
async function later(awaited: DataAwaited, answer: () => Answers | DataAwaited): Promise<Answers> {
  try {
    await awaited.arrival;
  } catch {
    return [[notAvailable(awaited.otherwise)]];
  }
  const answers = answer();
  return answers instanceof DataAwaited ? later(answers, answer) : answers;
}

function answersOf(answer: () => Answers, name: string): Answers | DataAwaited {
  try {
    return answer();
  } catch (error) {
    if (error instanceof DataAwaited) return error;
    console.error(error);
    return [[unexpected(name, error)]];
  }
}

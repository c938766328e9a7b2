/** What models and catalogue say when they have no answer, in the words of the formula that asked. */
import { isProblem, type Problem } from '../catalog/problem';
import { OutOfDomain } from '../models/out-of-domain';
import { badQuestion, CellError, notAvailable } from './cells';

/** What a model gives; where it refuses an argument, under the name that the function has for it. */
export function naming<T>(names: Readonly<Record<string, string>>, model: () => T): T {
  try {
    return model();
  } catch (error) {
    if (!(error instanceof OutOfDomain)) throw error;
    throw new OutOfDomain(names[error.argument] ?? error.argument, error.given, error.allowed);
  }
}

/** What is known, or out with the error: `ask` makes a cell of it. */
export function known<T>(answer: T | CellError): T {
  if (answer instanceof CellError) throw answer;
  return answer;
}

/** What the catalogue found, or out with the reason why it did not. */
export function found<T extends object>(answer: T | Problem): T {
  if (!isProblem(answer)) return answer;
  throw answer.kind === 'invalid' ? badQuestion(answer.sentence) : notAvailable(answer.sentence);
}

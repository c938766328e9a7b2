/** What models and catalogue say when they have no answer, in the words of the formula that asked. */
import { isProblem, type Problem } from '../catalog/problem';
import { OutOfDomain } from '../models/out-of-domain';
import { badQuestion, CellError, notAvailable } from './cells';

/** How a model calls what it is given: by its key; `first: { year, value }` is "first year" and, as it is read, "first share". */
type ArgumentOf<Given> = {
  [Key in keyof Given & string]: Given[Key] extends object
    ? `${Key} ${(keyof Given[Key] & string) | 'share' | 'size'}`
    : Key;
}[keyof Given & string];

/** What a model gives; where it refuses an argument, under the name that the function has for it. */
export function naming<Given extends object, T>(
  model: (given: Given) => T,
  given: Given,
  names: Readonly<Partial<Record<ArgumentOf<Given>, string>>>,
): T {
  try {
    return model(given);
  } catch (error) {
    if (!(error instanceof OutOfDomain)) throw error;
    const name = (names as Readonly<Record<string, string | undefined>>)[error.argument];
    throw new OutOfDomain(name ?? error.argument, error.given, error.allowed);
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

/** Models name their own arguments; a cell is told the names that its formula has. */
import { OutOfDomain } from '../models/out-of-domain';
import { CellError } from './cells';

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
export function known<T>(found: T | CellError): T {
  if (found instanceof CellError) throw found;
  return found;
}

/** What the catalogue holds, for tests of mechanics that meet real data: a correction of a figure does not concern them. */

import { isNameProblem } from '../../src/catalog/names';
import { specById } from '../../src/catalog/specs';
import { createWorld } from '../../src/functions/world';

const { catalog } = createWorld();

/** The value of a spec of an item. */
export function held(name: string, spec: string): number {
  const item = catalog.item(name);
  const value = isNameProblem(item) ? undefined : item.values[specById(spec).index];
  if (typeof value !== 'number') throw new Error(`The catalogue holds no ${spec} of ${name}: choose another.`);
  return value;
}

/** Which inputs the pane shows: those that a function in use reads, in their groups. */
import type { SheetFunction } from '../../functions/define';
import { type Input, type InputId, inputIds, inputOf } from '../../scenario/inputs';

export interface InputGroup {
  readonly name: Input['group'];
  readonly ids: readonly InputId[];
}

/** A function that reads all inputs (the table of the scenario) shows none by itself: nothing would follow it. */
export function shownGroups(functions: readonly SheetFunction[]): readonly InputGroup[] {
  const read = new Set(functions.flatMap(({ inputs }) => (inputs === 'all' ? [] : inputs)));
  const groups = new Map<Input['group'], InputId[]>();
  for (const id of inputIds.filter((each) => read.has(each))) {
    const { group } = inputOf(id);
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups].map(([name, ids]) => ({ name, ids }));
}

/** Names of the functions whose answer changes with an input. */
export function readersOf(id: InputId, functions: readonly SheetFunction[]): readonly string[] {
  return functions.filter(({ inputs }) => inputs !== 'all' && inputs.includes(id)).map(({ name }) => name);
}

/** Under which conditions the answer of a call is still what it was: what its arguments and the inputs were has to be so. */
import type { SheetFunction } from '../../functions/define';
import { isScenarioDefault } from '../../functions/parameters';
import { cellOf } from '../../functions/scenario/scenario';
import type { World } from '../../functions/world';
import { inputIds } from '../../scenario/inputs';
import { elementAt } from './argument-text';
import type { GivenArgument } from './grid-forms';
import { type Conditions, joined, unchanged } from './kept-values';
import { inputText } from './scenario-sheet';

/** What has to be as it is for one cell of an answer to be as it is. */
export function conditionsOf(
  definition: SheetFunction,
  given: readonly (GivenArgument | undefined)[],
  row: number,
  column: number,
  { scenarios }: World,
): Conditions {
  const conditions = definition.ordered.flatMap(({ parameter }, at): Conditions[] => {
    const argument = given[at];
    if (argument === undefined) return [];
    const single = parameter.shape === 'scalar' && definition.result.shape === 'one';
    if (single) return [unchanged(argument.element(row, column), elementAt(argument.rows, row, column) ?? null)];
    return argument.rows.flatMap((line, r) => line.map((value, c) => unchanged(argument.element(r, c), value)));
  });
  const scenarioAt = definition.ordered.findIndex(({ name }) => name === 'scenario');
  const named = given[scenarioAt];
  const name = named && elementAt(named.rows, row, column);
  const inUse = typeof name === 'string' && name !== '';
  const scenario = inUse ? scenarios.find(name) : scenarios.active;
  if (scenario === undefined) return joined(conditions);
  const answered = definition.ordered.flatMap(({ parameter: { fallback } }, at) => {
    const argument = given[at];
    const value = argument && elementAt(argument.rows, row, column);
    const left = value === undefined || value === null || value === '';
    return isScenarioDefault(fallback) && !left ? [fallback.input] : [];
  });
  const inputs = (definition.inputs === 'all' ? inputIds : definition.inputs).filter((id) => !answered.includes(id));
  const text = inUse ? named?.element(row, column) : undefined;
  return joined([...conditions, ...inputs.map((id) => unchanged(inputText(id, text), cellOf(id, scenario)))]);
}

/** Under which conditions the answer of a call is still what it was: what its arguments and the inputs were has to be so. */
import type { SheetFunction } from '../../functions/define';
import { isScenarioDefault } from '../../functions/parameters';
import { cellOf } from '../../functions/scenario/scenario';
import type { World } from '../../functions/world';
import { inputIds } from '../../scenario/inputs';
import { elementOf } from '../../sheet/broadcast';
import { type Given, isTold } from './argument-text';
import { type Conditions, joined, unchanged } from './kept-values';
import { inputText } from './scenario-sheet';

/**
 * What has to be as it is for one cell of an answer to be as it is. Of an argument that cannot be told the caller has to
 * say what it hangs on: it was given, so that nothing stands in for it.
 */
export function conditionsOf(
  definition: SheetFunction,
  given: readonly Given[],
  row: number,
  column: number,
  { scenarios }: World,
): Conditions {
  const conditions = definition.ordered.flatMap(({ parameter }, at): Conditions[] => {
    const argument = given[at];
    if (!isTold(argument)) return [];
    const single = parameter.shape === 'scalar' && definition.result.shape === 'one';
    if (single) return [unchanged(argument.element(row, column), elementOf(argument.rows, row, column))];
    return argument.rows.flatMap((line, r) => line.map((value, c) => unchanged(argument.element(r, c), value)));
  });
  const leftOut = (at: number): boolean => {
    const argument = given[at];
    if (!isTold(argument)) return argument === undefined;
    const value = elementOf(argument.rows, row, column);
    return value === null || value === '';
  };
  const scenarioAt = definition.ordered.findIndex(({ name }) => name === 'scenario');
  const named = given[scenarioAt];
  const inUse = scenarioAt >= 0 && !leftOut(scenarioAt);
  if (inUse && !isTold(named)) return undefined;
  const name = inUse && isTold(named) ? elementOf(named.rows, row, column) : undefined;
  const scenario = name === undefined ? scenarios.active : scenarios.find(String(name));
  if (scenario === undefined) return joined(conditions);
  const answered = definition.ordered.flatMap(({ parameter: { fallback } }, at) =>
    isScenarioDefault(fallback) && !leftOut(at) ? [fallback.input] : [],
  );
  const inputs = (definition.inputs === 'all' ? inputIds : definition.inputs).filter((id) => !answered.includes(id));
  const text = inUse && isTold(named) ? named.element(row, column) : undefined;
  return joined([...conditions, ...inputs.map((id) => unchanged(inputText(id, text), cellOf(id, scenario)))]);
}

/** Names that an argument can take: the registry's, and the scenarios where one is asked for. */
import { scenarioParameter } from '../../functions/define';
import type { Parameter } from '../../functions/parameters';
import type { World } from '../../functions/world';

export function suggestionsOf(parameter: Parameter<unknown>, { catalog, scenarios }: World): readonly string[] {
  if (parameter === scenarioParameter) return scenarios.all.map(({ name }) => name);
  return parameter.suggestions?.(catalog) ?? [];
}

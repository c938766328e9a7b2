/** Names that an argument can take: the registry's, and the scenarios where one is asked for. */
import { isNameProblem } from '../../catalog/names';
import { scenarioParameter } from '../../functions/define';
import type { Parameter } from '../../functions/parameters';
import type { World } from '../../functions/world';
import type { Suggestion } from './suggest';

export interface Suggestions {
  readonly offered: readonly Suggestion[];
  /** The name that a spelling stands for; undefined where it stands for none, or for several. */
  readonly meant: (spelling: string) => string | undefined;
}

const byName = new Intl.Collator('en', { numeric: true });

export function suggestionsOf(parameter: Parameter<unknown>, { catalog, scenarios }: World): Suggestions {
  const plain = (names: readonly string[]): Suggestions => ({
    offered: names.map((name) => ({ name })),
    meant: () => undefined,
  });
  if (parameter === scenarioParameter) return plain(scenarios.all.map(({ name }) => name));
  if (parameter.kind === 'item') {
    return {
      offered: catalog.items
        .map(({ name, vendor }) => ({ name, beside: vendor }))
        .sort((a, b) => byName.compare(a.name, b.name)),
      meant: (spelling) => {
        const found = catalog.item(spelling);
        return isNameProblem(found) ? undefined : found.name;
      },
    };
  }
  const names = plain(parameter.suggestions?.(catalog) ?? []);
  if (parameter.kind !== 'spec') return names;
  return {
    ...names,
    meant: (spelling) => {
      const found = catalog.spec(spelling);
      return isNameProblem(found) ? undefined : found.id;
    },
  };
}

/** Functions by family, and found by what they are called or do. */
import type { Family, SheetFunction } from '../../functions/define';
import { keywords } from '../../functions/keywords';

const labels: Readonly<Record<Family, string>> = {
  margin: 'Margin and levy',
  catalog: 'Chips and systems',
  compute: 'Compute',
  'export control': 'Export control',
  supply: 'Chip supply',
  market: 'Market',
  companies: 'Companies',
  portfolio: 'Portfolio',
  scenario: 'Scenario',
  dataset: 'Dataset',
};

export interface FunctionFamily {
  readonly label: string;
  readonly functions: readonly SheetFunction[];
}

/**
 * Families in a fixed order, functions as in the registry; those that hold every word of the search, or, where it is the
 * name of a spec, take one.
 */
export function familiesWith(
  search: string,
  functions: readonly SheetFunction[],
  isSpec = false,
): readonly FunctionFamily[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (Object.keys(labels) as Family[]).flatMap((family) => {
    const found = functions.filter((definition) => {
      if (definition.family !== family) return false;
      const { name, summary, ordered } = definition;
      if (isSpec && ordered.some(({ parameter }) => parameter.kind === 'spec')) return true;
      const text = [name, summary, labels[family], ...(keywords[name] ?? [])].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return found.length === 0 ? [] : [{ label: labels[family], functions: found }];
  });
}

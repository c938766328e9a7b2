/** Functions by family, and found by what they are called or do. */
import type { Family, SheetFunction } from '../../functions/define';

const labels: Readonly<Record<Family, string>> = {
  margin: 'Margin and levy',
  catalog: 'Chips and systems',
  compute: 'Compute',
  'export control': 'Export control',
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

/** Families in a fixed order, functions as in the registry; those that hold every word of the search. */
export function familiesWith(search: string, functions: readonly SheetFunction[]): readonly FunctionFamily[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (Object.keys(labels) as Family[]).flatMap((family) => {
    const found = functions.filter((definition) => {
      if (definition.family !== family) return false;
      const text = `${definition.name} ${definition.summary} ${labels[family]}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return found.length === 0 ? [] : [{ label: labels[family], functions: found }];
  });
}

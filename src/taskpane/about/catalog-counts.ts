/** How much the catalogue holds. */
import type { Catalog } from '../../catalog/items/lookup';

export interface CatalogCounts {
  readonly chips: number;
  readonly systems: number;
  readonly figures: number;
  readonly sources: number;
}

export function countsOf({ items }: Catalog): CatalogCounts {
  const figures = items.flatMap((item) => item.figures.filter((figure) => figure !== undefined));
  return {
    chips: items.filter(({ kind }) => kind === 'chip').length,
    systems: items.filter(({ kind }) => kind === 'system').length,
    figures: figures.length,
    sources: new Set(figures.map(({ source }) => `${source.url} ${source.title}`)).size,
  };
}

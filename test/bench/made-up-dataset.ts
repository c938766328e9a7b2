/** Datasets of any size with made-up items, to see how lookup grows. */
import type { Dataset } from '../../src/catalog/items/lookup';
import { specs } from '../../src/catalog/specs';

export function madeUpDataset(size: number): Dataset {
  const source = { title: 'A source', url: 'https://example.org', kind: 'vendor', date: '2025' } as const;
  return {
    version: '2026.11',
    hash: 'made up',
    vendors: [],
    items: Array.from({ length: size }, (_, index) => ({
      id: `made-up-${index}`,
      name: `Made Up ${index}`,
      kind: 'chip',
      vendor: `Vendor ${index % 20}`,
      country: 'Nowhere',
      figures: specs
        .slice(0, 30)
        .map((spec) => ({ spec, value: index * 100 + spec.index, confidence: 'high', source })),
    })),
  };
}

/** Datasets of any size with made-up items, to see how lookup grows. */
import type { EncodedDataset } from '../../src/catalog/dataset';
import { specs } from '../../src/catalog/specs';

export function madeUpDataset(size: number): EncodedDataset {
  return {
    version: '2026.11',
    hash: 'made up',
    sources: [['A source', 'https://example.org', 'vendor', '2025']],
    vendors: [],
    items: Array.from({ length: size }, (_, index) => ({
      id: `made-up-${index}`,
      name: `Made Up ${index}`,
      kind: 'chip',
      vendor: `Vendor ${index % 20}`,
      country: 'Nowhere',
      figures: specs.slice(0, 30).map((spec) => [spec.index, index * 100 + spec.index, 0, 0] as const),
    })),
  };
}

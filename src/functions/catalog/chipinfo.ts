import { specs } from '../../catalog/specs';
import { Card, type CardRow, CellError } from '../cells';
import { defineFunction } from '../define';
import { item } from '../parameters';
import { figureOf } from './figures';

export const CHIPINFO = defineFunction({
  name: 'CHIPINFO',
  family: 'catalog',
  summary: 'A data card with every known spec of a chip or system, its unit and source.',
  parameters: { item: item({ help: 'Chip or system.' }) },
  result: {
    shape: 'one',
    help: 'A card in Excel that knows cards: click its icon, or write =A1.bandwidth. Elsewhere the name and main specs as text.',
  },
  examples: [
    {
      formula: '=CHIPINFO("H20")',
      result: 'H20 (NVIDIA), memory 96 GB, bandwidth 4000 GB/s, tdp 400 W, bf16 148 TFLOPS',
      note: 'as text; in Excel the cell holds the card',
    },
    { formula: '=ROWS(CHIPINFO({"H20";"H100"}))', result: 2 },
    { formula: '=CHIPINFO("H1000")', result: '#N/A' },
  ],
  native: 'none',
  answer: ({ item }) => {
    const rows = specs.flatMap((spec): CardRow[] => {
      const figure = figureOf(item, spec);
      if (figure instanceof CellError) return [];
      const { title, url } = figure.source;
      return [
        {
          label: spec.id,
          value: figure.value,
          unit: spec.unit ?? '',
          source: title,
          ...(url !== undefined && { url }),
        },
      ];
    });
    const main = ['memory', 'bandwidth', 'bf16', 'tdp', 'power'];
    const shown = rows
      .filter(({ label }) => main.includes(label))
      .map(({ label, value, unit }) => `${label} ${value} ${unit}`);
    return new Card([`${item.name} (${item.vendor})`, ...shown].join(', '), rows, item.name);
  },
});

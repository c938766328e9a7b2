import { addressTold } from '../../catalog/sources';
import { CellError } from '../cells';
import { defineFunction } from '../define';
import { linewise } from '../native-table';
import { item, spec } from '../parameters';
import { figureOf } from './figures';

export const CHIPSOURCE = defineFunction({
  name: 'CHIPSOURCE',
  family: 'catalog',
  summary: 'Where a figure comes from and how far to trust it.',
  parameters: {
    item: item({ help: 'Chip or system.' }),
    spec: spec({ help: 'Spec.' }),
  },
  result: {
    shape: 'row',
    help: 'Five cells: title, address, kind of publisher, as-of date, confidence. The address is text, never a link that opens by itself; where a copy was read, it stands behind the original.',
  },
  examples: [
    { formula: '=INDEX(CHIPSOURCE("H20","memory"),1,3)', result: 'vendor', note: 'the kind of publisher' },
    { formula: '=COLUMNS(CHIPSOURCE({"H20";"H100"},"bandwidth"))', result: 5 },
    { formula: '=CHIPSOURCE("H20","wings")', result: '#N/A' },
  ],
  nativeTable: ({ item, spec }, lookups) =>
    linewise([item, spec], ([item = '', spec = '']) =>
      (['source', 'address', 'kind', 'as_of', 'confidence'] as const).map((column) =>
        lookups.column(column, item, spec),
      ),
    ),
  answer: ({ item, spec }) => {
    const figure = figureOf(item, spec);
    if (figure instanceof CellError) return figure;
    const { source } = figure;
    return [[source.title, addressTold(source) ?? 'no address', source.kind, figure.asOf, figure.confidence]];
  },
});

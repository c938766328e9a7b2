import { badQuestion, CellError } from '../cells';
import { defineFunction } from '../define';
import { item, spec } from '../parameters';
import { numberOf } from './figures';

export const CHIPRATIO = defineFunction({
  name: 'CHIPRATIO',
  family: 'catalog',
  summary: 'How many times as much of a spec one item has as another.',
  parameters: {
    item: item({ help: 'Chip or system above the line.' }),
    baseline: item({ help: 'Chip or system below the line.' }),
    spec: spec({ help: 'A spec with a number: bandwidth, memory, bf16 …' }),
  },
  result: { shape: 'one', unit: '×', help: 'Value of the item divided by the value of the baseline.' },
  examples: [
    { formula: '=CHIPRATIO("H20","H100","bandwidth")', result: 1.194, note: '4,000 against 3,350 GB/s' },
    { formula: '=CHIPRATIO("H100",{"H100","H100"},"memory")', result: [[1, 1]] },
    { formula: '=CHIPRATIO("H20","H100","memory type")', result: '#VALUE!', note: 'text has no ratio' },
  ],
  answer: ({ item, baseline, spec }) => {
    if (spec.unit === undefined)
      return badQuestion(`spec: ${spec.id} is text. Ask for a spec with a number, such as bandwidth.`);
    const above = numberOf(item, spec);
    const below = numberOf(baseline, spec);
    if (above instanceof CellError) return above;
    if (below instanceof CellError) return below;
    return above / below;
  },
});

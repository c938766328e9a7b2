import { exactly } from '../../models/interval';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { known } from '../naming';
import { literalText, operand } from '../native';
import { item, spec } from '../parameters';
import { intervalOf, textHasNo } from './figures';

export const CHIPRATIO = defineFunction({
  name: 'CHIPRATIO',
  family: 'catalog',
  summary: 'How many times as much of a spec one item has as another.',
  parameters: {
    item: item({ help: 'Chip or system above the line.' }),
    baseline: item({ help: 'Chip or system below the line.' }),
    spec: spec({ help: 'A spec with a number: bandwidth, memory, bf16 …' }),
    range,
  },
  result: { shape: 'row', unit: '×', help: `Value of the item divided by the value of the baseline. ${rangeHelp}` },
  examples: [
    { formula: '=CHIPRATIO("H20","H100","bandwidth")', result: 1.194, note: '4,000 against 3,350 GB/s' },
    { formula: '=CHIPRATIO("H100",{"H100","H100"},"memory")', result: [[1, 1]] },
    { formula: '=CHIPRATIO("H20","H100","memory","all")', result: [[1.2, 1.2, 1.2]], note: 'sources agree' },
    { formula: '=CHIPRATIO("H20","H100","memory type")', result: '#VALUE!', note: 'text has no ratio' },
  ],
  nativeHint: 'one lookup divided by another',
  native: ({ item, baseline, spec, range }, { figure }) =>
    literalText(range) === 'best' ? `${operand(figure(item, spec))}/${operand(figure(baseline, spec))}` : undefined,
  answer: ({ item, baseline, spec, range }) => {
    if (spec.unit === undefined) return textHasNo('ratio', spec);
    const above = known(intervalOf(item, spec));
    const below = known(intervalOf(baseline, spec));
    // However uncertain its figure is, an item has as much as itself.
    if (item === baseline) return atEnd(range, { one: exactly(1) }, ({ one }) => one);
    return atEnd(range, { above, below }, (figure) => figure.above / figure.below);
  },
});

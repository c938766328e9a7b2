import { badQuestion, CellError } from '../cells';
import { defineFunction } from '../define';
import { linewise } from '../native-table';
import { item, spec, unit } from '../parameters';
import { factorTo, figureOf } from './figures';

export const CHIPRANGE = defineFunction({
  name: 'CHIPRANGE',
  family: 'catalog',
  summary: 'Low, best and high value of a spec over the credible sources.',
  parameters: {
    item: item({ help: 'Chip or system.' }),
    spec: spec({ help: 'A spec with a number.' }),
    unit: unit({ optional: true, help: 'Unit of the answer.', otherwise: "the spec's own unit" }),
  },
  result: { shape: 'row', help: 'Three cells: low, best, high. All three are equal where sources agree.' },
  examples: [
    { formula: '=CHIPRANGE("H100","bandwidth")', result: [[3350, 3350, 3350]], note: 'sources agree' },
    {
      formula: '=INDEX(CHIPRANGE("Ascend 910C","bf16"),1,2)',
      result: 752,
      note: 'the best value; sources say 752 to 780',
    },
    {
      formula: '=CHIPRANGE({"H100";"A100"},"memory")',
      result: [
        [80, 80, 80],
        [80, 80, 80],
      ],
      note: 'a column of items gives rows',
    },
    { formula: '=CHIPRANGE("H100","memory type")', result: '#VALUE!' },
  ],
  nativeTable: ({ item, spec, unit }, lookups) =>
    linewise([item, spec, unit], ([item = '', spec = '', unit]) =>
      (['low', 'value', 'high'] as const).map((end) =>
        unit === undefined ? lookups.column(end, item, spec) : lookups.converted(end, item, spec, unit),
      ),
    ),
  answer: ({ item, spec, unit }) => {
    if (spec.unit === undefined) return badQuestion(`spec: ${spec.id} is text and has no range.`);
    const figure = figureOf(item, spec);
    if (figure instanceof CellError) return figure;
    const factor = factorTo(spec, unit);
    if (factor instanceof CellError) return factor;
    return [[figure.low, figure.value, figure.high].map((end) => Number(end) * factor)];
  },
});

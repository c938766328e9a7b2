import { CellError } from '../cells';
import { defineFunction } from '../define';
import { literalText, operand } from '../native';
import { cellwise } from '../native-table';
import { item, spec, unit } from '../parameters';
import { factorSpelled, factorTo, specValue } from './figures';

export const CHIPSPEC = defineFunction({
  name: 'CHIPSPEC',
  family: 'catalog',
  summary: 'Best published value of a spec of a chip or system, in the unit asked for.',
  parameters: {
    item: item({ help: 'Chip or system: H100, Ascend 910C, GB200 NVL72 …' }),
    spec: spec({ help: 'Spec: bandwidth, memory, tdp, bf16 … SPECLIST() lists all.' }),
    unit: unit({
      optional: true,
      help: 'Unit of the answer, such as TB/s. GB is not GiB.',
      otherwise: "the spec's own unit",
    }),
  },
  result: { shape: 'one', help: 'A number, or a text for specs such as memory type.' },
  assumptions: ['Dense rates, one package, decimal gigabytes, both directions of links.'],
  examples: [
    { formula: '=CHIPSPEC("Ascend 910C","bandwidth")', result: 3200, note: 'GB/s' },
    { formula: '=CHIPSPEC("Ascend 910C","bandwidth","TB/s")', result: 3.2 },
    {
      formula: '=CHIPSPEC({"H100","H20"},{"memory";"bandwidth"})',
      result: [
        [80, 96],
        [3350, 4000],
      ],
      note: 'a row of chips and a column of specs give a table',
    },
    {
      formula: '=CHIPSPEC("H1000","bandwidth")',
      result: '#N/A',
      note: 'a near miss is never a silent match: the sentence says "Did you mean H100 …"',
    },
    { formula: '=CHIPSPEC("H100","bandwidth","GB")', result: '#VALUE!', note: 'a rate has no unit of size' },
  ],
  nativeHint: 'INDEX(table, MATCH(item, items, 0), MATCH(spec, specs, 0)) on a table of your own',
  native: ({ item, spec, unit }, { figure }) => {
    const value = figure(item, spec);
    if (unit === '') return value;
    const [meant, wanted] = [literalText(spec), literalText(unit)];
    const factor = meant === undefined || wanted === undefined ? undefined : factorSpelled(meant, wanted);
    return factor === undefined ? undefined : `${operand(value)}*${factor}`;
  },
  nativeTable: ({ item, spec, unit }, lookups) =>
    cellwise([item, spec, unit], ([item = '', spec = '', unit]) =>
      unit === undefined ? lookups.figure(item, spec) : lookups.converted('value', item, spec, unit),
    ),
  answer: ({ item, spec, unit }) => {
    const value = specValue(item, spec);
    if (unit === undefined || value instanceof CellError) return value;
    const factor = factorTo(spec, unit);
    return typeof factor === 'number' && typeof value === 'number' ? value * factor : (factor as CellError);
  },
});

import { chipsToMatch } from '../../models/compute-cost';
import { exactly } from '../../models/interval';
import { intervalOf, textHasNo } from '../catalog/figures';
import { badQuestion } from '../cells';
import { defineFunction } from '../define';
import { atEnd, range, rangeHelp } from '../ends';
import { known } from '../naming';
import { literalText, operand } from '../native';
import { item, spec } from '../parameters';

/** Of these two do not make twice as much. */
const ratios = ['performance density', 'bf16 per watt', 'bytes per flop'];

export const CHIPSTOMATCH = defineFunction({
  name: 'CHIPSTOMATCH',
  family: 'compute',
  summary: 'How many of one item match another by a spec.',
  parameters: {
    target: item({ help: 'Chip or system that is to be matched.' }),
    item: item({ help: 'Chip or system that is counted.' }),
    spec: spec({ default: 'bf16', help: 'What they are matched by: bf16, bandwidth, memory …' }),
    range,
  },
  result: { shape: 'row', unit: 'items', help: `Whole items, rounded up. ${rangeHelp}` },
  assumptions: ['Rates, bandwidths and memories add up; what links between chips cost is left out.'],
  examples: [
    { formula: '=CHIPSTOMATCH("GB200 NVL72","Ascend 910C","bandwidth")', result: 180, note: '576 TB/s over 3.2 TB/s' },
    {
      formula: '=CHIPSTOMATCH("GB200 NVL72",{"A100";"MI300X"},{"bf16","bandwidth"})',
      result: [
        [577, 283],
        [138, 109],
      ],
      note: 'take the larger one where both must match',
    },
    { formula: '=CHIPSTOMATCH("H100","H20","memory type")', result: '#VALUE!' },
  ],
  nativeHint: 'ROUNDUP(target/chip, 0)',
  native: ({ target, item, spec, range }, { figure }) =>
    literalText(range) === 'best'
      ? // A hair above a whole number is binary arithmetic, not another chip.
        `ROUNDUP(${operand(figure(target, spec))}/${operand(figure(item, spec))}*(1-1E-9),0)`
      : undefined,
  answer: ({ target, item, spec, range }) => {
    if (spec.unit === undefined) return textHasNo('sum', spec);
    if (ratios.includes(spec.id))
      return badQuestion(`spec: ${spec.id} does not add up over chips. Ask by bf16, bandwidth or memory.`);
    const wanted = known(intervalOf(target, spec));
    const chip = known(intervalOf(item, spec));
    if (target === item) return atEnd(range, { one: exactly(1) }, ({ one }) => one);
    return atEnd(range, { target: wanted, chip }, chipsToMatch);
  },
});

import { defineFunction } from '../define';
import { item } from '../parameters';

export const CHIPNAME = defineFunction({
  name: 'CHIPNAME',
  family: 'catalog',
  summary: 'The canonical name of a chip or system: what ChipSheet understood.',
  parameters: { text: item({ help: 'Any name: vendor, case, spaces and hyphens do not matter.' }) },
  result: { shape: 'one', help: 'The canonical name.' },
  examples: [
    {
      formula: '=CHIPNAME("nvidia h100")',
      result: 'H100 SXM',
      note: 'a bare family name means what people mean by it',
    },
    { formula: '=CHIPNAME({"昇腾910C";"mi-300x"})', result: [['Ascend 910C'], ['MI300X']] },
    { formula: '=CHIPNAME("H1000")', result: '#N/A', note: 'suggestions stand in the sentence' },
  ],
  native: ({ text }, { name }) => name(text),
  answer: ({ text }) => text.name,
});

import type { Linter } from '../../lint/linter';
import type { ItemFiles } from '../format';
import { itemText } from '../item-text';

export const formatting: Linter<ItemFiles> = {
  name: 'formatting',
  about: 'One layout for every file, one fact a line: a correction is one line of a diff.',
  check: ({ items }) =>
    items.flatMap(({ file, content: item, text }) => {
      const expected = itemText(item).split('\n');
      const found = text.split('\n');
      const line = expected.findIndex((row, index) => row !== found[index]);
      if (line === -1 && expected.length === found.length) return [];
      const at = line === -1 ? expected.length : line;
      return [
        {
          file,
          path: `line ${at + 1}`,
          rule: `the layout differs: found "${(found[at] ?? '(end of file)').trim().slice(0, 60)}", expected "${(expected[at] ?? '(end of file)').trim().slice(0, 60)}"`,
          fix: 'run npm run data:format',
        },
      ];
    }),
};

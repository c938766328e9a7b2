import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataCredits } from '../../src/taskpane/about/credits';

const notice = readFileSync(join(__dirname, '../../NOTICE'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- '));

it.each(dataCredits.map(({ name, licence }) => [name, licence] as const))(
  'NOTICE credits %s under %s',
  (name, licence) => {
    expect(notice.filter((line) => line.includes(name) && line.endsWith(`(${licence})`))).toHaveLength(1);
  },
);

it('the pane credits whatever NOTICE credits', () => {
  expect(dataCredits).toHaveLength(notice.length);
});

/** Checks the item files (`npm run check:data`): shape first, then every linter. One problem a line, exit code 1 if any. */
import { linters } from '../catalog/lint';
import { loadItems } from './load-items';
import { problemLine } from './problem-line';

const today = new Date().toISOString().slice(0, 10);
const { items, problems: malformed } = loadItems();
const found = linters.flatMap((linter) => linter.check(items, today));

for (const problem of [...malformed, ...found]) console.error(problemLine(problem));
const total = malformed.length + found.length;
console.log(
  `${items.length} chips and systems, ${linters.length} linters, ${total === 0 ? 'no problem' : `${total} problems`}.`,
);
if (total > 0) process.exitCode = 1;

/** Rewrites the item files in the one layout that the formatting linter accepts (`npm run data:format`). */
import { writeFileSync } from 'node:fs';
import { itemText } from '../catalog/format/item-text';
import { loadItems } from './load-items';
import { problemLine } from './problem-line';

const { items, problems } = loadItems();
const changed = items.filter(({ item, text }) => itemText(item) !== text);
for (const { file, item } of changed) {
  writeFileSync(file, itemText(item));
  console.log(`formatted ${file}`);
}
console.log(`${items.length} item files, ${changed.length} rewritten.`);
for (const problem of problems) console.error(problemLine(problem));
if (problems.length > 0) process.exitCode = 1;

/** Rewrites the item files in the one layout that the formatting linter accepts (`npm run data:format`). */
import { writeFileSync } from 'node:fs';
import { itemText } from '../catalog/items/item-text';
import { readData } from './kinds';
import { problemLine } from './problem-line';

const {
  files: { items },
  problems,
} = readData();
const changed = items.filter(({ content, text }) => itemText(content) !== text);
for (const { file, content } of changed) {
  writeFileSync(file, itemText(content));
  console.log(`formatted ${file}`);
}
console.log(`${items.length} item files, ${changed.length} rewritten.`);
for (const problem of problems) console.error(problemLine(problem));
if (problems.length > 0) process.exitCode = 1;

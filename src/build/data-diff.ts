/**
 * npm run data:diff              which resolved figures the working tree moves, against the committed snapshot
 * npm run data:diff -- v1.2      … against the snapshot of a tag, branch or commit: the change list of a release
 * npm run data:snapshot          takes the figures as they are now as the new snapshot
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { items } from '../catalog/generated/items';
import { Catalog } from '../catalog/items/lookup';
import { changesBetween, figureLines } from './figure-lines';

const snapshot = 'test/catalog/resolved-figures.txt';
const path = join(__dirname, '..', '..', snapshot);
const now = figureLines(new Catalog(items));
const [argument] = process.argv.slice(2);

if (argument === '--write') {
  writeFileSync(path, `${now.join('\n')}\n`);
  console.log(`${now.length} figures written to ${snapshot}.`);
} else {
  const before =
    argument === undefined
      ? readFileSync(path, 'utf8')
      : execFileSync('git', ['show', `${argument}:${snapshot}`], { encoding: 'utf8', maxBuffer: 1e8 });
  const changes = changesBetween(before.split('\n'), now);
  for (const { figure, before: old, after } of changes) {
    if (old === undefined) console.log(`added    ${figure} | ${after}`);
    else if (after === undefined) console.log(`removed  ${figure} | ${old}`);
    else console.log(`changed  ${figure}\n  from   ${old}\n  to     ${after}`);
  }
  const count = (kind: (change: (typeof changes)[number]) => boolean) => changes.filter(kind).length;
  console.log(
    `${count(({ before: old }) => old === undefined)} added, ${count(({ after }) => after === undefined)} removed, ` +
      `${count(({ before: old, after }) => old !== undefined && after !== undefined)} changed, ${now.length} in all.`,
  );
}

/**
 * npm run data:diff              which resolved figures the working tree moves, against the committed snapshot
 * npm run data:diff -- v1.2      … against the snapshot of a tag, branch or commit: the change list of a release
 * npm run data:snapshot          takes the figures as they are now as the new snapshot, and with them what the examples of
 *                                functions show; says what that changes
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { items } from '../catalog/generated/items';
import { Catalog } from '../catalog/items/lookup';
import { functions } from '../functions/generated/functions';
import { createWorld } from '../functions/world';
import { shownBy, withResults } from './example-results';
import { changesBetween, type FigureChange, figureLines } from './figure-lines';
import { familyFiles, functionFiles, functionsFolder } from './function-list';

const snapshot = 'test/catalog/resolved-figures.txt';
const path = join(__dirname, '..', '..', snapshot);
const now = figureLines(new Catalog(items));
const [argument] = process.argv.slice(2);

const before =
  argument === undefined || argument === '--write'
    ? readFileSync(path, 'utf8')
    : execFileSync('git', ['show', `${argument}:${snapshot}`], { encoding: 'utf8', maxBuffer: 1e8 });
tell(changesBetween(before.split('\n'), now));
if (argument === '--write') {
  writeFileSync(path, `${now.join('\n')}\n`);
  moveExamples();
}

function tell(changes: readonly FigureChange[]): void {
  for (const { figure, before: old, after } of changes) {
    if (old === undefined) console.log(`added    ${figure} | ${after}`);
    else if (after === undefined) console.log(`removed  ${figure} | ${old}`);
    else console.log(`changed  ${figure}\n  from   ${old}\n  to     ${after}`);
  }
  const count = (kind: (change: FigureChange) => boolean) => changes.filter(kind).length;
  console.log(
    `${count(({ before: old }) => old === undefined)} added, ${count(({ after }) => after === undefined)} removed, ` +
      `${count(({ before: old, after }) => old !== undefined && after !== undefined)} changed, ${now.length} in all.`,
  );
}

/** Examples that nothing of ours can ask, such as one with a function of Excel in it, are left to their test. */
function moveExamples(): void {
  const world = createWorld();
  const { functions: files } = functionFiles(familyFiles());
  const written: string[] = [];
  for (const { path: file, name } of files) {
    const definition = functions.find((each) => each.name === name);
    if (definition === undefined) continue;
    const target = join(functionsFolder, `${file}.ts`);
    const { text, moved } = withResults(readFileSync(target, 'utf8'), definition, (formula) =>
      shownBy(formula, functions, world),
    );
    if (moved.length === 0) continue;
    for (const { formula, from, to } of moved) console.log(`example  ${formula}\n  from   ${from}\n  to     ${to}`);
    writeFileSync(target, text);
    written.push(target);
  }
  if (written.length > 0) execFileSync('npx', ['biome', 'format', '--write', ...written], { stdio: 'ignore' });
  console.log(`${written.length} files of functions rewritten. Look at the difference before you commit it.`);
}

/**
 * Long runs of the laws, each round with cases never drawn before: `npm run laws -- [rounds, 10] [text in a file's path]`.
 * Says each round's seed, and stops at the first round that fails; LAWS_SEED=<seed> npm run test:unit repeats that one.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [rounds = '10', within = ''] = process.argv.slice(2);
const jest = join('node_modules', 'jest', 'bin', 'jest.js');

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test', file))
  .filter((file) => file.endsWith('.test.ts') && file.includes(within))
  .filter((file) => /from '(fast-check|\.\.?\/.*\blaw)'/.test(readFileSync(file, 'utf8')));
if (files.length === 0) throw new Error(`No test file with a law has "${within}" in its path.`);

for (let round = 1; round <= Number(rounds); round++) {
  const seed = randomInt(2 ** 31);
  console.log(`round ${round} of ${rounds}: LAWS_SEED=${seed}, ${files.length} files`);
  const { status } = spawnSync(process.execPath, [jest, '--silent', '--runTestsByPath', ...files], {
    stdio: 'inherit',
    env: { ...process.env, LAWS_SEED: String(seed) },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Checks all data files (`npm run check:data`): shape first, then every linter. One problem a line, exit code 1 if any. */
import { counted, lint, linters, readData } from './kinds';
import { problemLine } from './problem-line';

const today = new Date().toISOString().slice(0, 10);
const { files, problems: malformed } = readData();
const problems = [...malformed, ...lint(files, today)];

for (const problem of problems) console.error(problemLine(problem));
const found = problems.length === 0 ? 'no problem.' : `${problems.length} problems.`;
console.log([...counted(files), `${linters.length} linters`, found].join(', '));
if (problems.length > 0) process.exitCode = 1;

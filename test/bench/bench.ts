/** npm run bench: the ratios of the budgets, measured now on this machine. Exit status 1 where one is over. */
import { functionRows } from './functions';
import { print } from './measure';

const rows = [...functionRows()];
print(rows);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;

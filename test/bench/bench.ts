/** npm run bench: the ratios of the budgets, measured now on this machine. Exit status 1 where one is over. */
import { engineRows } from './engine';
import { functionRows } from './functions';
import { print } from './measure';
import { sizeRows } from './sizes';

async function main(): Promise<void> {
  const rows = [...functionRows(), ...(await engineRows()), ...sizeRows()];
  print(rows);
  process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
}

void main();

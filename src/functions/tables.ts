/** What all functions that give a table share. */
import type { CellOutput } from './cells';
import { flag } from './parameters';

export const headers = flag({ default: true, help: 'FALSE leaves out the row of headers.' });

/** A table with its row of headers, or without. */
export function tableOf(
  wanted: boolean,
  header: readonly CellOutput[],
  rows: readonly (readonly CellOutput[])[],
): readonly (readonly CellOutput[])[] {
  return wanted ? [header, ...rows] : rows;
}

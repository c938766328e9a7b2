/**
 * The kinds of data. A new kind is a folder here and a word in this list; the folder holds
 *
 * - `format.ts`: what a file may say (zod);
 * - `files.ts`: exports `files`, all that the build asks: where the files lie, linters, from facts to data, evidence;
 * - `packed.ts`: exports `packed`, how the data travels in the bundle, one list per field;
 * - `lookup.ts`: exports `open`, what the data adds to the world that functions see;
 * - `evidence.ts`: exports `evidence`, the facts and notes behind the data, which load late;
 * - `cited.ts`: exports `cited`, an entry as a statement of a source;
 * - `pinned.ts`: exports `pinned`, how a workbook carries it. Chips are carried figure by figure, all others whole.
 *
 * `npm run generate` joins the folders to the lists in `generated/`.
 */
export const kindNames = ['items', 'companies', 'policies', 'markets', 'claims', 'regimes'] as const;

export type KindName = (typeof kindNames)[number];

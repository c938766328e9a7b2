import type { EncodedSource } from '../catalog/dataset';
import type { Source } from '../catalog/format/source';

/** One source may stand in many files: the bundle holds it once. */
export class SourceTable {
  readonly rows: EncodedSource[] = [];
  readonly #indexes = new Map<string, number>();

  /** Where the source that a file calls `id` stands. */
  indexOf(sources: Readonly<Record<string, Source>>, id: string): number {
    const source = sources[id];
    if (source === undefined) throw new Error(`source "${id}" is not in the file's sources`);
    const row = [source.title, source.url ?? '', source.kind, source.date] as const;
    const key = JSON.stringify(row);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}

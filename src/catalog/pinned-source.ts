/** Sources as a pin keeps them: whole, since the workbook may meet data that does not know them. */
import { z } from 'zod';
import { publisherKinds } from './publishers';
import { packedAddress, type Source, SourceTable, unpackedAddress } from './sources';

export const pinnedText = z.string().max(4000);

/** [title, address or '', kind, date] */
const pinnedSource = z.tuple([pinnedText, pinnedText, z.enum(publisherKinds), pinnedText]);
export const pinnedSources = z.array(pinnedSource).max(20_000);
export type PinnedSource = z.infer<typeof pinnedSource>;

const mark = / \(pinned at dataset [^()]*\)$/;

export function unmarked(title: string): string {
  return title.replace(mark, '');
}

/** The sources of what is pinned, each once. */
export class PinnedSources {
  readonly #table = new SourceTable();

  readonly placeOf = (source: Source): number =>
    this.#table.indexOf({ ...source, url: source.url, readAt: source.readAt, title: unmarked(source.title) });

  get rows(): PinnedSource[] {
    return this.#table.rows.map((row) => [row.title, packedAddress(row), row.kind, row.date]);
  }
}

/** Answers out of a pin say so wherever they name their source. */
export function markedAsPinned(sources: readonly PinnedSource[], dataset: string): readonly Source[] {
  return sources.map(([title, url, kind, date]) => ({
    title: `${title} (pinned at dataset ${dataset})`,
    ...unpackedAddress(url),
    kind,
    date,
  }));
}

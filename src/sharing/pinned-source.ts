/** Sources as a pin keeps them: whole, since the workbook may meet data that does not know them. */
import { z } from 'zod';
import type { EncodedSource } from '../catalog/dataset';
import { publisherKinds } from '../catalog/format/source';
import type { Source } from '../catalog/sources';

export const pinnedText = z.string().max(4000);

/** [title, address or '', kind, date] */
const pinnedSource = z.tuple([pinnedText, pinnedText, z.enum(publisherKinds), pinnedText]);
export const pinnedSources = z.array(pinnedSource).max(20_000);
export type PinnedSource = z.infer<typeof pinnedSource>;

const mark = / \(pinned at dataset [^()]*\)$/;

export function pinnedForm({ title, url = '', kind, date }: Source): PinnedSource {
  return [unmarked(title), url, kind, date];
}

export function unmarked(title: string): string {
  return title.replace(mark, '');
}

/** Answers out of a pin say so wherever they name their source. */
export function markedAsPinned(sources: readonly PinnedSource[], dataset: string): readonly EncodedSource[] {
  return sources.map(([title, url, kind, date]) => [`${title} (pinned at dataset ${dataset})`, url, kind, date]);
}

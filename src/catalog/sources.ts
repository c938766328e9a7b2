/** Who says a figure, as answers show it, and the table in which each source of a kind of data stands once. */
import { type PublisherKind, publisherKinds } from './publishers';

export interface Source {
  readonly title: string;
  readonly url?: string | undefined;
  /** Where it was read, if not there: the address of a copy, or words. */
  readonly readAt?: string | undefined;
  readonly kind: PublisherKind;
  readonly date: string;
}

/** Without their addresses, which travel apart. */
export interface PackedSources {
  readonly titles: readonly string[];
  /** A digit each: position in the list of publisher kinds. */
  readonly kinds: string;
  readonly dates: readonly string[];
}

/** One source may stand in many files: the bundle holds it once. */
export class SourceTable {
  readonly rows: Source[] = [];
  readonly #indexes = new Map<string, number>();

  /** Where a source stands; a new one is put at the end. */
  indexOf({ title, url, readAt, kind, date }: Source): number {
    const key = JSON.stringify([title, url ?? '', kind, date, readAt ?? '']);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.rows.length);
    const read = readAt !== undefined && { readAt };
    return this.rows.push({ title, ...(url !== undefined && { url }), ...read, kind, date }) - 1;
  }

  get packed(): PackedSources {
    return {
      titles: this.rows.map(({ title }) => title),
      kinds: this.rows.map(({ kind }) => publisherKinds.indexOf(kind)).join(''),
      dates: this.rows.map(({ date }) => date),
    };
  }

  /** '' where a source has none. */
  get addresses(): readonly string[] {
    return this.rows.map(packedAddress);
  }
}

type Place = Pick<Source, 'url' | 'readAt'>;

/** Both travel as one text: the address of the original, and behind it where it was read. */
export function packedAddress({ url = '', readAt }: Place): string {
  return readAt === undefined ? url : `${url}\n${readAt}`;
}

export function unpackedAddress(text: string): Place {
  const [url, readAt] = text.split('\n');
  return { url: url || undefined, readAt };
}

/** The original first, the copy behind it; undefined where a source has no address. */
export function addressTold({ url, readAt }: Place): string | undefined {
  if (readAt === undefined) return url;
  return url === undefined ? `read at ${readAt}` : `${url} (read at ${readAt})`;
}

/** Each address is asked for when it is shown: in Excel addresses come after the numbers. */
export function unpackSources(
  { titles, kinds, dates }: PackedSources,
  addressAt: (index: number) => string,
): readonly Source[] {
  return titles.map((title, index) => ({
    title,
    get url() {
      return unpackedAddress(addressAt(index)).url;
    },
    get readAt() {
      return unpackedAddress(addressAt(index)).readAt;
    },
    kind: publisherKinds[Number(kinds[index])] ?? 'community',
    date: dates[index] ?? '',
  }));
}

/** The source at an index: a hole means that the file was cut or edited by hand. */
export function sourceAt(sources: readonly Source[], index: number): Source {
  const source = sources[index];
  if (source === undefined) throw new Error('The dataset is damaged: a source is missing. Build it again.');
  return source;
}

/** The source that a data file calls `id`. */
export function namedSource(sources: Readonly<Record<string, Source>>, id: string): Source {
  const source = sources[id];
  if (source === undefined) throw new Error(`source "${id}" is not in the file's sources`);
  return source;
}

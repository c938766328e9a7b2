/** What the build asks of a kind of data: where its files lie, what they may say, and what becomes of them. */
import type { z } from 'zod';
import type { Linter } from './lint/linter';
import type { Source } from './sources';

/** A file that people edit, read. */
export interface DataFile<Content> {
  /** File name without its ending. */
  readonly id: string;
  /** Path of the file, for messages. */
  readonly file: string;
  /** Name of the folder that it lies in. */
  readonly folder: string;
  readonly content: Content;
  /** The file as it is on disk. */
  readonly text: string;
}

/** Something at a place of a file. */
export type Placed = readonly [at: string, what: string];

/** Files of one format. */
export interface FileSet<Content> {
  /** Below src/catalog/data: a folder, with those in it, or a single file. */
  readonly path: string;
  readonly format: z.ZodType<Content>;
  /** Name of the JSON Schema by which editors complete a file. */
  readonly schema: string;
  /** What the check counts: "companies". */
  readonly counted: (files: readonly DataFile<Content>[]) => string;
  sources(content: Content): Readonly<Record<string, Source>>;
  /** Places that name a source. */
  uses(content: Content): readonly Placed[];
  /** Places with a day that has passed, beside those of sources. */
  days?(content: Content): readonly Placed[];
  /** Names by which users ask for what the file is about: each belongs to one file. */
  names?(file: DataFile<Content>): readonly string[];
  /** What must not stand twice in one file; with `everywhere`, in no two files either. */
  once?(content: Content): readonly { readonly at: string; readonly key: string; readonly what: string }[];
  readonly everywhere?: boolean;
}

/** The place of a source in a table, by the name that its file gives it. */
export type PlaceOfSource = (sources: Readonly<Record<string, Source>>, name: string) => number;

/** All files by the name of their set, for rules that hold for every kind. */
export type AnyFiles = Readonly<Record<string, readonly DataFile<unknown>[]>>;

/** What is known of the files of all kinds, by the name of the set. */
export type Sets = readonly (readonly [name: string, set: FileSet<unknown>])[];

export interface KindFiles<Files extends object, Data extends object> {
  readonly sets: {
    readonly [Name in keyof Files]: Files[Name] extends readonly DataFile<infer C>[] ? FileSet<C> : never;
  };
  /** Rules of this kind alone; those that hold for every kind are in lint/. */
  readonly linters: readonly Linter<never>[];
  /** The data that cells ask, resolved by the written rule. */
  resolve(files: Files): Data;
  /** Facts and notes behind it, by id. */
  evidence(files: Files, place: PlaceOfSource): object;
}

export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Optional properties of a format may be undefined by type; read from JSON they never are. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** Entries by id, each once. */
export function byId<Entry, Content>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  encode: (entry: Entry) => Content,
): Readonly<Record<string, Content>> {
  const encoded = new Map<string, Content>();
  for (const entry of entries) {
    const id = idOf(entry);
    if (encoded.has(id)) throw new Error(`"${id}" stands twice: give the second another name or title.`);
    encoded.set(id, encode(entry));
  }
  return Object.fromEntries(encoded);
}

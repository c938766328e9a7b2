/** All kinds of data for the build, found by their folders: what is generated from them cannot list them yet. */
import { z } from 'zod';
import type { AnyFiles, KindFiles, PlaceOfSource, Sets } from '../catalog/data-files';
import type * as generated from '../catalog/generated/file-kinds';
import { type KindName, kindNames } from '../catalog/kinds';
import { lintersOfEveryKind } from '../catalog/lint/every-kind';
import type { Linter, Problem } from '../catalog/lint/linter';
import { namedSource, type Source, SourceTable } from '../catalog/sources';
import { readSet } from './read-data';

type FileKinds = typeof generated.fileKinds;
type FilesOf<Kind> = Kind extends KindFiles<infer Files, object> ? Files : never;
type DataOf<Kind> = Kind extends KindFiles<infer _, infer Data> ? Data : never;
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Both) => void
  ? Both
  : never;

/** The files of all kinds, by the name of their set. */
export type DataFiles = All<FilesOf<FileKinds[KindName]>>;
/** What is resolved from them, by kind. */
export type Resolved = { readonly [Kind in KindName]: DataOf<FileKinds[Kind]> };

const fileKinds = Object.fromEntries(
  kindNames.map((name) => [name, require(`../catalog/${name}/files`).files]),
) as Readonly<Record<KindName, KindFiles<DataFiles, object>>>;

export const sets = kindNames.flatMap((name) => Object.entries(fileKinds[name].sets)) as Sets;

export const linters = [
  ...lintersOfEveryKind(sets),
  ...kindNames.flatMap((name) => fileKinds[name].linters as readonly Linter<DataFiles>[]),
] as readonly Linter<DataFiles>[];

/** Every file that fits its format, and what does not fit. */
export function readData(): { readonly files: DataFiles; readonly problems: readonly Problem[] } {
  const read = sets.map(([name, set]) => [name, readSet(set)] as const);
  return {
    files: Object.fromEntries(read.map(([name, { files }]) => [name, files])) as unknown as DataFiles,
    problems: read.flatMap(([, { problems }]) => problems),
  };
}

/** What all linters say; `today` as 2025-04-16. */
export function lint(files: DataFiles, today: string): readonly Problem[] {
  return linters.flatMap((linter) => linter.check(files, today));
}

/** "238 chips and systems, 28 companies, …" */
export function counted(files: DataFiles): readonly string[] {
  return sets.map(([name, { counted }]) => counted((files as unknown as AnyFiles)[name] ?? []));
}

export function resolved(files: DataFiles): Resolved {
  return Object.fromEntries(kindNames.map((name) => [name, fileKinds[name].resolve(files)])) as unknown as Resolved;
}

/** All facts and notes, as they load when somebody asks. */
export function evidence(files: DataFiles): object {
  const table = new SourceTable();
  const place: PlaceOfSource = (sources: Readonly<Record<string, Source>>, name) =>
    table.indexOf(namedSource(sources, name));
  const parts = kindNames.map((name) => [name, fileKinds[name].evidence(files, place)] as const);
  return { ...Object.fromEntries(parts), sources: table.rows };
}

/** What an editor completes and checks a file by, by the name in "$schema". */
export function schemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(sets.map(([, { schema, format }]) => [schema, z.toJSONSchema(format, { io: 'input' })]));
}

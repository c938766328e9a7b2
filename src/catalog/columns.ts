/**
 * The form in which data travels in the bundle: one list per field instead of one object per row, since alike values
 * next to each other compress best. A list of fields says how a row is packed and unpacked, both ways at once.
 */
import { type PackedSources, type Source, SourceTable, sourceAt, unpackSources } from './sources';

/** How the values of one field, row by row, become a column and come back. */
export interface Field<Value> {
  pack(values: readonly Value[]): unknown;
  unpack(column: unknown, rows: number): readonly Value[];
}

/** A field for each property of a row. */
export type Fields<Row> = { readonly [Name in keyof Row]-?: Field<Row[Name]> };

export interface Packed {
  readonly sources: PackedSources;
  readonly content: unknown;
}

/** How all data of a kind travels. */
export interface Packing<Data> {
  /** The addresses of its sources, by position, travel apart from all else. */
  pack(data: Data): { readonly packed: Packed; readonly addresses: readonly string[] };
  unpack(packed: Packed, addressAt: (index: number) => string): Data;
}

export function packing<Data extends object>(fieldsOf: (source: Field<Source>) => Fields<Data>): Packing<Data> {
  return {
    pack(data) {
      const table = new SourceTable();
      const content = packRows(fieldsOf(sourcesInto(table)), [data]);
      return { packed: { sources: table.packed, content }, addresses: table.addresses };
    },
    unpack({ sources, content }, addressAt) {
      const [data] = unpackRows(fieldsOf(sourcesFrom(unpackSources(sources, addressAt))), content, 1);
      if (data === undefined) throw new Error('The dataset is damaged: build it again.');
      return data;
    },
  };
}

/** As they are. */
export function plain<Value>(): Field<Value> {
  return {
    pack: (values) => values.map((value) => value ?? null),
    unpack: (column) => (column as readonly (Value | null)[]).map((value) => value ?? undefined) as readonly Value[],
  };
}

/** What few rows have: [rows since the last one that has it, value]. */
export function rare<Value>(): Field<Value | undefined> {
  return {
    pack(values) {
      let last = 0;
      return values.flatMap((value, place) => {
        if (value === undefined) return [];
        const step = place - last;
        last = place;
        return [[step, value]];
      });
    },
    unpack(column, rows) {
      const values = new Array<Value | undefined>(rows).fill(undefined);
      let place = 0;
      for (const [step, value] of column as readonly (readonly [number, Value])[]) {
        place += step;
        values[place] = value;
      }
      return values;
    },
  };
}

/** One of a list, by its position. */
export function oneOf<Value>(list: readonly Value[]): Field<Value> {
  return {
    pack: (values) => values.map((value) => list.indexOf(value)),
    unpack: (column) => (column as readonly number[]).map((place) => known(list[place])),
  };
}

/** One of at most ten, by its position: a digit each. */
export function digitOf<Value>(list: readonly Value[]): Field<Value> {
  return {
    pack: (values) => values.map((value) => list.indexOf(value)).join(''),
    unpack: (column) => [...(column as string)].map((digit) => known(list[Number(digit)])),
  };
}

/** Lists of rows of another sort: how many each has, and all of them in columns. */
export function rowsOf<Row extends object>(fields: Fields<Row>): Field<readonly Row[]> {
  return {
    pack: (lists) => ({ counts: lists.map(({ length }) => length), rows: packRows(fields, lists.flat()) }),
    unpack(column) {
      const { counts, rows } = column as { readonly counts: readonly number[]; readonly rows: unknown };
      const all = unpackRows(
        fields,
        rows,
        counts.reduce((sum, count) => sum + count, 0),
      );
      let start = 0;
      return counts.map((count) => {
        start += count;
        return all.slice(start - count, start);
      });
    },
  };
}

/** Lists that most rows do not have: none and an empty one are the same. */
export function listOrNone<Row>(field: Field<readonly Row[]>): Field<readonly Row[] | undefined> {
  return {
    pack: (lists) => field.pack(lists.map((list) => list ?? [])),
    unpack: (column, rows) => field.unpack(column, rows).map((list) => (list.length > 0 ? list : undefined)),
  };
}

/** By how far back from the newest source met before: 0 is one not met yet, 1 the newest of those met. */
function sourcesInto(table: SourceTable): Field<Source> {
  return {
    pack: (sources) =>
      sources.map((source) => {
        const met = table.rows.length;
        return met - table.indexOf(source);
      }),
    unpack: () => [],
  };
}

function sourcesFrom(sources: readonly Source[]): Field<Source> {
  let met = 0;
  return {
    pack: () => [],
    unpack: (column) =>
      (column as readonly number[]).map((back) => {
        const source = sourceAt(sources, met - back);
        if (back === 0) met++;
        return source;
      }),
  };
}

function packRows<Row extends object>(fields: Fields<Row>, rows: readonly Row[]): unknown {
  return Object.fromEntries(keysOf(fields).map((name) => [name, fields[name].pack(rows.map((row) => row[name]))]));
}

/** Thousands of rows, before the first answer: each is made once. What a row does not have is left out of it. */
function unpackRows<Row extends object>(fields: Fields<Row>, packed: unknown, count: number): readonly Row[] {
  const columns = keysOf(fields).map((name) => {
    const column = (packed as Readonly<Record<keyof Row, unknown>>)[name];
    return { name, values: fields[name].unpack(column, count) };
  });
  return Array.from({ length: count }, (_, place) => {
    const row: Partial<Row> = {};
    for (const { name, values } of columns) {
      const value = values[place];
      if (value !== undefined) row[name] = value;
    }
    return row as Row;
  });
}

function keysOf<Target extends object>(target: Target): readonly (keyof Target)[] {
  return Object.keys(target) as (keyof Target)[];
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The dataset is damaged: build it again.');
  return value;
}

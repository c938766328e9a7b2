/** Reads the export-control regimes; one that does not fit its format is told with file, path, rule and fix. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type RegimeFile, regimeFormat } from '../catalog/format/regime';
import type { Problem } from '../catalog/lint/problem';
import type { EncodedRegimes } from '../catalog/others';
import { readOther } from './load-others';
import { SourceTable } from './source-table';

const folder = join(__dirname, '../catalog/data/regimes');

export function readRegimes(): { readonly regimes: readonly RegimeFile[]; readonly problems: readonly Problem[] } {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return readOther(relative(process.cwd(), path), readFileSync(path, 'utf8'), regimeFormat);
    });
  return {
    regimes: read.flatMap(({ content }) => (content === undefined ? [] : [content])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** What decides about a chip and the source that says so; words, notes and further sources are with the evidence. */
export function encodeRegimes(regimes: readonly RegimeFile[]): EncodedRegimes {
  const table = new SourceTable();
  const encoded = regimes.map(({ $schema, quote, note, source, also, sources, ...rule }) => ({
    ...rule,
    source: table.indexOf(sources, source),
  }));
  return { regimes: encoded, sources: table.rows };
}

/** What an editor completes and checks a regime file by. */
export function regimeSchema(): object {
  return z.toJSONSchema(regimeFormat, { io: 'input' });
}

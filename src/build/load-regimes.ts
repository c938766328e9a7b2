/** Reads the export-control regimes; one that does not fit its format is told with file, path, rule and fix. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type RegimeFile, regimeFormat } from '../catalog/format/regime';
import type { Problem } from '../catalog/lint/problem';
import type { EncodedRegime } from '../catalog/others';
import { readOther } from './load-others';

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

/** What decides about a chip; words, notes and sources are with the evidence. */
export function encodeRegimes(regimes: readonly RegimeFile[]): readonly EncodedRegime[] {
  return regimes.map(({ $schema, quote, note, source, also, sources, ...regime }) => regime);
}

/** What an editor completes and checks a regime file by. */
export function regimeSchema(): object {
  return z.toJSONSchema(regimeFormat, { io: 'input' });
}

/** Reads the export-control regimes and the country groups; what does not fit its format is told with file, path, rule and fix. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type CountryGroupsFile, countryGroupsFormat } from '../catalog/format/country-groups';
import { type RegimeFile, regimeFormat } from '../catalog/format/regime';
import type { Problem } from '../catalog/lint/problem';
import type { EncodedCountries, EncodedRegimes } from '../catalog/others';
import { readOther } from './load-others';
import { SourceTable } from './source-table';

const folder = join(__dirname, '../catalog/data/regimes');
const groupsFile = join(__dirname, '../catalog/data/country-groups.json');

export interface ExportControlFiles {
  readonly regimes: readonly RegimeFile[];
  readonly countries?: CountryGroupsFile | undefined;
  readonly problems: readonly Problem[];
}

export function readRegimes(): ExportControlFiles {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return readOther(relative(process.cwd(), path), readFileSync(path, 'utf8'), regimeFormat);
    });
  const groups = readOther(relative(process.cwd(), groupsFile), readFileSync(groupsFile, 'utf8'), countryGroupsFormat);
  return {
    regimes: read.flatMap(({ content }) => (content === undefined ? [] : [content])),
    countries: groups.content,
    problems: [...read, groups].flatMap(({ problems }) => problems),
  };
}

/** What decides about a chip and the source that says so; words, notes and further sources are with the evidence. */
export function encodeRegimes({ regimes, countries }: ExportControlFiles): EncodedRegimes {
  const table = new SourceTable();
  const encoded = regimes.map(({ $schema, quote, note, source, also, sources, ...rule }) => ({
    ...rule,
    source: table.indexOf(sources, source),
  }));
  return { regimes: encoded, countries: countries ? encodeCountries(countries, table) : [], sources: table.rows };
}

/** Countries with the same groups at the same time together: each name stands once. */
function encodeCountries(file: CountryGroupsFile, table: SourceTable): readonly EncodedCountries[] {
  const alike = new Map<string, Omit<EncodedCountries, 'countries'> & { readonly countries: string[] }>();
  for (const { country, also = [], groups, from = file.from, until, source = file.source } of file.countries) {
    const line = { groups, from, until, source: table.indexOf(file.sources, source) };
    const key = JSON.stringify(line);
    const together = alike.get(key) ?? { ...line, countries: [] };
    alike.set(key, together);
    together.countries.push([country, ...also].join('|'));
  }
  return [...alike.values()].map(({ countries, ...line }) => ({ ...line, countries: countries.join(';') }));
}

/** What an editor completes and checks a regime file by. */
export function regimeSchema(): object {
  return z.toJSONSchema(regimeFormat, { io: 'input' });
}

/** The same for the file of country groups. */
export function countryGroupsSchema(): object {
  return z.toJSONSchema(countryGroupsFormat, { io: 'input' });
}

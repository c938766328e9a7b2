/** Export control for the build: one file a rule, and one with the groups of all countries. */
import { byId, type DataFile, defined, type FileSet, type KindFiles } from '../data-files';
import { namedSource } from '../sources';
import type { GroupedCountries } from './countries';
import { type CountryGroupFiles, type CountryGroupsFile, countryGroupsFormat } from './country-groups';
import { type RegimeFile, regimeFormat } from './format';
import type { RegimesData } from './lookup';

interface ExportControlFiles extends CountryGroupFiles {
  readonly regimes: readonly DataFile<RegimeFile>[];
}

const regimes: FileSet<RegimeFile> = {
  path: 'regimes',
  format: regimeFormat,
  schema: 'regime',
  counted: ({ length }) => `${length} regimes`,
  sources: ({ sources }) => sources,
  uses: ({ source, also = [] }) => [['source', source], ...also.map((id, index) => [`also[${index}]`, id] as const)],
  once: ({ id }) => [{ at: 'id', key: id, what: 'id' }],
  everywhere: true,
};

const countryGroups: FileSet<CountryGroupsFile> = {
  path: 'country-groups.json',
  format: countryGroupsFormat,
  schema: 'country-groups',
  counted: (files) => {
    const names = files.flatMap(({ content }) => content.countries.map(({ country }) => country));
    return `${new Set(names).size} countries in their groups`;
  },
  sources: ({ sources }) => sources,
  uses: ({ source, also = [], countries }) => [
    ['source', source],
    ...also.map((id, index) => [`also[${index}]`, id] as const),
    ...countries.flatMap(({ source }, index) => (source ? [[`countries[${index}].source`, source] as const] : [])),
  ],
};

/** What decides about a chip and the source that says so; words, notes and further sources are with the evidence. */
export const files: KindFiles<ExportControlFiles, RegimesData> = {
  sets: { regimes, countryGroups },
  linters: [],
  resolve: ({ regimes, countryGroups }) => ({
    regimes: regimes.map(({ content: { $schema, quote, note, source, also, sources, ...rule } }) => ({
      ...rule,
      source: namedSource(sources, source),
    })),
    countries: countryGroups.flatMap(({ content }) => together(content)),
  }),
  evidence: ({ regimes }, place) =>
    byId(
      regimes,
      ({ content }) => content.id,
      ({ content: { source, also = [], quote, note, sources } }) =>
        defined({ sources: [source, ...also].map((name) => place(sources, name)), quote, note }),
    ),
};

/** Countries with the same groups at the same time: each name stands once. */
function together(file: CountryGroupsFile): readonly GroupedCountries[] {
  const alike = new Map<string, Omit<GroupedCountries, 'countries'> & { readonly countries: string[] }>();
  for (const { country, also = [], groups, from = file.from, until, source = file.source } of file.countries) {
    const key = JSON.stringify([groups, from, until, source]);
    const line = alike.get(key) ?? {
      ...defined({ groups, from, until }),
      source: namedSource(file.sources, source),
      countries: [],
    };
    alike.set(key, line);
    line.countries.push([country, ...also].join('|'));
  }
  return [...alike.values()].map(({ countries, ...line }) => ({ ...line, countries: countries.join(';') }));
}

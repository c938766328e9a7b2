/**
 * The format of `data/country-groups.json`: in which country groups of the export rules a country is, one line a country,
 * or one a country and time where its groups changed.
 */
import { z } from 'zod';
import type { DataFile } from '../data-files';
import { sources } from '../format/source';
import { foldName } from '../names';
import { day, sentence } from './format';

const group = z.enum(['A:5', 'A:6', 'D:1', 'D:4', 'D:5'], {
  error: 'The rules about chips ask for the groups A:5, A:6, D:1, D:4 and D:5.',
});

const line = z.strictObject({
  country: sentence.describe('The usual English name, as answers show it.'),
  also: z.array(sentence).min(1).optional().describe('Other names of the country that people type.'),
  groups: z
    .array(group)
    .optional()
    .describe('All of A:5, A:6, D:1, D:4 and D:5 that it is in; leave out where the rules name the country itself.'),
  from: day.optional().describe('First day; leave out where the line holds since that of the file.'),
  until: day.optional().describe('Last day; leave out while it lasts.'),
  source: z.string().optional().describe('One of "sources", where another than that of the file says so.'),
  note: sentence.optional().describe('What a reader has to know besides.'),
});

export const countryGroupsFormat = z
  .strictObject({
    $schema: z.string().optional().describe('For completion in the editor.'),
    from: day.describe('First day for which the groups were established.'),
    note: sentence.describe('How they were established.'),
    source: z.string().describe('The source of each line that names none.'),
    also: z.array(z.string()).optional().describe('Sources that they were checked against.'),
    sources,
    countries: z.array(line).min(1),
  })
  .superRefine(({ from: first, source, also = [], sources, countries }, context) => {
    const complain = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const used = new Set([source, ...also, ...countries.flatMap((each) => each.source ?? [])]);
    for (const name of used)
      if (!(name in sources)) complain(['sources'], `"${name}" is named, but not among the sources: add it there.`);
    for (const name of Object.keys(sources))
      if (!used.has(name)) complain(['sources', name], `"${name}" is not used: name it in a line, or remove it.`);
    const owners = new Map<string, string>();
    countries.forEach(({ country, also = [], from = first, until, groups }, index) => {
      const at = (key: string): (string | number)[] => ['countries', index, key];
      for (const name of [country, ...also]) {
        const owner = owners.get(foldName(name)) ?? country;
        owners.set(foldName(name), country);
        if (owner !== country) complain(at('country'), `"${name}" is also a name of ${owner}.`);
      }
      if (from < first) complain(at('from'), `Before ${first}, from which the file holds.`);
      if (until !== undefined && until < from) complain(at('until'), `Before the first day, ${from}.`);
      const before = countries.slice(0, index).findLast((each) => each.country === country);
      if (before === undefined) return;
      if (groups === undefined || before.groups === undefined)
        complain(at('groups'), `${country} has two lines: each needs its groups.`);
      if (before.until === undefined || before.until >= from)
        complain(at('from'), `The line of ${country} before it has to end before ${from}: give it "until".`);
    });
  });

export type CountryGroupsFile = z.infer<typeof countryGroupsFormat>;

export interface CountryGroupFiles {
  readonly countryGroups: readonly DataFile<CountryGroupsFile>[];
}

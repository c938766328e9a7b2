/** The country groups of the export rules: as published, and a file that a person can mend. */

import data from '../../src/catalog/data/country-groups.json';
import { isNameProblem } from '../../src/catalog/names';
import { Countries } from '../../src/catalog/regimes/countries';
import { type CountryGroupsFile, countryGroupsFormat } from '../../src/catalog/regimes/country-groups';
import { createWorld } from '../../src/functions/world';

const { countries } = createWorld();

/** Names of the countries that are in a group on a day. */
function members(group: string, day: string): readonly string[] {
  const names = new Set(data.countries.map(({ country }) => country));
  return [...names].filter((name) => {
    const country = countries.find(name);
    return !isNameProblem(country) && countries.groupsOn(country, day)?.groups.includes(group);
  });
}

// Supplement No. 1 to Part 740 of the EAR as read on 2026-07-08 (D) and 2026-06-20 (A), without China and Macau, which
// the rules name themselves.
it.each([
  [
    'D:1',
    '2026-07-08',
    'Armenia, Azerbaijan, Belarus, Burma, Cambodia, Georgia, Iraq, Kazakhstan, Kyrgyzstan, Laos, Libya, Moldova, Mongolia, Nicaragua, North Korea, Russia, Tajikistan, Turkmenistan, Uzbekistan, Venezuela, Vietnam, Yemen',
  ],
  [
    'D:4',
    '2026-07-08',
    'Bahrain, Belarus, Egypt, Iran, Iraq, Israel, Jordan, Kuwait, Lebanon, Libya, North Korea, Oman, Pakistan, Qatar, Russia, Saudi Arabia, Syria, United Arab Emirates, Venezuela, Yemen',
  ],
  [
    'D:5',
    '2026-07-08',
    'Afghanistan, Belarus, Burma, Central African Republic, Cuba, DR Congo, Eritrea, Haiti, Iran, Iraq, Lebanon, Libya, Nicaragua, North Korea, Russia, Somalia, South Sudan, Sudan, Syria, Venezuela, Zimbabwe',
  ],
  [
    'A:5',
    '2026-06-20',
    'Argentina, Australia, Austria, Belgium, Bulgaria, Canada, Croatia, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Iceland, India, Ireland, Italy, Japan, Latvia, Lithuania, Luxembourg, Netherlands, New Zealand, Norway, Poland, Portugal, Romania, Slovakia, Slovenia, South Korea, Spain, Sweden, Switzerland, Türkiye, United Kingdom',
  ],
  ['A:6', '2026-06-20', 'Albania, Cyprus, Israel, Malta, Mexico, Singapore, South Africa, Taiwan'],
])('%s on %s', (group, day, published) => {
  expect([...members(group, day)].sort()).toEqual(published.split(', ').sort());
});

it('names a country in the ways that people do', () => {
  for (const [typed, name] of [
    ['uae', 'United Arab Emirates'],
    ['U.S.A.', 'United States'],
    ['Republic of Korea', 'South Korea'],
    ['Turkiye', 'Türkiye'],
    ['UK', 'United Kingdom'],
    ['The Netherlands', 'Netherlands'],
    ['PRC', 'China'],
  ] as const)
    expect(countries.find(typed)).toMatchObject({ name });
});

it('has no groups where the rules name the country, nor before the first day of the file', () => {
  const groups = (name: string, day: string) => {
    const country = countries.find(name);
    return isNameProblem(country) ? country : countries.groupsOn(country, day);
  };
  expect(groups('China', '2024-06-01')).toBeUndefined();
  expect(groups('Vietnam', '2023-10-16')).toBeUndefined();
  expect(groups('Vietnam', '2023-10-17')).toMatchObject({ groups: ['D:1'], source: { kind: 'regulator' } });
  expect(new Countries([]).find('Vietnam')).toMatchObject({ kind: 'unknown' });
});

describe('a slip in the file is told', () => {
  type Line = Omit<CountryGroupsFile['countries'][number], 'groups'> & { readonly groups?: readonly string[] };
  const told = (...countries: readonly Line[]) =>
    countryGroupsFormat
      .safeParse({ ...data, also: undefined, sources: { [data.source]: data.sources['ecfr-2026-07-23'] }, countries })
      .error?.issues.map(({ message }) => message);
  const slips: readonly (readonly [string, ...Line[]])[] = [
    ['The rules about chips ask for', { country: 'Laos', groups: ['D:7'] }],
    [
      'is also a name of South Korea',
      { country: 'South Korea', also: ['Korea'], groups: [] },
      { country: 'Korea', groups: [] },
    ],
    ['has to end before', { country: 'Laos', groups: ['D:1'] }, { country: 'Laos', groups: [], from: '2027-01-01' }],
    ['Before the first day', { country: 'Laos', groups: [], from: '2025-01-02', until: '2025-01-01' }],
    ['from which the file holds', { country: 'Laos', groups: [], from: '2020-01-01' }],
    ['add it there', { country: 'Laos', groups: [], source: 'hearsay' }],
    [
      'each needs its groups',
      { country: 'Laos', until: '2024-01-01' },
      { country: 'Laos', groups: [], from: '2024-01-02' },
    ],
  ];
  it.each(slips.map(([message, ...lines]) => ({ message, lines })))('$message', ({ message, lines }) => {
    expect(told(...lines)?.join(' ')).toContain(message);
  });
  it('and two times in a row are none', () => {
    expect(
      told(
        { country: 'Laos', groups: ['D:1'], until: '2024-12-31' },
        { country: 'Laos', groups: [], from: '2025-01-01' },
      ),
    ).toBeUndefined();
  });
});

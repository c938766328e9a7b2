import { keyed, type Statement } from '../statement';
import type { CountryGroups } from './countries';
import type { SourcedRegime } from './lookup';

/** A rule, or the groups that a country is in on a day. */
export function cited(entry: SourcedRegime | CountryGroups): Statement {
  return 'countries' in entry ? groupsOf(entry) : rule(entry);
}

function rule({ source, ...terms }: SourcedRegime): Statement {
  const { id, title, kind, from, until } = terms;
  const value = until === undefined ? `since ${from}` : `from ${from} to ${until}`;
  return {
    ...{ subject: 'export rule', about: `${title} (${kind})`, value, unit: '' },
    key: keyed('regimes', id),
    ...{ terms: JSON.stringify(terms), source, asOf: source.date },
    noteIn: ({ regimes }) => regimes.of(id)?.note,
  };
}

function groupsOf({ country, groups, from, until, source }: CountryGroups): Statement {
  const value = groups.join(', ') || 'none';
  return {
    ...{ subject: country, about: 'country groups', unit: '' },
    value: until === undefined ? value : `${value} until ${until}`,
    key: keyed('regimes', country, from),
    ...{ source, asOf: source.date },
  };
}

/** Where an export goes: a country with its groups on the day, from the table unless they are typed behind it. */

import { isNameProblem } from '../../catalog/names';
import type { Countries, CountryGroups } from '../../catalog/regimes/countries';
import { type Day, isGroup } from '../../models/export-control';
import { badQuestion, notAvailable } from '../cells';
import { read } from '../reading';

export interface Destination {
  readonly name: string;
  readonly isCountry: boolean;
  /** Undefined where nobody typed them and the table does not tell them, or the rules name the country itself. */
  readonly groups?: readonly string[] | undefined;
  /** The line of the table that they are from. */
  readonly line?: CountryGroups | undefined;
}

export function destinationOf(text: string, day: Day, countries: Countries): Destination {
  // The whole first: Korea, South is a country.
  const whole = countries.find(text);
  if (!isNameProblem(whole)) {
    const line = countries.groupsOn(whole, day);
    if (line !== undefined) read('regimes', line);
    return { name: whole.name, isCountry: true, groups: line?.groups, line };
  }
  const [given = '', ...groups] = text.split(',').map((part) => part.trim());
  const country = countries.find(given);
  const isCountry = !isNameProblem(country);
  // Pins of earlier versions carry no table.
  if (groups.length === 0 && !isGroup(given) && countries.lines.length > 0)
    throw notAvailable(`${whole.sentence} For another country type its groups: ${given}, D:1.`);
  const wrong = groups.find((group) => !isGroup(group));
  if (wrong !== undefined)
    throw badQuestion(`destination: "${wrong}" is no country group. Groups are such as D:1, A:5.`);
  return {
    name: isCountry ? country.name : given,
    isCountry,
    groups: groups.length > 0 ? groups : undefined,
  };
}

/** "Country groups of Vietnam: D:1 (eCFR …, 2026-07-23)." */
export function groupsTold({ name, groups, line }: Destination): string {
  if (groups === undefined) return '';
  const told = groups.join(', ') || 'none that the rules about chips ask for';
  return `Country groups of ${name}: ${told} (${line ? `${line.source.title}, ${line.source.date}` : 'as typed'}).`;
}

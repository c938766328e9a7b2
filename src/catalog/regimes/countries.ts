/** Countries as destinations of the export rules: by any of their names, with the country groups that they are in on a day. */
import { NameIndex, type NameProblem } from '../names';
import type { Source } from '../sources';

/** Groups that hold for some countries from one day to another, with the source that says so. */
export interface GroupedCountries {
  /** Left out where the rules name the countries themselves. */
  readonly groups?: readonly string[] | undefined;
  readonly from: string;
  readonly until?: string | undefined;
  readonly source: Source;
  /** Each with its other names, in one text: "Venezuela;Vietnam|Viet Nam". */
  readonly countries: string;
}

export interface Country {
  readonly name: string;
  readonly lines: readonly GroupedCountries[];
}

/** The groups of a country on a day. */
export interface CountryGroups extends GroupedCountries {
  readonly country: string;
  readonly groups: readonly string[];
}

export class Countries {
  readonly #countries: NameIndex<Country>;

  constructor(readonly lines: readonly GroupedCountries[]) {
    const known = new Map<
      string,
      { name: string; target: { name: string; lines: GroupedCountries[] }; own: string[] }
    >();
    for (const line of lines)
      for (const names of line.countries.split(';')) {
        const [name = '', ...own] = names.split('|');
        const entry = known.get(name) ?? { name, target: { name, lines: [] }, own: [] };
        known.set(name, entry);
        entry.target.lines.push(line);
        entry.own.push(...own);
      }
    this.#countries = new NameIndex('country', known.values());
  }

  find(name: string): Country | NameProblem {
    return this.#countries.find(name);
  }

  /** Undefined where they are not established for the day, or where the rules name the country itself. */
  groupsOn({ name, lines }: Country, day: string): CountryGroups | undefined {
    const line = lines.find(({ from, until }) => from <= day && (until === undefined || day <= until));
    return line?.groups && { ...line, country: name, groups: line.groups };
  }
}

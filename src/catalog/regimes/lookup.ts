/** Export control at run time: the rules, and the country groups that they ask for, each with the source that says so. */
import type { Source } from '../sources';
import { Countries, type GroupedCountries } from './countries';
import type { RegimeRule } from './format';

/** An export-control regime without what only explains it: that is with the evidence. */
export interface SourcedRegime extends RegimeRule {
  readonly source: Source;
}

export interface RegimesData {
  readonly regimes: readonly SourcedRegime[];
  readonly countries: readonly GroupedCountries[];
}

export interface ExportControl {
  readonly regimes: readonly SourcedRegime[];
  readonly countries: Countries;
}

export function open({ regimes, countries }: RegimesData): ExportControl {
  return { regimes, countries: new Countries(countries) };
}

/** Data in use that is no figure of a chip, in one form: figures of companies, market points, events, claims, rules. */
import { type Claim, statedAsText } from '../catalog/claims';
import type { CompanyFigure } from '../catalog/companies';
import type { CountryGroups } from '../catalog/countries';
import type { Evidence } from '../catalog/evidence';
import type { Confidence } from '../catalog/figure';
import type { MarketPoint } from '../catalog/markets';
import type { PolicyEvent } from '../catalog/policies';
import type { SourcedRegime } from '../catalog/regimes';
import type { Source } from '../catalog/sources';
import type { Data } from '../functions/world';
import { unmarked } from './pinned-source';

/** A kind of data beside the catalogue of chips; the country groups go with the rules that ask for them. */
export type OtherKind = Exclude<keyof Data, 'catalog' | 'countries'>;

export interface UsedStatement {
  /** The same statement in other data has the same key. */
  readonly key: string;
  readonly subject: string;
  /** What of the subject. */
  readonly about: string;
  readonly value: number | string;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
  readonly confidence?: Confidence;
  /** Of a rule, for which no single value stands: all that it says. */
  readonly terms?: string;
  readonly source: Source;
  /** Date of the statement. */
  readonly asOf: string;
  /** What a reader has to know besides. */
  readonly noteIn?: (evidence: Evidence) => string | undefined;
}

/** Statements out of what a lookup of a kind answered: one entry, a list of them, or the reason why there is none. */
export function statementsIn(kind: Exclude<OtherKind, 'regimes'>, answer: unknown): readonly UsedStatement[] {
  const entries = Array.isArray(answer) ? answer : [answer];
  switch (kind) {
    case 'companies':
      return (entries as CompanyFigure[]).filter((entry) => 'metric' in entry && 'period' in entry).map(companyFigure);
    case 'policies':
      return (entries as PolicyEvent[]).filter((entry) => 'instrument' in entry).map(policyEvent);
    case 'markets':
      return (entries as MarketPoint[]).filter((entry) => 'who' in entry).map(marketPoint);
    case 'claims':
      return (entries as Claim[]).filter((entry) => 'verdict' in entry).map(claimFound);
  }
}

function companyFigure(figure: CompanyFigure): UsedStatement {
  const { company, metric, period, currency, value, unit, low, high, confidence, source, asOf } = figure;
  return {
    ...{ subject: company.name, about: `${metric.id} ${period}` },
    key: keyed('companies', company.id, metric.id, period, unit),
    ...{ value, unit, low, high, confidence, source, asOf },
    noteIn: (evidence) => evidence.companyNoteOf(company.id, metric.id, period, currency),
  };
}

function policyEvent(event: PolicyEvent): UsedStatement {
  const { topic, date, title, actor, instrument, status, source } = event;
  return {
    ...{ subject: actor, about: `${title} (${instrument})`, value: status, unit: '' },
    key: keyed('policies', topic, date, title),
    ...{ source, asOf: date },
    noteIn: (evidence) => evidence.eventOf(event)?.note,
  };
}

function marketPoint(point: MarketPoint): UsedStatement {
  const { series, year, of, value, unit, low, high, who, basis, status, source } = point;
  return {
    ...{ subject: of === undefined ? series : `${series}, ${of}` },
    about: `${year} by ${who}: ${status}, ${basis}`,
    key: keyed('markets', series, year, of ?? '', who, basis, status, unmarked(source.title)),
    ...{ value, unit, low, high, source, asOf: source.date },
  };
}

function claimFound({ id, claim, about, found, verdict, source }: Claim): UsedStatement {
  return {
    ...{ subject: about, about: claim, value: `${verdict}: ${statedAsText(found)}`, unit: '' },
    key: keyed('claims', id),
    ...{ source, asOf: source.date },
    noteIn: (evidence) => evidence.claimNoteOf(id),
  };
}

export function exportRule({ source, ...rule }: SourcedRegime): UsedStatement {
  const { id, title, kind, from, until } = rule;
  const value = until === undefined ? `since ${from}` : `from ${from} to ${until}`;
  return {
    ...{ subject: 'export rule', about: `${title} (${kind})`, value, unit: '' },
    key: keyed('regimes', id),
    ...{ terms: JSON.stringify(rule), source, asOf: source.date },
    noteIn: (evidence) => evidence.regimeOf(id)?.note,
  };
}

export function groupsOfCountry({ country, groups, from, until, source }: CountryGroups): UsedStatement {
  const value = groups.join(', ') || 'none';
  return {
    ...{
      subject: country,
      about: 'country groups',
      value: until === undefined ? value : `${value} until ${until}`,
      unit: '',
    },
    key: keyed('regimes', country, from),
    ...{ source, asOf: source.date },
  };
}

function keyed(...parts: readonly string[]): string {
  return parts.join('|');
}

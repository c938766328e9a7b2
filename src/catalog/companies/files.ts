/** Companies for the build: one file each. */
import hosts from '../data/hosts.json';
import { byId, type DataFile, defined, type FileSet, type KindFiles } from '../data-files';
import { factsIn } from '../evidence-facts';
import { type FactLike, resolveFigure } from '../figure';
import { withSource } from '../figure-fields';
import { metricById, metrics } from '../metrics';
import { graded } from '../readings';
import { figureKey } from './evidence';
import { type CompanyFact, type CompanyFile, type CompanyFiles, companyFile } from './format';
import { disagreement } from './lint/disagreement';
import { factsOf } from './lint/facts';
import { fiscalPeriods } from './lint/fiscal-periods';
import { growth } from './lint/growth';
import { shares } from './lint/shares';
import { units } from './lint/units';
import type { CompaniesData, CompanyData, CompanyQuantity, HeldFigure, RejectedFigure } from './lookup';

const companies: FileSet<CompanyFile> = {
  path: 'companies',
  format: companyFile,
  schema: 'company',
  counted: ({ length }) => `${length} companies`,
  sources: ({ sources }) => sources,
  uses: (content) => [
    ...[...factsOf(content)].map(({ at, fact }) => [`${at}.source`, fact.source] as const),
    ...Object.entries(content.periods ?? {}).map(
      ([period, { source }]) => [`periods.${period}.source`, source] as const,
    ),
  ],
  days: (content) => [
    ...[...factsOf(content)].flatMap(({ at, fact }) => (fact.asOf ? [[`${at}.asOf`, fact.asOf] as const] : [])),
    ...Object.entries(content.periods ?? {}).map(([period, { ended }]) => [`periods.${period}.ended`, ended] as const),
  ],
  names: ({ content: { name, aliases, tickers = [] } }) => [
    ...[name, ...(aliases?.also ?? []), ...(aliases?.local ?? []), ...tickers],
  ],
  once: (content) =>
    [...factsOf(content)].map(({ metric, period, at, fact }) => ({
      at,
      key: [metric, period, fact.value, fact.low, fact.high, fact.unit, fact.source].join('|'),
      what: 'fact of the same source',
    })),
};

export const files: KindFiles<CompanyFiles, CompaniesData> = {
  sets: { companies },
  linters: [units, shares, fiscalPeriods, disagreement, growth],
  resolve: ({ companies }) => ({ companies: companies.map(resolved) }),
  evidence: ({ companies }, place) =>
    byId(
      companies,
      ({ id }) => id,
      ({ content }) => {
        const encode = factsIn(content.sources, place);
        const groups = [...figureGroups(content)].map(
          ({ metric, period, currency, facts }) => [figureKey(metric, period, currency), encode(facts)] as const,
        );
        return defined({ note: content.note, facts: Object.fromEntries(groups) });
      },
    ),
};

function resolved({ id, content }: DataFile<CompanyFile>): CompanyData {
  const { name, country, tickers = [], aliases, currencies, fiscalYearEnd, periods, sources } = content;
  const publishers = graded(sources, hosts);
  const figures: HeldFigure[] = [];
  const rejected: RejectedFigure[] = [];
  for (const { metric, period, currency, facts } of figureGroups(content)) {
    const quantity: CompanyQuantity = { metric: metricById(metric), period, currency };
    const figure = resolveFigure(facts, publishers, undefined);
    const [refused] = facts;
    if (figure !== undefined) figures.push({ ...quantity, ...withSource(figure, sources) });
    else if (refused !== undefined) {
      const { value, note = '' } = refused;
      rejected.push({ ...quantity, ...(typeof value === 'number' && { value }), reason: note });
    }
  }
  const ended = Object.fromEntries(Object.entries(periods ?? {}).map(([period, entry]) => [period, entry.ended]));
  return {
    ...{ id, name, country, tickers, currencies, fiscalYearEnd, figures },
    own: [...(aliases?.also ?? []), ...(aliases?.local ?? [])],
    ...(periods !== undefined && { ended }),
    ...(rejected.length > 0 && { rejected }),
  };
}

interface FigureGroup {
  readonly metric: string;
  readonly period: string;
  readonly currency: string;
  readonly facts: readonly FactLike[];
}

/** Facts that together make one figure: of one metric, period and currency; growth stated in a fact is a figure of its own. */
function* figureGroups(content: CompanyFile): Generator<FigureGroup> {
  for (const { id: metric, measure } of metrics) {
    const carriesCurrency = measure === 'money' || measure === 'price';
    for (const [period, facts] of Object.entries(content.facts[metric] ?? {})) {
      const currencyOf = ({ unit }: CompanyFact) =>
        carriesCurrency ? (unit?.slice(0, 3) ?? content.currencies[0] ?? '') : '';
      for (const currency of new Set(facts.map(currencyOf))) {
        const group = facts.filter((fact) => currencyOf(fact) === currency);
        yield { metric, period, currency, facts: group };
        const stated = group.filter(({ growth, counts }) => growth !== undefined && counts !== false).map(growthFact);
        if (stated.length > 0) yield { metric: `${metric} growth`, period, currency, facts: stated };
      }
    }
  }
}

function growthFact({ growth, source, asOf }: CompanyFact): FactLike {
  return { value: growth ?? null, unit: 'fraction', source, asOf };
}

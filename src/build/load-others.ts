/** Companies, policies, markets and claims: from the files that people edit to the plain data that is embedded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { confidences, type EncodedSource } from '../catalog/dataset';
import { type FactLike, type ResolvedFigure, resolveFigure } from '../catalog/figure';
import { type ClaimFile, claimFile } from '../catalog/format/claim';
import { type CompanyFact, type CompanyFile, companyFile } from '../catalog/format/company';
import { type MarketFile, marketFile } from '../catalog/format/market';
import { type PolicyFile, policyFile } from '../catalog/format/policy';
import type { DataFile, OtherFiles } from '../catalog/lint/others/linter';
import type { Problem } from '../catalog/lint/problem';
import { metricById, metrics } from '../catalog/metrics';
import type {
  EncodedClaim,
  EncodedCompany,
  EncodedCompanyFigure,
  EncodedEvent,
  EncodedOthers,
  EncodedSeries,
  EncodedTopic,
} from '../catalog/others';
import { problemLine } from './problem-line';
import { SourceTable } from './source-table';

const formats = { companies: companyFile, policies: policyFile, markets: marketFile, claims: claimFile };

/** What an editor needs to complete and check a file as it is typed: JSON Schema by the name in "$schema". */
export function otherSchemas(): Readonly<Record<'company' | 'policy' | 'market' | 'claim', object>> {
  const options = { io: 'input' } as const;
  return {
    company: z.toJSONSchema(companyFile, options),
    policy: z.toJSONSchema(policyFile, options),
    market: z.toJSONSchema(marketFile, options),
    claim: z.toJSONSchema(claimFile, options),
  };
}

const dataFolder = join(__dirname, '../catalog/data');

/** Reads all files below `folder`; throws one error that lists everything to mend. */
export function loadOthers(folder = dataFolder): OtherFiles {
  const { files, problems } = readOthers(folder);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return files;
}

/** Reads all files below `folder`; files that do not fit the format are left out and told. */
export function readOthers(folder = dataFolder): { readonly files: OtherFiles; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const kind = <Content>(name: keyof typeof formats, format: z.ZodType<Content>): readonly DataFile<Content>[] =>
    jsonFiles(join(folder, name)).flatMap((path) => {
      const shown = relative(process.cwd(), path);
      const read = readOther(shown, readFileSync(path, 'utf8'), format);
      problems.push(...read.problems);
      const id = path.slice(join(folder, name).length + 1, -'.json'.length);
      return read.content === undefined ? [] : [{ id, path: shown, content: read.content }];
    });
  const files = {
    companies: kind('companies', companyFile),
    policies: kind('policies', policyFile),
    markets: kind('markets', marketFile),
    claims: kind('claims', claimFile),
  };
  return { files, problems };
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** One file: its content, or what is wrong with it, where, and how to mend it. */
export function readOther<Content>(
  path: string,
  text: string,
  format: z.ZodType<Content>,
): { readonly content?: Content; readonly problems: readonly Problem[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return {
      problems: [
        {
          file: path,
          path: placeOf(error, text),
          rule: `no JSON: ${messageOf(error)}`,
          fix: 'look for a missing or extra comma, quote or bracket there',
        },
      ],
    };
  }
  const result = format.safeParse(parsed);
  if (result.success) return { content: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => ({
      file: path,
      path: written(issue.path),
      rule: messageIn(issue).replace(/\.$/, ''),
      fix: fixFor(issue),
    })),
  };
}

/** What is wrong with a key stands one level deeper than what is wrong with a value. */
function messageIn(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** "line 12, column 7", where the parser tells the position. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(messageOf(error))?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** facts.revenue.2025Q2[0].value */
function written(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write a ${issue.expected}; the completion of your editor tells what is meant`;
    case 'unrecognized_keys':
      return 'remove it or correct its spelling';
    case 'invalid_value':
      return `write one of: ${issue.values.length > 12 ? 'the ids in the list' : issue.values.join(', ')}`;
    case 'too_big':
      return `shorten it to ${issue.maximum}`;
    case 'too_small':
      return `at least ${issue.minimum}`;
    default:
      return 'change the line so that this holds';
  }
}

/** The resolved data as it is embedded: best values only; the facts behind them and the notes are the evidence. */
export function encodeOthers(files: OtherFiles): EncodedOthers {
  return {
    companies: withSources((sources) => ({ companies: files.companies.map((file) => encodeCompany(file, sources)) })),
    policies: withSources((sources) => ({ topics: files.policies.map((file) => encodeTopic(file, sources)) })),
    markets: withSources((sources) => ({ series: files.markets.map((file) => encodeSeries(file, sources)) })),
    claims: withSources((sources) => ({ claims: files.claims.flatMap((file) => encodeClaims(file, sources)) })),
  };
}

function withSources<Content>(
  encode: (sources: SourceTable) => Content,
): Content & { sources: readonly EncodedSource[] } {
  const table = new SourceTable();
  return { ...encode(table), sources: table.rows };
}

function encodeTopic({ id, content }: DataFile<PolicyFile>, sources: SourceTable): EncodedTopic {
  return {
    id,
    title: content.title,
    own: content.also ?? [],
    events: content.events.map((event): EncodedEvent => {
      const { date, actor, title, instrument, status, source } = event;
      return [date, actor, title, instrument, status, sources.indexOf(content.sources, source)];
    }),
  };
}

function encodeSeries({ id, content }: DataFile<MarketFile>, sources: SourceTable): EncodedSeries {
  const { title, unit, definition, also = [], points } = content;
  return {
    ...{ id, title, unit, definition, own: also },
    points: points.map(({ source, derived, note, ...point }) =>
      defined({ ...point, source: sources.indexOf(content.sources, source) }),
    ),
  };
}

function encodeClaims({ id: theme, content }: DataFile<ClaimFile>, sources: SourceTable): readonly EncodedClaim[] {
  return content.claims.map(({ source, note, ...claim }) =>
    defined({ ...claim, theme, source: sources.indexOf(content.sources, source) }),
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Optional properties of the format may be undefined by type; read from JSON they never are. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function encodeCompany({ id, content }: DataFile<CompanyFile>, sources: SourceTable): EncodedCompany {
  const { name, country, tickers = [], aliases, currencies, fiscalYearEnd, periods } = content;
  const figures: EncodedCompanyFigure[] = [];
  const rejected: NonNullable<EncodedCompany['rejected']>[number][] = [];
  for (const group of figureGroups(content)) {
    const { metric, period, currency, facts } = group;
    const index = metricById(metric).index;
    const figure = resolveFigure(facts, content.sources, undefined);
    if (figure !== undefined) figures.push(encodeFigure(index, period, currency, figure, content, sources));
    else {
      const [refused] = facts;
      if (refused !== undefined) rejected.push([index, period, currency, numberOf(refused.value), refused.note ?? '']);
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

export interface FigureGroup {
  readonly metric: string;
  readonly period: string;
  readonly currency: string;
  readonly facts: readonly FactLike[];
}

/** Facts that together make one figure: of one metric, period and currency; growth stated in a fact is a figure of its own. */
export function* figureGroups(content: CompanyFile): Generator<FigureGroup> {
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

function encodeFigure(
  metric: number,
  period: string,
  currency: string,
  figure: ResolvedFigure,
  content: CompanyFile,
  sources: SourceTable,
): EncodedCompanyFigure {
  const value = numberOf(figure.value);
  const date = content.sources[figure.source]?.date;
  const row = [
    ...[
      metric,
      period,
      currency,
      value,
      sources.indexOf(content.sources, figure.source),
      confidences.indexOf(figure.confidence),
    ],
    figure.asOf === date ? '' : figure.asOf,
    figure.low ?? null,
    figure.high ?? null,
  ];
  while (row.length > 6 && (row.at(-1) === '' || row.at(-1) === null)) row.pop();
  return row as unknown as EncodedCompanyFigure;
}

function numberOf(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

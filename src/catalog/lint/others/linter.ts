/** What the linters of companies, policies, markets and claims look at, and what they say. */
import type { ClaimFile } from '../../format/claim';
import type { CompanyFact, CompanyFile } from '../../format/company';
import type { MarketFile } from '../../format/market';
import type { PolicyFile } from '../../format/policy';
import type { Source } from '../../format/source';
import type { Problem } from '../problem';

export interface DataFile<Content> {
  /** File name without .json. */
  readonly id: string;
  /** Path that messages show. */
  readonly path: string;
  readonly content: Content;
}

export interface OtherFiles {
  readonly companies: readonly DataFile<CompanyFile>[];
  readonly policies: readonly DataFile<PolicyFile>[];
  readonly markets: readonly DataFile<MarketFile>[];
  readonly claims: readonly DataFile<ClaimFile>[];
}

export interface Linter {
  readonly name: string;
  /** What it guards, in one sentence. */
  readonly about: string;
  /** `today` as 2025-04-16. */
  check(files: OtherFiles, today: string): readonly Problem[];
}

export interface PlacedFact {
  readonly file: DataFile<CompanyFile>;
  readonly metric: string;
  readonly period: string;
  readonly at: string;
  readonly fact: CompanyFact;
}

/** Every fact of every company, with its place. */
export function* companyFacts(files: OtherFiles): Generator<PlacedFact> {
  for (const file of files.companies) {
    for (const [metric, periods] of Object.entries(file.content.facts)) {
      for (const [period, facts] of Object.entries(periods ?? {})) {
        for (const [index, fact] of facts.entries()) {
          yield { file, metric, period, at: `facts.${metric}.${period}[${index}]`, fact };
        }
      }
    }
  }
}

/** The sources of every file, with all places that name one. */
export function* sourcedFiles(files: OtherFiles): Generator<{
  path: string;
  sources: Readonly<Record<string, Source>>;
  uses: readonly (readonly [at: string, id: string])[];
}> {
  for (const file of files.companies) {
    const uses: [string, string][] = [];
    for (const placed of companyFacts({ ...files, companies: [file] }))
      uses.push([`${placed.at}.source`, placed.fact.source]);
    for (const [period, { source }] of Object.entries(file.content.periods ?? {}))
      uses.push([`periods.${period}.source`, source]);
    yield { path: file.path, sources: file.content.sources, uses };
  }
  for (const { path, content } of files.policies) {
    const uses = content.events.flatMap(({ source, also = [] }, index) => [
      [`events[${index}].source`, source] as const,
      ...also.map((id, place) => [`events[${index}].also[${place}]`, id] as const),
    ]);
    yield { path, sources: content.sources, uses };
  }
  for (const { path, content } of files.markets) {
    yield {
      path,
      sources: content.sources,
      uses: content.points.map(({ source }, index) => [`points[${index}].source`, source] as const),
    };
  }
  for (const { path, content } of files.claims) {
    yield {
      path,
      sources: content.sources,
      uses: content.claims.map(({ source }, index) => [`claims[${index}].source`, source] as const),
    };
  }
}

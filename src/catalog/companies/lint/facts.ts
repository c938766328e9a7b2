/** What the linters of companies look at: every fact with its place. */
import type { DataFile } from '../../data-files';
import type { CompanyFact, CompanyFile } from '../format';

export interface PlacedFact {
  readonly metric: string;
  readonly period: string;
  readonly at: string;
  readonly fact: CompanyFact;
}

/** Every fact of a company, with its place. */
export function* factsOf({ facts: metrics }: CompanyFile): Generator<PlacedFact> {
  for (const [metric, periods] of Object.entries(metrics)) {
    for (const [period, facts] of Object.entries(periods ?? {})) {
      for (const [index, fact] of facts.entries()) {
        yield { metric, period, at: `facts.${metric}.${period}[${index}]`, fact };
      }
    }
  }
}

/** Every fact of every company. */
export function* companyFacts(
  files: readonly DataFile<CompanyFile>[],
): Generator<PlacedFact & { readonly file: DataFile<CompanyFile> }> {
  for (const file of files) for (const placed of factsOf(file.content)) yield { file, ...placed };
}

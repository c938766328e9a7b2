/** What every figure has, of chips, companies or anything else; how it travels, and how a workbook carries it. */
import { digitOf, type Field, type Fields, plain, rare } from './columns';
import { type Confidence, confidences, type ResolvedFigure } from './figure';
import { namedSource, type Source } from './sources';

/** The best value, how far sources differ, how far to trust it, and who says it. */
export interface FigureFields {
  /** undefined: the source says that it is not disclosed. */
  readonly value?: number | string | undefined;
  /** Lowest and highest credible value, where sources differ. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly confidence: Confidence;
  readonly source: Source;
  /** Date of the statement, where it is not that of the source: a year, a year and month, or a day. */
  readonly asOf?: string | undefined;
}

export function figureFields(source: Field<Source>): Fields<FigureFields> {
  return {
    ...{ value: plain(), source, confidence: digitOf(confidences) },
    ...{ low: rare(), high: rare(), asOf: rare() },
  };
}

/** A figure out of facts, with its source in place of its name. */
export function withSource(
  { value, low, high, confidence, source, asOf }: ResolvedFigure,
  sources: Readonly<Record<string, Source>>,
): FigureFields {
  const publisher = namedSource(sources, source);
  return {
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    confidence,
    source: publisher,
    ...(asOf !== publisher.date && { asOf }),
  };
}

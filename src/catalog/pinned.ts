/** How a workbook carries data of its own, so that a colleague with other data sees the same numbers. */
import { z } from 'zod';
import { confidences } from './figure';
import type { FigureFields } from './figure-fields';
import { pinnedText } from './pinned-source';
import { type Source, sourceAt } from './sources';

/** A kind that is carried whole, since its functions list and search it. */
export interface PinnedKind<Known extends object, Content> {
  /** "company figures" */
  readonly words: string;
  /** What the workbook holds; it may have been edited by hand. */
  readonly format: z.ZodType<Content>;
  pin(known: Known): Content;
  open(content: Content, dataset: string): Known;
}

export const pinnedTexts = z.array(pinnedText).max(1000);
/** Position in the list of sources. */
export const pinnedPlace = z.number().int().nonnegative();
/** Rows of one list that are still read. */
export const mostPinned = 20_000;
export const missingSource = 'a source is named that is not there';

const number = z.number().nullable();

/** What each figure has, after what it is about: value (null: not disclosed), source, confidence, as of, low, high. */
export const pinnedFigure = [
  z.union([z.number(), pinnedText, z.null()]),
  pinnedPlace,
  z.enum(confidences),
  pinnedText,
  number,
  number,
] as const;

const figureRow = z.tuple([...pinnedFigure]);
type PinnedFigureFields = z.infer<typeof figureRow>;

export function pinFigure(figure: FigureFields, placeOf: (source: Source) => number): PinnedFigureFields {
  const { value = null, source, confidence, asOf = '', low = null, high = null } = figure;
  return [value, placeOf(source), confidence, asOf, low, high];
}

export function openFigure(
  [value, place, confidence, asOf, low, high]: PinnedFigureFields,
  sources: readonly Source[],
): FigureFields {
  return {
    ...(value !== null && { value }),
    ...(low !== null && { low }),
    ...(high !== null && { high }),
    ...(asOf !== '' && { asOf }),
    confidence,
    source: sourceAt(sources, place),
  };
}

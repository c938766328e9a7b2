/** The resolved catalogue as it travels in the bundle: what the build writes and `Catalog` reads. */
import type { Confidence } from './figure';
import type { Source } from './format/source';
import type { ItemKind } from './specs';

export const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** A text, or where to get it, since in Excel addresses come after the numbers; '' where a source has none. */
export type Address = string | (() => string);

/** [title, address, kind, date] */
export type EncodedSource = readonly [string, Address, Source['kind'], string];

/**
 * [spec's index, value (null: not disclosed), index of the source, index of the confidence, date of the statement or ''
 * for the source's own, low, high, note]; what stands at the end may be left out. A value equal to its range is no range.
 * The notes of the catalogue are with the evidence; one here belongs to a figure that comes from elsewhere.
 */
export type EncodedFigure = readonly [
  spec: number,
  value: number | string | null,
  source: number,
  confidence: number,
  asOf?: string,
  low?: number | null,
  high?: number | null,
  note?: string,
];

export interface EncodedVendor {
  readonly name: string;
  readonly country: string;
  readonly also?: readonly string[] | undefined;
  readonly brands?: readonly string[] | undefined;
  readonly words?: readonly string[] | undefined;
}

export interface EncodedItem {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly vendor: string;
  readonly country: string;
  readonly dataCenter?: boolean;
  /** Other spellings that mean this item alone. */
  readonly own?: readonly string[];
  /** Family names that it shares with others. */
  readonly shared?: readonly string[];
  readonly figures: readonly EncodedFigure[];
}

export interface EncodedDataset {
  /** Calendar version, such as 2026.11. */
  readonly version: string;
  /** Hash of the resolved content: two datasets with the same hash answer the same. */
  readonly hash: string;
  readonly sources: readonly EncodedSource[];
  readonly vendors: readonly EncodedVendor[];
  readonly items: readonly EncodedItem[];
  /** True for the figures that a workbook carries: one that is not among them is no statement about the item. */
  readonly pinned?: true;
}

/** A chip or a system, and its figures, as functions see them. */
import type { Confidence } from '../figure';
import type { Source } from '../sources';
import type { ItemKind, SpecDefinition } from '../specs';

/** The best value of a spec of an item, how far sources differ, how far to trust it, and who says it. */
export interface Figure {
  readonly spec: SpecDefinition;
  /** In the spec's unit; undefined where the source says that it is not disclosed. */
  readonly value: number | string | undefined;
  /** Lowest and highest credible value; both equal the value where sources agree. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly confidence: Confidence;
  readonly source: Source;
  /** Date of the statement: a year, a year and month, or a day. */
  readonly asOf: string;
  readonly note?: string;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly vendor: string;
  readonly country: string;
  /** Designed or marketed for data centres; undefined where no source tells. */
  readonly dataCenter: boolean | undefined;
  /** The dataset version that the workbook is pinned to, where the figures are those that it carries. */
  readonly pinned?: string;
  /** By the spec's index. */
  readonly figures: readonly (Figure | undefined)[];
  /** The figures' values alone, by the spec's index: what a hundred thousand cells ask for. */
  readonly values: readonly (number | string | undefined)[];
}

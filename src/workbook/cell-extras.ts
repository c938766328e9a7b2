/** What stands on cells beside their content, as plain data that no host owns. Rows and columns count from 0. */
import type { CellBlock, CellStyle } from './cell-style';

/** What a sheet has of it; each left out where there is none. */
export interface SheetExtras {
  readonly notes?: readonly CellNote[];
  readonly validations?: readonly Validation[];
  readonly conditions?: readonly ConditionalFormat[];
  readonly filter?: SheetFilter;
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** What may be entered in cells. */
export interface Validation {
  readonly blocks: readonly CellBlock[];
  /** `listMultiple` and `checkbox` are of the workbench: no file has them. */
  readonly type: ValidationType;
  readonly operator?: ComparisonOperator;
  /** The entries of a list that is written out. */
  readonly entries?: readonly string[];
  /** Formulas and references begin with "="; anything else is a number, a date or a text. */
  readonly first?: string;
  readonly second?: string;
  readonly allowBlank?: boolean;
  readonly onError?: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

export const validationTypes = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;
export type ValidationType = (typeof validationTypes)[number] | 'listMultiple' | 'checkbox';

/** How cells look that fulfil a condition. The first in the list comes first. */
export interface ConditionalFormat {
  readonly blocks: readonly CellBlock[];
  readonly stopIfTrue?: true;
  readonly rule: ConditionalRule;
}

export type ConditionalRule =
  | {
      readonly kind: 'number';
      readonly operator: ComparisonOperator;
      readonly values: readonly number[];
      readonly style: CellStyle;
    }
  | { readonly kind: 'text'; readonly operator: TextOperator; readonly text: string; readonly style: CellStyle }
  /** The formula is for the first cell of the first block, with its "=". */
  | { readonly kind: 'formula'; readonly formula: string; readonly style: CellStyle }
  | { readonly kind: 'duplicates' | 'unique'; readonly style: CellStyle }
  | { readonly kind: 'scale'; readonly stops: readonly (ScalePoint & { readonly color: string })[] }
  | { readonly kind: 'bar'; readonly low: ScalePoint; readonly high: ScalePoint; readonly color: string }
  /** A rule of the host that no file of ours has: kept as it is, for the same host. */
  | { readonly kind: 'other'; readonly rule: unknown };

export type TextOperator = 'containsText' | 'notContainsText' | 'beginsWith' | 'endsWith';

export interface ScalePoint {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile';
  readonly value?: number;
}

export interface SheetFilter {
  /** With its row of headers. */
  readonly block: CellBlock;
  readonly columns: readonly FilteredColumn[];
  /** The rows that are not shown. */
  readonly hiddenRows: readonly number[];
}

export interface FilteredColumn {
  /** Column of the sheet. */
  readonly column: number;
  /** What is shown, as text; undefined where another criterion of the host decides. */
  readonly values?: readonly string[];
  readonly blanks?: true;
  /** That other criterion: kept as it is, for the same host. */
  readonly other?: unknown;
}

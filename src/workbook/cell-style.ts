/** How a cell looks, and a block of cells. */

export interface CellStyle {
  /** Excel's format code, such as `0.0%`. */
  readonly numberFormat?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** In points. */
  readonly fontSize?: number;
  /** Six hexadecimal digits, as in all colours here. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: true;
  readonly borders?: CellBorders;
}

export type BorderSide = 'top' | 'right' | 'bottom' | 'left';

/** Excel's names of lines, such as thin, medium, double, dashed. */
export type CellBorders = Readonly<Partial<Record<BorderSide, { readonly line: string; readonly color: string }>>>;

export const borderSides: readonly BorderSide[] = ['top', 'right', 'bottom', 'left'];

export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Drafting a sheet of ours: rows of values and formulas with widths and a heading; text from outside stays text. */
import type { CellContent, CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** One cell of a draft: a value, or `{ formula, value }`; undefined leaves it empty. */
export type DraftCell = CellContent | DraftFormula | undefined;

export interface DraftFormula {
  /** With the leading "=". */
  readonly formula: string;
  readonly value?: CellContent;
}

export interface DraftRow {
  readonly cells: readonly DraftCell[];
  readonly style?: CellStyle;
  /** Styles by column, over that of the row. */
  readonly styles?: Readonly<Record<number, CellStyle>>;
}

export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly DraftRow[];
  readonly widths: readonly number[];
  readonly frozenRows?: number;
}

export const title: CellStyle = { bold: true, fontSize: 14 };
export const heading: CellStyle = { bold: true, fill: 'E8EEF7' };
export const quiet: CellStyle = { color: '605E5C' };

export function sheetOf({ name, rows, widths, frozenRows = 0 }: SheetDraft): SheetSnapshot {
  return {
    name,
    cells: rows.flatMap(({ cells, style, styles }, row) =>
      cells.flatMap((content, column): CellSnapshot[] => {
        if (content === undefined) return [];
        const own = { ...style, ...styles?.[column] };
        return [{ row, column, ...drafted(content), ...(Object.keys(own).length > 0 && { style: own }) }];
      }),
    ),
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map(),
    merges: [],
    frozen: { rows: frozenRows, columns: 0 },
    hidden: false,
    gridlines: false,
  };
}

function drafted(content: Exclude<DraftCell, undefined>): Pick<CellSnapshot, 'formula' | 'value'> {
  if (typeof content !== 'object' || 'error' in content) return { value: content };
  return content;
}

/**
 * The name for a sheet of ours: `wished` where it is free or the sheet by that name is one that we made before (its first
 * cell begins with `mark`); else the next free name.
 */
export function sheetName(snapshot: WorkbookSnapshot, wished: string, mark: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wished : `${wished} ${count}`;
    const taken = snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (taken === undefined || isOurs(taken, mark)) return taken?.name ?? name;
  }
}

export function isOurs(sheet: SheetSnapshot, mark: string): boolean {
  const first = sheet.cells.find(({ row, column }) => row === 0 && column === 0)?.value;
  return typeof first === 'string' && first.startsWith(mark);
}

/**
 * Where rows and columns went. Hidden names stand on the rows and columns that matter; spreadsheets move names along
 * when rows or columns are inserted, deleted or a sheet is renamed, so that the names tell where things are now.
 */
import { stringifyA1Ref } from '@borgar/fx';
import type { DefinedName } from '../workbook/snapshot';
import { columnName } from '../workbook/workbook';
import { type AstExpression, blockOf, blockOfText, parseFormula, spanOf, walk, withReplacements } from './formula';

/** Two records can be kept at once: of frozen cells, and of cells made portable. */
export type RecordKind = 'frozen' | 'live';
const prefixes: Readonly<Record<RecordKind, string>> = { frozen: '_chipsheet.f', live: '_chipsheet.p' };
/** More names than this make a workbook slow to open: neighbouring rows then share one, each as an area of its own. */
const mostPerSheet = 1000;
/** Excel takes no longer name: some 8,000 letters, of which a sheet may need 40 for one row. */
const mostRowsOfName = 150;

export interface Place {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function isAnchor({ name }: DefinedName, kind: RecordKind): boolean {
  return name.startsWith(prefixes[kind]);
}

/** All sheets whose rows or columns matter for cells and the references in their formulas. */
export function placesOf(
  cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly formula: string;
    readonly spill: { readonly rows: number; readonly columns: number } | undefined;
  }[],
): readonly Place[] {
  const bySheet = new Map<string, { rows: Set<number>; columns: Set<number> }>();
  const note = (sheet: string, rows: readonly number[], columns: readonly number[]) => {
    const known = bySheet.get(sheet) ?? { rows: new Set<number>(), columns: new Set<number>() };
    bySheet.set(sheet, known);
    for (const row of rows) known.rows.add(row);
    for (const column of columns) known.columns.add(column);
  };
  for (const { sheet, row, column, formula, spill } of cells) {
    note(sheet, [row, row + (spill?.rows ?? 1) - 1], [column, column + (spill?.columns ?? 1) - 1]);
    for (const { block } of referencesIn(formula)) {
      note(
        block.sheet ?? sheet,
        block.whole === 'columns' ? [] : [block.top, block.bottom],
        block.whole === 'rows' ? [] : [block.left, block.right],
      );
    }
  }
  return [...bySheet].map(([sheet, { rows, columns }]) => ({
    sheet,
    rows: [...rows].sort((a, b) => a - b),
    columns: [...columns].sort((a, b) => a - b),
  }));
}

function referencesIn(formula: string) {
  const tree = parseFormula(formula);
  const found: { readonly node: AstExpression; readonly block: NonNullable<ReturnType<typeof blockOf>> }[] = [];
  walk(tree, (node) => {
    const block = node.type === 'ReferenceIdentifier' && node.kind !== 'name' ? blockOf(node) : undefined;
    if (block !== undefined) found.push({ node, block });
    return true;
  });
  return found;
}

/** The names for these places; a sheet that is not among `sheets` gets none. */
export function anchorNames(
  kind: RecordKind,
  places: readonly Place[],
  sheets: readonly string[],
): readonly DefinedName[] {
  return places.flatMap(({ sheet, rows, columns }) => {
    const index = sheets.indexOf(sheet);
    if (index < 0) return [];
    const quoted = `'${sheet.replaceAll("'", "''")}'`;
    return [
      ...runsOf(rows).map(
        (run): DefinedName => ({
          name: `${prefixes[kind]}${index}.r${run[0]}`,
          refersTo: run.map((row) => `${quoted}!$${row + 1}:$${row + 1}`).join(','),
          hidden: true,
        }),
      ),
      ...columns.map(
        (column): DefinedName => ({
          name: `${prefixes[kind]}${index}.c${column}`,
          refersTo: `${quoted}!$${columnName(column)}:$${columnName(column)}`,
          hidden: true,
        }),
      ),
    ];
  });
}

/** The rows that share a name. */
function runsOf(rows: readonly number[]): readonly (readonly number[])[] {
  const size = Math.min(Math.ceil(rows.length / mostPerSheet), mostRowsOfName);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}

/** The areas of a reference, in order: each a block, or undefined where it was deleted. */
function areasOf(refersTo: string) {
  return refersTo
    .replace(/^=/, '')
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((area) => blockOfText(area));
}

interface SheetMoves {
  readonly name: string | undefined;
  /** Where each row and column is now; undefined where it was deleted. */
  readonly rows: ReadonlyMap<number, number | undefined>;
  readonly columns: ReadonlyMap<number, number | undefined>;
}

/** Tells where a cell is now that stood elsewhere when the names were made. */
export class Moves {
  readonly #sheets = new Map<string, SheetMoves>();

  /** `places` are those for which the names were made, `sheets` the names of the sheets at that time. */
  constructor(kind: RecordKind, names: readonly DefinedName[], places: readonly Place[], sheets: readonly string[]) {
    const own = new Map(
      names.filter((name) => isAnchor(name, kind)).map(({ name, refersTo }) => [name, areasOf(refersTo)]),
    );
    sheets.forEach((sheet, index) => {
      const start = `${prefixes[kind]}${index}.`;
      const blocks = [...own].flatMap(([name, areas]) => (name.startsWith(start) ? areas : []));
      if (blocks.length === 0) return;
      const place = places.find((each) => each.sheet === sheet);
      const rows = runsOf(place?.rows ?? []).flatMap((run) => {
        const areas = own.get(`${start}r${run[0]}`) ?? [];
        return run.map((row, at) => [row, only(areas[at], 'top', 'bottom')] as const);
      });
      const columns = (place?.columns ?? []).map(
        (column) => [column, only(own.get(`${start}c${column}`)?.[0], 'left', 'right')] as const,
      );
      const name = blocks.find((block) => block?.sheet !== undefined)?.sheet;
      this.#sheets.set(sheet, { name, rows: new Map(rows), columns: new Map(columns) });
    });
  }

  /** The sheet's name now. */
  sheet(name: string): string {
    return this.#of(name)?.name ?? name;
  }

  row(sheet: string, row: number): number | undefined {
    const moves = this.#of(sheet);
    return moves === undefined ? row : moves.rows.get(row);
  }

  column(sheet: string, column: number): number | undefined {
    const moves = this.#of(sheet);
    return moves === undefined ? column : moves.columns.get(column);
  }

  /** The formula with its references where the cells are now; undefined where one of them is gone. */
  formula(formula: string, sheet: string): string | undefined {
    if (this.#sheets.size === 0) return formula;
    let gone = false;
    const pieces = referencesIn(formula).flatMap(({ node, block }) => {
      const on = block.sheet ?? sheet;
      const name = this.sheet(on);
      const rows =
        block.whole === 'columns' ? [block.top, block.bottom] : [this.row(on, block.top), this.row(on, block.bottom)];
      const columns =
        block.whole === 'rows'
          ? [block.left, block.right]
          : [this.column(on, block.left), this.column(on, block.right)];
      const [top, bottom] = rows;
      const [left, right] = columns;
      if (top === undefined || bottom === undefined || left === undefined || right === undefined) {
        gone = true;
        return [];
      }
      const still = top === block.top && bottom === block.bottom && left === block.left && right === block.right;
      if (still && name === on) return [];
      const range = {
        ...(block.whole !== 'columns' && { top, bottom, $top: block.fixed.top, $bottom: block.fixed.bottom }),
        ...(block.whole !== 'rows' && { left, right, $left: block.fixed.left, $right: block.fixed.right }),
      };
      const text = stringifyA1Ref({ context: block.sheet === undefined ? [] : [name], range } as Parameters<
        typeof stringifyA1Ref
      >[0]);
      return [{ ...spanOf(node), text }];
    });
    return gone ? undefined : withReplacements(formula, pieces);
  }

  #of(name: string): SheetMoves | undefined {
    const exact = this.#sheets.get(name);
    if (exact !== undefined) return exact;
    for (const [known, moves] of this.#sheets) if (known.toLowerCase() === name.toLowerCase()) return moves;
    return undefined;
  }
}

/** The one row or column of a block; undefined where there are several or none. */
function only(
  block: ReturnType<typeof blockOfText>,
  first: 'top' | 'left',
  last: 'bottom' | 'right',
): number | undefined {
  return block?.[first] === block?.[last] ? block?.[first] : undefined;
}

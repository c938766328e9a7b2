/**
 * The formulas of cells that were frozen or made portable as the workbook's part keeps them, so that anyone with
 * ChipSheet can bring them back.
 */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { z } from 'zod';
import { columnName } from '../sheet/address';
import { mostRows } from '../sheet/limits';
import { readPart } from '../workbook/part';
import type { RecordKind } from './anchors';

/** Excel takes 8,192 characters of a formula; the engine of the workbench takes more. */
const longestFormula = 40_000;

const place = z
  .number()
  .int()
  .min(0)
  .max(mostRows - 1);

/** [sheet, row, column, formula, fingerprint, rows, columns, fills before: one, or one a cell; left out: not coloured] */
const cell = z.union([
  z.tuple([place, place, place, place, z.string().max(40), place, place]),
  z.tuple([place, place, place, place, z.string().max(40), place, place, z.array(z.string().max(20)).max(20_000_000)]),
]);

const frozenContent = z
  .object({
    /** Names of the sheets when the cells were frozen. */
    sheets: z.array(z.string().max(255)).max(10_000),
    /** Each text once, in the relative form (R) where that comes back exactly, else as it stands (A). */
    formulas: z.array(z.string().max(longestFormula + 1)),
    cells: z.array(cell).max(20_000_000),
    /** The fill that frozen cells were given. */
    fill: z.string().max(20).optional(),
  })
  .refine(
    ({ sheets, formulas, cells }) =>
      cells.every(([sheet, , , formula]) => sheet < sheets.length && formula < formulas.length),
    'a cell names a sheet or formula that is not there',
  );

type FrozenContent = z.infer<typeof frozenContent>;

/** One frozen formula where it stood. */
export interface FrozenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly fingerprint: string;
  /** The block that the formula filled; 1 × 1 for a single value, `spilled` for a dynamic array of whatever size. */
  readonly spill: { readonly rows: number; readonly columns: number } | undefined;
  /** The fills of its cells before they were coloured, row by row; undefined where fills were left as they were. */
  readonly fills: readonly (string | undefined)[] | undefined;
}

export interface Frozen {
  /** All sheets that cells or references name; anchors count by their place here. */
  readonly sheets: readonly string[];
  readonly cells: readonly FrozenCell[];
  readonly fill: string | undefined;
}

export type FrozenReading =
  | { readonly state: 'frozen'; readonly frozen: Frozen }
  | { readonly state: 'none' }
  | { readonly state: 'damaged'; readonly sentence: string };

export function readFrozen(part: string | undefined, kind: RecordKind): FrozenReading {
  const reading = readPart(part);
  if (reading.state === 'damaged') return reading;
  if (reading.state === 'none' || reading.content[kind] === undefined) return { state: 'none' };
  const parsed = frozenContent.safeParse(reading.content[kind]);
  if (parsed.success) return { state: 'frozen', frozen: unpacked(parsed.data) };
  const [issue] = parsed.error.issues;
  return {
    state: 'damaged',
    sentence: `The formulas kept in the workbook cannot be read (${issue?.path.join('.') || kind}: ${issue?.message}). Nothing is changed.`,
  };
}

/** The form that goes in the part. */
export function packed({ sheets, cells, fill }: Frozen): FrozenContent {
  const placeOfSheet = new Map(sheets.map((name, index) => [name, index]));
  const formulas: string[] = [];
  const placeOfFormula = new Map<string, number>();
  const formulaIndex = (text: string): number => {
    const known = placeOfFormula.get(text);
    if (known !== undefined) return known;
    placeOfFormula.set(text, formulas.length);
    return formulas.push(text) - 1;
  };
  return {
    sheets: [...sheets],
    cells: cells.map(({ sheet, row, column, formula, fingerprint, spill, fills }) => {
      const shared: [number, number, number, number, string, number, number] = [
        placeOfSheet.get(sheet) ?? 0,
        row,
        column,
        formulaIndex(relative(formula, row, column)),
        fingerprint,
        spill?.rows ?? 0,
        spill?.columns ?? 0,
      ];
      return fills === undefined ? shared : [...shared, shortened(fills.map((fill) => fill ?? ''))];
    }),
    formulas,
    ...(fill !== undefined && { fill }),
  };
}

function unpacked({ sheets, formulas, cells, fill }: FrozenContent): Frozen {
  return {
    sheets,
    fill,
    cells: cells.map(([sheet, row, column, formula, fingerprint, rows, columns, before]) => ({
      sheet: sheets[sheet] ?? '',
      row,
      column,
      formula: absolute(formulas[formula] ?? '', row, column),
      fingerprint,
      spill: rows > 0 ? { rows, columns } : undefined,
      fills: before && lengthened(before, Math.max(rows * columns, 1)),
    })),
  };
}

function shortened(fills: string[]): string[] {
  return fills.every((fill) => fill === fills[0]) ? fills.slice(0, 1) : fills;
}

function lengthened(fills: readonly string[], count: number): readonly (string | undefined)[] {
  return Array.from({ length: count }, (_, at) => (fills.length === 1 ? fills[0] : fills[at]) || undefined);
}

/** A formula that was copied down is one text in this form, ten thousand in the other. */
function relative(formula: string, row: number, column: number): string {
  const anchor = `${columnName(column)}${row + 1}`;
  try {
    const text = translateFormulaToR1C1(formula, anchor);
    if (text.length <= longestFormula && translateFormulaToA1(text, anchor) === formula) return `R${text}`;
  } catch {
    // A formula that our parser cannot read is kept as it stands.
  }
  return `A${formula}`;
}

function absolute(text: string, row: number, column: number): string {
  if (!text.startsWith('R')) return text.slice(1);
  try {
    return translateFormulaToA1(text.slice(1), `${columnName(column)}${row + 1}`);
  } catch {
    return '';
  }
}

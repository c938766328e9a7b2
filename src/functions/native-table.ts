/** Plain forms of rows and tables, cell by cell: what one formula cannot do, many can. */
import type { Catalog } from '../catalog/items/lookup';
import type { InputId } from '../scenario/inputs';
import type { Scenarios } from '../scenario/scenarios';
import { sizeOf } from '../sheet/broadcast';
import type { CellInput, Rows } from '../sheet/values';

/** How a plain formula reads what ChipSheet knows: each gives formula text that looks it up in a data sheet. */
export interface NativeLookups {
  /**
   * The best value of a spec in the spec's own unit, an error where there is none; `item` and `spec` are formula
   * text: where they are literals, in any spelling that users may type.
   */
  figure(item: string, spec: string): string;
  /** The canonical name of an item. */
  name(item: string): string;
  /** The value of an input: of the active scenario, or of the one whose name `scenario` is (formula text). */
  input(id: InputId, scenario?: string): string;
}

export type FigureColumn = 'value' | 'unit' | 'low' | 'high' | 'confidence' | 'source' | 'address' | 'kind' | 'as_of';

/** What tables may look up beside. */
export interface TableLookups extends NativeLookups {
  readonly catalog: Catalog;
  readonly scenarios: Scenarios;
  /** What is known of a figure. */
  column(column: FigureColumn, item: string, spec: string): string;
  /** The same in the unit that a text names. */
  converted(column: FigureColumn, item: string, spec: string, unit: string): string;
  /** What heads the column of a spec. */
  label(spec: string, ratios: boolean): string;
  /** The value of the input that a text names; undefined for a literal that names none. */
  namedInput(text: string, scenario?: string): string | undefined;
  /** The name of the scenario in use. */
  readonly scenarioName: string;
}

/** An argument: its formula text, that of each of its elements, and the values that these have now. */
export interface TableArgument {
  readonly text: string;
  readonly rows: Rows;
  element(row: number, column: number): string | undefined;
}

/** Arguments that are left out are missing. */
export type TableArguments<Name extends string> = Readonly<Partial<Record<Name, TableArgument>>>;

/** The formula text of every cell, without "="; undefined where these arguments have no such form. */
export type NativeTable<Name extends string> = (
  given: TableArguments<Name>,
  lookups: TableLookups,
) => readonly (readonly (string | undefined)[])[] | undefined;

/** The elements of a list, empty cells left out; undefined where one has no text. */
export function elementsOf(
  argument: TableArgument | undefined,
): readonly { readonly text: string; readonly value: CellInput }[] | undefined {
  if (argument === undefined) return undefined;
  const elements: { readonly text: string; readonly value: CellInput }[] = [];
  for (const [row, line] of argument.rows.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === null || value === '') continue;
      const text = argument.element(row, column);
      if (text === undefined) return undefined;
      elements.push({ text, value });
    }
  }
  return elements;
}

/** TRUE where left out; undefined where a cell decides, since the block would change its shape with it. */
export function constantFlag(argument: TableArgument | undefined): boolean | undefined {
  if (argument === undefined || argument.text === '') return true;
  const text = argument.text.toUpperCase();
  return text === 'TRUE' || text === '1' ? true : text === 'FALSE' || text === '0' ? false : undefined;
}

type Element = string | undefined;

/** One cell for each element of the arguments, one row or column repeated. */
export function cellwise(
  given: readonly (TableArgument | undefined)[],
  form: (texts: readonly Element[]) => string | undefined,
): readonly (readonly (string | undefined)[])[] {
  const { rows, columns } = sizeOf(sizes(given));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const texts = given.map((argument) => argument?.element(row, column));
      return given.some((argument, at) => argument !== undefined && texts[at] === undefined) ? undefined : form(texts);
    }),
  );
}

/** One line of cells for each line of the arguments; undefined where these have more than one column. */
export function linewise(
  given: readonly (TableArgument | undefined)[],
  form: (texts: readonly Element[]) => readonly string[],
): readonly (readonly string[])[] | undefined {
  const { rows, columns } = sizeOf(sizes(given));
  if (columns > 1) return undefined;
  const lines: (readonly string[])[] = [];
  for (let row = 0; row < rows; row++) {
    const texts = given.map((argument) => argument?.element(row, 0));
    if (given.some((argument, at) => argument !== undefined && texts[at] === undefined)) return undefined;
    lines.push(form(texts));
  }
  return lines;
}

function sizes(given: readonly (TableArgument | undefined)[]): readonly Rows[] {
  return given.flatMap((argument) => (argument === undefined ? [] : [argument.rows]));
}

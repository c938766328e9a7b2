/**
 * The sheet "ChipSheet data": every known figure as one tidy row, and beside it the spellings of chips and specs, so that
 * plain lookups stay as forgiving as they can be and typing another known chip still works.
 */
import type { Catalog, Item } from '../../catalog/items/lookup';
import { isNameProblem } from '../../catalog/names';
import { type SpecDefinition, specs } from '../../catalog/specs';
import { capacityFactor, conversionFactor, unitsLike } from '../../catalog/units';
import { figureOf, specValue } from '../../functions/catalog/figures';
import { CellError } from '../../functions/cells';
import { literalText, quoted } from '../../functions/native';
import { inputSpellings } from '../../functions/scenario/input-names';
import { inputIds, inputOf } from '../../scenario/inputs';
import type { DefinedName, SheetSnapshot } from '../../workbook/snapshot';
import { columnName } from '../../workbook/workbook';
import { type DraftCell, type DraftRow, heading, quiet, sheetOf, title } from '../sheet-draft';
import { shownAddress } from '../sources-sheet';

export const dataMark = 'ChipSheet data';
export const dataSheet = 'ChipSheet data';

const firstRow = 3;
const figureHeads = [
  'key',
  'item',
  'spec',
  'value',
  'unit',
  'low',
  'high',
  'confidence',
  'source',
  'address',
  'kind',
  'as of',
];
const spellingHeads = ['typed (no spaces, no hyphens)', 'chip or system'];
const specHeads = ['typed (no spaces, no hyphens)', 'spec', 'label', 'label of ratios'];
const unitHeads = ['from|to', 'factor'];
const inputHeads = ['typed (no spaces, no hyphens)', 'input'];
const gap = 1;
const spellingColumn = figureHeads.length + gap;
const specColumn = spellingColumn + spellingHeads.length + gap;
const unitColumn = specColumn + specHeads.length + gap;
const inputColumn = unitColumn + unitHeads.length + gap;

/** Where each named column stands. */
const namedColumns = {
  ChipSheet_key: 0,
  ChipSheet_value: 3,
  ChipSheet_unit: 4,
  ChipSheet_low: 5,
  ChipSheet_high: 6,
  ChipSheet_confidence: 7,
  ChipSheet_source: 8,
  ChipSheet_address: 9,
  ChipSheet_kind: 10,
  ChipSheet_as_of: 11,
  ChipSheet_typed: spellingColumn,
  ChipSheet_item: spellingColumn + 1,
  ChipSheet_typed_spec: specColumn,
  ChipSheet_spec: specColumn + 1,
  ChipSheet_label: specColumn + 2,
  ChipSheet_ratio_label: specColumn + 3,
  ChipSheet_conversion: unitColumn,
  ChipSheet_factor: unitColumn + 1,
  ChipSheet_typed_input: inputColumn,
  ChipSheet_input: inputColumn + 1,
} as const;

type Column = keyof typeof namedColumns;
type FigureColumn = 'value' | 'unit' | 'low' | 'high' | 'confidence' | 'source' | 'address' | 'kind' | 'as_of';

export interface DataSheet {
  readonly sheet: SheetSnapshot;
  readonly names: readonly DefinedName[];
}

export function dataSheetOf(catalog: Catalog, name = dataSheet): DataSheet {
  const figures = catalog.items.flatMap((item) => specs.flatMap((spec) => figureRow(item, spec)));
  const spellings = spellingRows(catalog);
  const specNames = specRows(catalog);
  const units = unitRows();
  const inputs = inputRows();
  const height = Math.max(figures.length, spellings.length, specNames.length, units.length, inputs.length);
  const blank = (count: number) => new Array<DraftCell>(count).fill(undefined);
  const side = (rows: readonly (readonly DraftCell[])[], at: number, width: number) => {
    const row = rows[at] ?? [];
    return [...row, ...blank(width - row.length)];
  };
  const body = Array.from(
    { length: height },
    (_, at): DraftRow => ({
      cells: [
        ...side(figures, at, figureHeads.length),
        ...blank(gap),
        ...side(spellings, at, spellingHeads.length),
        ...blank(gap),
        ...side(specNames, at, specHeads.length),
        ...blank(gap),
        ...side(units, at, unitHeads.length),
        ...blank(gap),
        ...side(inputs, at, inputHeads.length),
      ],
    }),
  );
  const heads = [figureHeads, spellingHeads, specHeads, unitHeads, inputHeads];
  const lengths: Readonly<Record<string, number>> = {
    ChipSheet_typed: spellings.length,
    ChipSheet_item: spellings.length,
    ChipSheet_typed_spec: specNames.length,
    ChipSheet_spec: specNames.length,
    ChipSheet_label: specNames.length,
    ChipSheet_ratio_label: specNames.length,
    ChipSheet_conversion: units.length,
    ChipSheet_factor: units.length,
    ChipSheet_typed_input: inputs.length,
    ChipSheet_input: inputs.length,
  };
  return {
    sheet: sheetOf({
      name,
      frozenRows: firstRow,
      widths: [
        190, 130, 110, 80, 70, 70, 70, 80, 300, 240, 70, 80, 20, 170, 140, 20, 170, 120, 150, 120, 20, 110, 80, 20, 170,
        170,
      ],
      rows: [
        { cells: [dataMark], style: title },
        {
          cells: [`Dataset ${catalog.version}. Plain formulas look figures up here; the catalogue is CC BY 4.0.`],
          style: quiet,
        },
        { cells: heads.flatMap((list, at) => [...(at > 0 ? blank(gap) : []), ...list]), style: heading },
        ...body,
      ],
    }),
    names: [
      ...Object.entries(namedColumns).map(([column, at]): DefinedName => {
        const letter = columnName(at);
        const last = firstRow + (lengths[column] ?? figures.length);
        return { name: column, refersTo: `'${name}'!$${letter}$${firstRow + 1}:$${letter}$${last}` };
      }),
    ],
  };
}

function figureRow(item: Item, spec: SpecDefinition): readonly (readonly DraftCell[])[] {
  const value = specValue(item, spec);
  if (value instanceof CellError) return [];
  const key = `${item.name}|${spec.id}`;
  const figure = figureOf(item, spec);
  if (figure instanceof CellError) return [[key, item.name, spec.id, value]];
  const { low, high, confidence, source, asOf } = figure;
  return [
    [
      key,
      item.name,
      spec.id,
      value,
      spec.unit,
      low,
      high,
      confidence,
      source.title,
      shownAddress(source),
      source.kind,
      asOf,
    ],
  ];
}

/** As the formulas fold what is typed: plain functions can take off no more than this without becoming unreadable. */
function folded(spelling: string): string {
  return spelling.replaceAll(' ', '').replaceAll('-', '').toLowerCase();
}

function spellingRows(catalog: Catalog): readonly (readonly DraftCell[])[] {
  const meant = new Map<string, string>();
  for (const { name, vendor, own = [] } of catalog.dataset.items) {
    for (const spelling of [name, ...own].flatMap((each) => [each, `${vendor} ${each}`])) {
      const found = catalog.item(spelling);
      if (!isNameProblem(found) && found.name === name) meant.set(folded(spelling), name);
    }
  }
  return [...meant];
}

function specRows(catalog: Catalog): readonly (readonly DraftCell[])[] {
  const meant = new Map<string, SpecDefinition>();
  for (const spec of specs) {
    for (const spelling of [spec.id, ...spec.alsoCalled]) {
      const found = catalog.spec(spelling);
      if (!isNameProblem(found) && found.id === spec.id) meant.set(folded(spelling), spec);
    }
  }
  return [...meant].map(([spelling, { id, unit }]) => [
    spelling,
    id,
    unit ? `${id} (${unit})` : id,
    unit === undefined ? id : `${id} (×)`,
  ]);
}

function unitRows(): readonly (readonly DraftCell[])[] {
  const own = [...new Set(specs.flatMap(({ unit }) => (unit ? [unit] : [])))];
  const capacities = new Set(specs.filter(({ capacity }) => capacity).map(({ unit }) => unit));
  const factor = (from: string) => (capacities.has(from) ? capacityFactor : conversionFactor);
  return own.flatMap((from) => unitsLike(from).map((to) => [`${from}|${to}`, factor(from)(from, to)]));
}

function inputRows(): readonly (readonly DraftCell[])[] {
  const meant = new Map(inputIds.flatMap((id) => inputSpellings(id).map((each) => [folded(each), inputOf(id).name])));
  return [...meant];
}

/** Formula text that looks things up in the data sheet. */
export class DataLookups {
  constructor(readonly catalog: Catalog) {}

  figure(item: string, spec: string): string {
    return this.column('value', item, spec);
  }

  column(column: FigureColumn, item: string, spec: string): string {
    const one = this.#item(item);
    const other = this.#spec(spec);
    if (one === undefined || other === undefined) return 'NA()';
    const [itemLiteral, specLiteral] = [literalText(one), literalText(other)];
    const key =
      itemLiteral !== undefined && specLiteral !== undefined
        ? quoted(`${itemLiteral}|${specLiteral}`)
        : specLiteral !== undefined
          ? `${one}&${quoted(`|${specLiteral}`)}`
          : itemLiteral !== undefined
            ? `${quoted(`${itemLiteral}|`)}&${other}`
            : `${one}&"|"&${other}`;
    return lookup(`ChipSheet_${column}`, key, 'ChipSheet_key');
  }

  /** The canonical name of an item. */
  name(item: string): string {
    return this.#item(item) ?? 'NA()';
  }

  /** The name of the input that a cell names in any spelling. */
  inputName(text: string): string {
    return lookup('ChipSheet_input', fold(text), 'ChipSheet_typed_input');
  }

  /** What heads the column of a spec in a table. */
  label(spec: string, ratios: boolean): string {
    const column = ratios ? 'ChipSheet_ratio_label' : 'ChipSheet_label';
    const literal = literalText(spec);
    if (literal === undefined) return lookup(column, fold(spec), 'ChipSheet_typed_spec');
    const found = this.catalog.spec(literal);
    if (isNameProblem(found)) return 'NA()';
    const { id, unit } = found;
    return quoted(ratios && unit !== undefined ? `${id} (×)` : unit ? `${id} (${unit})` : id);
  }

  /** A figure in the unit that a cell names. Letters' case tells bits from bytes, hence EXACT. */
  converted(column: FigureColumn, item: string, spec: string, unit: string): string {
    const pair = `${this.column('unit', item, spec)}&"|"&${unit}`;
    const exact = `EXACT(ChipSheet_conversion,${pair})`;
    return `${this.column(column, item, spec)}*SUMPRODUCT(${exact}*ChipSheet_factor)/SUMPRODUCT(${exact}*1)`;
  }

  #item(text: string): string | undefined {
    const literal = literalText(text);
    if (literal === undefined) return lookup('ChipSheet_item', fold(text), 'ChipSheet_typed');
    const found = this.catalog.item(literal);
    return isNameProblem(found) ? undefined : quoted(found.name);
  }

  #spec(text: string): string | undefined {
    const literal = literalText(text);
    if (literal === undefined) return lookup('ChipSheet_spec', fold(text), 'ChipSheet_typed_spec');
    const found = this.catalog.spec(literal);
    return isNameProblem(found) ? undefined : quoted(found.id);
  }
}

function lookup(column: Column, key: string, keys: Column): string {
  return `INDEX(${column},MATCH(${key},${keys},0))`;
}

function fold(text: string): string {
  return exactly(`SUBSTITUTE(SUBSTITUTE(${text}," ",""),"-","")`);
}

/** Formula text for MATCH: there "H*" would find the first name that begins with H, and no name but its own may be found. */
export function exactly(text: string): string {
  const literal = literalText(text);
  if (literal !== undefined) return quoted(literal.replaceAll(/[~*?]/g, '~$&'));
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
}

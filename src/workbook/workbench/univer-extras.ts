/**
 * Notes, validation, conditional formats and filters: from what Univer's plugins keep with the workbook to plain data, and
 * back. The plugins are loaded late; until then what a workbook brought along stands in its own data.
 */
import {
  DataValidationErrorStyle,
  type DataValidationOperator,
  type IRange,
  type ISheetDataValidationRule,
  type IStyleData,
} from '@univerjs/core';
import type {
  CellNote,
  ComparisonOperator,
  ConditionalFormat,
  ConditionalRule,
  FilteredColumn,
  ScalePoint,
  SheetExtras,
  SheetFilter,
  TextOperator,
  Validation,
  ValidationType,
} from '../cell-extras';
import type { CellBlock, CellStyle } from '../snapshot';
import { styleFromUniver, styleToUniver } from './univer-styles';

/** Under which name each plugin keeps its data. */
const names = {
  notes: 'SHEET_NOTE_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  conditions: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  filter: 'SHEET_FILTER_PLUGIN',
} as const;

export interface Resource {
  readonly name: string;
  readonly data: string;
}

/** `sheets` by the ids that they have in Univer. */
export function extrasToUniver(sheets: ReadonlyMap<string, SheetExtras>): Resource[] {
  const resource = <T>(name: string, of: (extras: SheetExtras) => T | undefined): Resource[] => {
    const found = [...sheets].flatMap(([id, extras]) => {
      const data = of(extras);
      return data === undefined ? [] : [[id, data] as const];
    });
    return found.length === 0 ? [] : [{ name, data: JSON.stringify(Object.fromEntries(found)) }];
  };
  return [
    ...resource(names.notes, ({ notes }) => notes && notesToUniver(notes)),
    ...resource(names.validations, ({ validations }) => validations?.map(validationToUniver)),
    ...resource(names.conditions, ({ conditions }) => conditions?.map(conditionToUniver)),
    ...resource(names.filter, ({ filter }) => filter && filterToUniver(filter)),
  ];
}

/** What a sheet has, by its id; `read` gives what is kept under a name. */
export function extrasFromUniver(read: (name: string) => string | undefined): (sheetId: string) => SheetExtras {
  const parsed = <T>(name: string): Readonly<Record<string, T | undefined>> => {
    const json = read(name);
    return json === undefined || json === '' ? {} : JSON.parse(json);
  };
  const notes = parsed<UniverNotes>(names.notes);
  const validations = parsed<readonly ISheetDataValidationRule[]>(names.validations);
  const conditions = parsed<readonly UniverCondition[]>(names.conditions);
  const filters = parsed<UniverFilter>(names.filter);
  return (id) => {
    const filter = filters[id];
    return {
      ...some('notes', notesFromUniver(notes[id] ?? {})),
      ...some('validations', (validations[id] ?? []).map(validationFromUniver)),
      ...some('conditions', (conditions[id] ?? []).map(conditionFromUniver)),
      ...(filter !== undefined && { filter: filterFromUniver(filter) }),
    };
  };
}

function some<Name extends string, T>(name: Name, list: readonly T[]): { readonly [Key in Name]?: readonly T[] } {
  return list.length === 0 ? {} : ({ [name]: list } as { readonly [Key in Name]?: readonly T[] });
}

type UniverNotes = Readonly<Record<string, Readonly<Record<string, { readonly note: string }>>>>;

function notesToUniver(notes: readonly CellNote[]) {
  const rows: Record<number, Record<number, object>> = {};
  for (const [index, { row, column, text }] of notes.entries()) {
    const line = rows[row] ?? {};
    rows[row] = line;
    line[column] = { id: `note-${index + 1}`, row, col: column, width: 160, height: 100, note: text };
  }
  return rows;
}

function notesFromUniver(rows: UniverNotes): CellNote[] {
  return Object.entries(rows).flatMap(([row, line]) =>
    Object.entries(line).map(([column, { note }]) => ({ row: Number(row), column: Number(column), text: note })),
  );
}

const reactions = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function validationToUniver(validation: Validation, index: number): ISheetDataValidationRule {
  const { blocks, type, operator, entries, first, second, onError, errorTitle, error, promptTitle, prompt } =
    validation;
  const formula1 = entries === undefined ? first : entries.join(',');
  return {
    uid: `validation-${index + 1}`,
    type,
    ranges: blocks.map(rangeOf),
    ...(operator !== undefined && { operator: operator as DataValidationOperator }),
    ...(formula1 !== undefined && { formula1 }),
    ...(second !== undefined && { formula2: second }),
    allowBlank: validation.allowBlank ?? true,
    ...(type === 'list' && { showDropDown: true }),
    ...(onError !== undefined && { errorStyle: reactions[onError], showErrorMessage: true }),
    ...(errorTitle !== undefined && { errorTitle }),
    ...(error !== undefined && { error }),
    ...(promptTitle !== undefined && { promptTitle }),
    ...(prompt !== undefined && { prompt, showInputMessage: true }),
  };
}

function validationFromUniver(rule: ISheetDataValidationRule): Validation {
  const { type, operator, formula1, formula2, allowBlank, errorStyle, errorTitle, error, promptTitle, prompt } = rule;
  const isList = (type === 'list' || type === 'listMultiple') && formula1 !== undefined && !formula1.startsWith('=');
  const onError = (Object.keys(reactions) as (keyof typeof reactions)[]).find((name) => reactions[name] === errorStyle);
  return {
    blocks: rule.ranges.map(blockOf),
    type: type as ValidationType,
    ...(operator && { operator: operator as ComparisonOperator }),
    ...(isList ? { entries: formula1.split(',') } : formula1 !== undefined && { first: formula1 }),
    ...(formula2 !== undefined && { second: formula2 }),
    ...(allowBlank !== undefined && { allowBlank }),
    ...(onError !== undefined && { onError }),
    ...(errorTitle && { errorTitle }),
    ...(error && { error }),
    ...(promptTitle && { promptTitle }),
    ...(prompt && { prompt }),
  };
}

interface UniverCondition {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: UniverRule;
}

interface UniverRule {
  readonly type: string;
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly style?: IStyleData;
  readonly config?: unknown;
}

interface UniverPoint {
  readonly type: string;
  readonly value?: number | string;
}

function conditionToUniver({ blocks, stopIfTrue, rule }: ConditionalFormat, index: number) {
  const id = `condition-${index + 1}`;
  return { cfId: id, ranges: blocks.map(rangeOf), stopIfTrue: stopIfTrue === true, rule: ruleToUniver(rule) };
}

function ruleToUniver(rule: ConditionalRule): unknown {
  const highlight = (subType: string, style: CellStyle, more: object = {}) => ({
    type: 'highlightCell',
    subType,
    style: styleToUniver(style),
    ...more,
  });
  switch (rule.kind) {
    case 'number': {
      const { operator, values, style } = rule;
      return highlight('number', style, { operator, value: values.length > 1 ? values : values[0] });
    }
    case 'text':
      return highlight('text', rule.style, { operator: rule.operator, value: rule.text });
    case 'formula':
      return highlight('formula', rule.style, { value: rule.formula });
    case 'duplicates':
      return highlight('duplicateValues', rule.style);
    case 'unique':
      return highlight('uniqueValues', rule.style);
    case 'scale':
      return {
        type: 'colorScale',
        config: rule.stops.map(({ color, ...point }, index) => ({ index, color: `#${color}`, value: point })),
      };
    case 'bar': {
      const color = `#${rule.color}`;
      const config = { min: rule.low, max: rule.high, isGradient: true, positiveColor: color, nativeColor: '#FF0000' };
      return { type: 'dataBar', isShowValue: true, config };
    }
    case 'other':
      return rule.rule;
  }
}

function conditionFromUniver({ ranges, stopIfTrue, rule }: UniverCondition): ConditionalFormat {
  return {
    blocks: ranges.map(blockOf),
    ...(stopIfTrue && { stopIfTrue: true as const }),
    rule: ruleFromUniver(rule) ?? { kind: 'other', rule },
  };
}

function ruleFromUniver({ type, subType, operator, value, style, config }: UniverRule): ConditionalRule | undefined {
  if (type === 'colorScale') {
    const stops = (config as readonly { readonly color: string; readonly value: UniverPoint }[]).map((stop) => {
      const [point, color] = [pointFromUniver(stop.value), hexOf(stop.color)];
      return point === undefined || color === undefined ? undefined : { ...point, color };
    });
    return stops.every((stop) => stop !== undefined) ? { kind: 'scale', stops } : undefined;
  }
  if (type === 'dataBar') {
    const { min, max, positiveColor } = config as {
      readonly min: UniverPoint;
      readonly max: UniverPoint;
      readonly positiveColor: string;
    };
    const [low, high, color] = [pointFromUniver(min), pointFromUniver(max), hexOf(positiveColor)];
    return low && high && color ? { kind: 'bar', low, high, color } : undefined;
  }
  if (type !== 'highlightCell') return undefined;
  const look = { style: styleFromUniver(style) ?? {} };
  switch (subType) {
    case 'number': {
      const values = [value].flat().map(Number);
      return value === undefined || values.some(Number.isNaN)
        ? undefined
        : { kind: 'number', operator: operator as ComparisonOperator, values, ...look };
    }
    case 'text':
      return textOperators.has(operator ?? '') && typeof value === 'string'
        ? { kind: 'text', operator: operator as TextOperator, text: value, ...look }
        : undefined;
    case 'formula':
      return typeof value === 'string' ? { kind: 'formula', formula: value, ...look } : undefined;
    case 'duplicateValues':
      return { kind: 'duplicates', ...look };
    case 'uniqueValues':
      return { kind: 'unique', ...look };
    default:
      return undefined;
  }
}

const textOperators: ReadonlySet<string> = new Set<TextOperator>([
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
]);

const pointTypes: ReadonlySet<string> = new Set<ScalePoint['type']>(['min', 'max', 'num', 'percent', 'percentile']);

function pointFromUniver({ type, value }: UniverPoint): ScalePoint | undefined {
  if (!pointTypes.has(type) || (value !== undefined && value !== '' && Number.isNaN(Number(value)))) return undefined;
  return { type: type as ScalePoint['type'], ...(value !== undefined && value !== '' && { value: Number(value) }) };
}

function hexOf(color: string): string | undefined {
  return styleFromUniver({ cl: { rgb: color } })?.color;
}

interface UniverFilter {
  readonly ref: IRange;
  readonly filterColumns?: readonly UniverFilterColumn[];
  readonly cachedFilteredOut?: readonly number[];
}

interface UniverFilterColumn {
  readonly colId: number;
  readonly filters?: { readonly blank?: true; readonly filters?: readonly string[] };
  readonly [other: string]: unknown;
}

function filterToUniver({ block, columns, hiddenRows }: SheetFilter): UniverFilter {
  return {
    ref: rangeOf(block),
    filterColumns: columns.map(({ column, values, blanks, other }) => ({
      ...(typeof other === 'object' && other),
      colId: column,
      ...(values !== undefined && { filters: { filters: values, ...(blanks && { blank: blanks }) } }),
    })),
    cachedFilteredOut: hiddenRows,
  };
}

function filterFromUniver({ ref, filterColumns = [], cachedFilteredOut = [] }: UniverFilter): SheetFilter {
  return {
    block: blockOf(ref),
    columns: filterColumns.map(({ colId, filters, ...other }): FilteredColumn => {
      if (filters === undefined) return { column: colId, other };
      return { column: colId, values: filters.filters ?? [], ...(filters.blank === true && { blanks: true as const }) };
    }),
    // The plugin sorts them as texts.
    hiddenRows: [...cachedFilteredOut].sort((a, b) => a - b),
  };
}

function rangeOf({ row, column, rows, columns }: CellBlock): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function blockOf({ startRow, startColumn, endRow, endColumn }: IRange): CellBlock {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** Notes, validation, conditional formats, filters: from plain data to what the file library writes, and back. */
import type {
  DataValidation,
  ConditionalRule as FileRule,
  CellStyle as FileStyle,
  Sheet,
  WriteSheet,
} from 'hucre/xlsx';
import {
  type CellNote,
  type ConditionalFormat,
  type ConditionalRule,
  type ScalePoint,
  type SheetExtras,
  type SheetFilter,
  type Validation,
  validationTypes,
} from '../../cell-extras';
import type { CellBlock, CellStyle } from '../../snapshot';
import { columnName, parseAddress } from '../../workbook';
import { styleFromFile } from './file-styles';
import { fromStored, toStored } from './stored-formula';

type Names = ReadonlySet<string>;
type AutoFilter = NonNullable<WriteSheet['autoFilter']>;

export function extrasToFile(
  { validations = [], conditions = [], filter }: SheetExtras,
  own: Names,
): Pick<WriteSheet, 'dataValidations' | 'conditionalRules' | 'autoFilter'> {
  const rules = conditions.flatMap((condition, index) => conditionToFile(condition, index + 1, own));
  const entries = validations.flatMap((validation) => validationToFile(validation, own));
  return {
    ...(entries.length > 0 && { dataValidations: entries }),
    ...(rules.length > 0 && { conditionalRules: rules }),
    ...(filter !== undefined && { autoFilter: filterToFile(filter) }),
  };
}

export function extrasFromFile(sheet: Sheet, own: Names): SheetExtras {
  const notes = [...(sheet.cells ?? [])].flatMap(([key, { comment }]): CellNote[] => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return comment === undefined ? [] : [{ row, column, text: comment.text }];
  });
  const validations = (sheet.dataValidations ?? []).map((each) => validationFromFile(each, own));
  const conditions = [...(sheet.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => conditionFromFile(rule, own));
  const filter = sheet.autoFilter && filterFromFile(sheet.autoFilter, sheet);
  return {
    ...(notes.length > 0 && { notes }),
    ...(validations.length > 0 && { validations }),
    ...(conditions.length > 0 && { conditions }),
    ...(filter !== undefined && { filter }),
  };
}

/** What of a sheet no file of ours holds, in words for the user. */
export function notInFile({ validations = [], conditions = [], filter }: SheetExtras): readonly string[] {
  return [
    ...(validations.some(({ type }) => type === 'listMultiple') ? ['lists with several choices'] : []),
    ...(validations.some(({ type }) => type === 'checkbox') ? ['check boxes'] : []),
    ...(conditions.some(({ rule }) => rule.kind === 'other') ? ['some conditional formats'] : []),
    ...(filter?.columns.some(({ values }) => values === undefined) ? ['filters other than by value'] : []),
  ];
}

function validationToFile(validation: Validation, own: Names): DataValidation[] {
  const { type, operator, entries, first, second, allowBlank, onError, errorTitle, error, promptTitle, prompt } =
    validation;
  const known = validationTypes.find((each) => each === type);
  if (known === undefined) return [];
  return [
    {
      type: known,
      range: rangeText(validation.blocks),
      ...(operator !== undefined && { operator }),
      ...(entries !== undefined && { values: [...entries] }),
      ...(entries === undefined && first !== undefined && { formula1: formulaToFile(first, own) }),
      ...(second !== undefined && { formula2: formulaToFile(second, own) }),
      ...(allowBlank && { allowBlank }),
      // A warning that is not to be shown is none.
      ...(onError !== undefined && { showErrorMessage: true, errorStyle: onError }),
      ...(errorTitle !== undefined && { errorTitle }),
      ...(error !== undefined && { errorMessage: error }),
      ...(promptTitle !== undefined && { inputTitle: promptTitle }),
      ...(prompt !== undefined && { showInputMessage: true, inputMessage: prompt }),
    },
  ];
}

function validationFromFile(rule: DataValidation, own: Names): Validation {
  const { type, operator, values, formula1, formula2, allowBlank, showErrorMessage, errorStyle = 'stop' } = rule;
  const isFormula = type === 'list' || type === 'custom';
  return {
    blocks: blocksIn(rule.range),
    type,
    ...(operator !== undefined && { operator }),
    ...(values !== undefined
      ? { entries: values }
      : formula1 !== undefined && { first: formulaFromFile(formula1, own, isFormula) }),
    ...(formula2 !== undefined && { second: formulaFromFile(formula2, own, false) }),
    allowBlank: allowBlank === true,
    ...(showErrorMessage && { onError: errorStyle }),
    ...(rule.errorTitle && { errorTitle: rule.errorTitle }),
    ...(rule.errorMessage && { error: rule.errorMessage }),
    ...(rule.inputTitle && { promptTitle: rule.inputTitle }),
    ...(rule.inputMessage && { prompt: rule.inputMessage }),
  };
}

function formulaToFile(text: string, own: Names): string {
  return text.startsWith('=') ? stored(text, own) : text;
}

function formulaFromFile(text: string, own: Names, isFormula: boolean): string {
  // A number or a date stands for itself; anything else is to be calculated.
  return isFormula || Number.isNaN(Number(text)) ? fromStored(text, own) : text;
}

function stored(formula: string, own: Names): string {
  return toStored(formula, own).replace(/^=/, '');
}

function conditionToFile({ blocks, stopIfTrue, rule }: ConditionalFormat, priority: number, own: Names): FileRule[] {
  const common = { priority, range: rangeText(blocks), ...(stopIfTrue && { stopIfTrue }) };
  const corner = cornerOf(blocks);
  switch (rule.kind) {
    case 'number': {
      const { operator, values } = rule;
      return [{ ...common, type: 'cellIs', operator, formula: values.map(String), style: lookToFile(rule.style) }];
    }
    case 'text':
      return [
        {
          ...common,
          type: rule.operator,
          text: rule.text,
          formula: textFormula(rule, corner),
          style: lookToFile(rule.style),
        },
      ];
    case 'formula':
      return [{ ...common, type: 'expression', formula: stored(rule.formula, own), style: lookToFile(rule.style) }];
    case 'duplicates':
    case 'unique': {
      const type = rule.kind === 'unique' ? 'uniqueValues' : 'duplicateValues';
      return [{ ...common, type, style: lookToFile(rule.style) }];
    }
    case 'scale': {
      const colors = rule.stops.map(({ color }) => `FF${color}`);
      return [{ ...common, type: 'colorScale', colorScale: { cfvo: rule.stops.map(pointToFile), colors } }];
    }
    case 'bar': {
      const cfvo = [rule.low, rule.high].map(pointToFile);
      return [{ ...common, type: 'dataBar', dataBar: { cfvo, color: `FF${rule.color}` } }];
    }
    default:
      return [];
  }
}

/** Excel wants the question as a formula too. */
function textFormula({ operator, text }: Extract<ConditionalRule, { kind: 'text' }>, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'containsText':
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'notContainsText':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'beginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function conditionFromFile(rule: FileRule, own: Names): ConditionalFormat[] {
  const found = ruleFromFile(rule, own);
  if (found === undefined) return [];
  return [{ blocks: blocksIn(rule.range), ...(rule.stopIfTrue && { stopIfTrue: true as const }), rule: found }];
}

function ruleFromFile(
  { type, operator, formula, style, text, colorScale, dataBar }: FileRule,
  own: Names,
): ConditionalRule | undefined {
  const look = { style: lookFromFile(style) };
  const formulas = [formula ?? []].flat();
  switch (type) {
    case 'cellIs': {
      const values = formulas.map(Number);
      if (operator !== undefined && values.length > 0 && !values.some(Number.isNaN)) {
        return { kind: 'number', operator, values, ...look };
      }
      return undefined;
    }
    case 'expression':
      return formulas[0] === undefined
        ? undefined
        : { kind: 'formula', formula: fromStored(formulas[0], own), ...look };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return text === undefined ? undefined : { kind: 'text', operator: type, text, ...look };
    case 'duplicateValues':
      return { kind: 'duplicates', ...look };
    case 'uniqueValues':
      return { kind: 'unique', ...look };
    case 'colorScale': {
      const { cfvo = [], colors = [] } = colorScale ?? {};
      const stops = cfvo.flatMap((point, index) => {
        const color = colors[index]?.slice(-6).toUpperCase();
        return color === undefined ? [] : [{ ...pointFromFile(point), color }];
      });
      return stops.length > 1 ? { kind: 'scale', stops } : undefined;
    }
    case 'dataBar': {
      const [low, high] = dataBar?.cfvo ?? [];
      const color = dataBar?.color.slice(-6).toUpperCase();
      if (low === undefined || high === undefined || !color) return undefined;
      return { kind: 'bar', low: pointFromFile(low), high: pointFromFile(high), color };
    }
    default:
      return undefined;
  }
}

/** A condition changes what it names and nothing else; its fill is the back colour of the pattern. */
function lookToFile({ bold, italic, color, fill }: CellStyle): FileStyle {
  const font = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(color !== undefined && { color: { rgb: color } }),
  };
  const paint = fill === undefined ? undefined : { rgb: fill };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(paint && { fill: { type: 'pattern', pattern: 'solid', fgColor: paint, bgColor: paint } }),
  };
}

/** The fill of a condition is written by some programs as pattern without a kind, its colour as the back one. */
function lookFromFile(style: FileStyle | undefined) {
  const { fill } = style ?? {};
  const color = fill?.type === 'pattern' ? (fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined;
  return {
    ...(style && styleFromFile(style)),
    ...(color !== undefined && { fill: color.slice(-6).toUpperCase() }),
  };
}

type FilePoint = { readonly type: ScalePoint['type']; readonly value?: string };

function pointToFile({ type, value }: ScalePoint): { type: ScalePoint['type']; value?: string } {
  return { type, ...(value !== undefined && { value: String(value) }) };
}

function pointFromFile({ type, value }: FilePoint): ScalePoint {
  return { type, ...(value !== undefined && !Number.isNaN(Number(value)) && { value: Number(value) }) };
}

function filterToFile({ block, columns }: SheetFilter): AutoFilter {
  return {
    range: rangeText([block]),
    columns: columns.flatMap(({ column, values }) =>
      values === undefined ? [] : [{ colIndex: column - block.column, filters: [...values] }],
    ),
  };
}

function filterFromFile({ range, columns = [] }: AutoFilter, { rowDefs }: Sheet): SheetFilter | undefined {
  const [block] = blocksIn(range);
  if (block === undefined) return undefined;
  const isHidden = (row: number) => rowDefs?.get(row)?.hidden === true;
  // Rows that are hidden without a criterion were hidden by hand.
  const below = columns.length === 0 ? [] : Array.from({ length: block.rows - 1 }, (_, index) => block.row + 1 + index);
  return {
    block,
    columns: columns.map(({ colIndex, filters = [] }) => ({ column: block.column + colIndex, values: filters })),
    hiddenRows: below.filter(isHidden),
  };
}

/** Several blocks stand side by side, with spaces between. */
function rangeText(blocks: readonly CellBlock[]): string {
  return blocks
    .map(({ row, column, rows, columns }) => {
      const first = `${columnName(column)}${row + 1}`;
      const last = `${columnName(column + columns - 1)}${row + rows}`;
      return first === last ? first : `${first}:${last}`;
    })
    .join(' ');
}

function cornerOf([first]: readonly CellBlock[]): string {
  return first === undefined ? 'A1' : `${columnName(first.column)}${first.row + 1}`;
}

function blocksIn(range: string): CellBlock[] {
  return range.split(/\s+/).flatMap((each) => {
    const [first, last = first] = each.replaceAll('$', '').split(':');
    const [from, to] = [parseAddress(`Sheet!${first}`), parseAddress(`Sheet!${last}`)];
    if (from === undefined || to === undefined) return [];
    return [{ row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }];
  });
}

/**
 * Functions that Excel 2019 and later, LibreOffice 7 and later, and Google Sheets have under the same name with the same
 * arguments: what a portable copy may call. Google's own lists, by group:
 * https://support.google.com/docs/topic/3105474 (math), 3105600 (statistics), 3105625 (text), 3105413 (logic),
 * 3105706 (arrays), https://support.google.com/docs/answer/3093349 (errors), https://support.google.com/docs/table/25273
 * (lookup, finance). Excel's youngest of these, MAXIFS, MINIFS and TEXTJOIN, came with Excel 2019 and LibreOffice 5.2.
 */
import { tokenize } from '@borgar/fx';
import { parseFormula } from '../../src/sharing/formula';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { addressText } from '../../src/workbook/workbook';

const everywhere: ReadonlySet<string> = new Set([
  ...['ABS', 'COUNTIF', 'COUNTIFS', 'DATE', 'EXP', 'INT', 'LN', 'PI', 'ROUND', 'ROUNDUP', 'SQRT', 'SUM', 'SUMSQ'],
  ...['MAX', 'MAXIFS', 'MEDIAN', 'MIN', 'MINIFS', 'NORMSDIST'],
  ...['EXACT', 'LEFT', 'LEN', 'SEARCH', 'SUBSTITUTE', 'TEXTJOIN'],
  ...['AND', 'IF', 'IFERROR', 'OR'],
  ...['MMULT', 'SUMPRODUCT', 'TRANSPOSE'],
  ...['ISERROR', 'ISNA', 'ISNUMBER', 'ISTEXT', 'NA'],
  ...['COLUMNS', 'FORMULATEXT', 'INDEX', 'MATCH', 'ROWS', 'VLOOKUP', 'PMT'],
]);

/** Functions of a formula that some program does not have. */
export function notEverywhere(formula: string): readonly string[] {
  return tokenize(formula).flatMap(({ type, value }) => (type === 'func' && !everywhere.has(value) ? [value] : []));
}

/** Excel takes no longer one. */
const longestFormula = 8192;

/** What in a workbook older programs cannot read: functions that they lack, spill marks, "@". */
export function notPortable({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      if (formula === undefined) return [];
      const where = `${addressText({ sheet, row, column })} ${formula}`;
      const operators = tokenize(formula).filter(({ type, value }) => type === 'operator' && /^[#@]$/.test(value));
      const found = [...notEverywhere(formula), ...operators.map(({ value }) => value)];
      if (parseFormula(formula) === undefined) found.push('no formula');
      if (formula.length > longestFormula) found.push('too long');
      return found.length > 0 ? [`${where}: ${found.join(', ')}`] : [];
    }),
  );
}

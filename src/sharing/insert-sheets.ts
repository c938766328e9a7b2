/** Sheets from elsewhere come into the open workbook: under free names, with formulas that follow the new names. */
import { tokenize } from '@borgar/fx';
import { type Change, sameContent } from '../workbook/changes';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { addressText, quotedSheet } from '../workbook/workbook';
import { counted, obstacle, type Plan, refusal } from './plan';

/** Excel's limit for the name of a sheet. */
const longestName = 31;

export function insertPlan(snapshot: WorkbookSnapshot, sheets: readonly SheetSnapshot[]): Plan {
  const names = freeNames(
    snapshot.sheets.map(({ name }) => name),
    sheets.map(({ name }) => name),
  );
  const stop = obstacle(snapshot, names.values());
  if (stop !== undefined) return refusal(stop);
  const added = sheets.map((sheet) => renamed(sheet, names));
  const [first] = added;
  const list = added.map(({ name }) => `"${name}"`).join(', ');
  return {
    sentence: `Adds ${added.length === 1 ? 'the sheet' : `${counted(added.length, 'sheet')}:`} ${list}. Nothing else changes.`,
    changes: added.map((sheet): Change => ({ kind: 'sheet', name: sheet.name, was: undefined, becomes: sheet })),
    leftAlone: [],
    ...(first && { shows: { sheet: first.name, row: 0, column: 0 } }),
    whyKept: (now) => whyKept(now, added),
  };
}

/** The name that each sheet gets, by the name that it wishes for: "H20 decision", "H20 decision 2" … */
function freeNames(taken: readonly string[], wished: readonly string[]): ReadonlyMap<string, string> {
  // To Excel "events" and "Events" are one name.
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const given = new Map<string, string>();
  for (const wish of wished) {
    let name = wish;
    for (let count = 2; used.has(name.toLowerCase()); count++) {
      const number = ` ${count}`;
      name = `${wish.slice(0, longestName - number.length)}${number}`;
    }
    used.add(name.toLowerCase());
    given.set(wish, name);
  }
  return given;
}

function renamed(sheet: SheetSnapshot, names: ReadonlyMap<string, string>): SheetSnapshot {
  return {
    ...sheet,
    name: names.get(sheet.name) ?? sheet.name,
    cells: sheet.cells.map(
      (cell): CellSnapshot =>
        cell.formula === undefined ? cell : { ...cell, formula: withSheetsRenamed(cell.formula, names) },
    ),
  };
}

/** The formula with the names of sheets in its references replaced; texts in it stay as they are. */
export function withSheetsRenamed(formula: string, names: ReadonlyMap<string, string>): string {
  return tokenize(formula)
    .map(({ type, value }) => {
      const mark = value.lastIndexOf('!');
      if (!type.startsWith('range') || mark < 0) return value;
      const written = value.slice(0, mark);
      const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
      const next = names.get(name) ?? name;
      return next === name ? value : `${quotedSheet(next)}${value.slice(mark)}`;
    })
    .join('');
}

/** Why sheets that were added are not taken away again; undefined where they are as they came. */
function whyKept(now: WorkbookSnapshot, added: readonly SheetSnapshot[]): string | undefined {
  for (const sheet of added) {
    const found = now.sheets.find(({ name }) => name === sheet.name);
    if (found === undefined) return `The sheet "${sheet.name}" is gone or has another name: nothing is taken back.`;
    const typed = firstTyped(sheet, found);
    if (typed !== undefined)
      return `${typed} was typed over: nothing is taken back. Delete the sheet yourself if you do not need it.`;
  }
  return undefined;
}

/**
 * The first cell that holds another value than the one that came. Formulas are not compared by their text, which Excel
 * writes in its own way; nor are cells that came empty, where a formula may have spilled.
 */
function firstTyped(sheet: SheetSnapshot, now: SheetSnapshot): string | undefined {
  const held = new Map(now.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const typed = sheet.cells.find(({ row, column, formula, value }) => {
    const cell = held.get(`${row},${column}`);
    if (formula !== undefined) return cell?.formula === undefined;
    if (value === undefined || value === '') return false;
    return cell?.formula !== undefined || !sameContent(cell?.value, value);
  });
  return typed && addressText({ sheet: sheet.name, row: typed.row, column: typed.column });
}

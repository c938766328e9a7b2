/** The sources sheet: every figure that the workbook uses, cell by cell, with its source, range and confidence. */
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { addressText } from '../workbook/workbook';
import { counted, obstacle, type Plan, refusal } from './plan';
import { type DraftRow, heading, quiet, sheetName, sheetOf, title } from './sheet-draft';
import type { Usage } from './usage';

export const sourcesMark = 'Sources of the figures in this workbook';
const wishedName = 'ChipSheet sources';
const mostRows = 50_000;

const columns = [
  ['cell', 130],
  ['item', 140],
  ['spec', 130],
  ['value', 90],
  ['unit', 70],
  ['low', 80],
  ['high', 80],
  ['confidence', 80],
  ['source', 380],
  ['address', 320],
  ['as of', 90],
  ['note', 320],
] as const;

/** `version` is that of the data in use. Run again, the sheet is refreshed in its place. */
export function sourcesPlan(snapshot: WorkbookSnapshot, usage: Usage, version: string): Plan {
  const name = sheetName(snapshot, wishedName, sourcesMark);
  const stop = obstacle(snapshot, [name]);
  if (stop !== undefined) return refusal(stop);
  const before = snapshot.sheets.find((sheet) => sheet.name === name);
  const rows = usage.cells.flatMap(({ address, figures }) =>
    figures.map(({ item, figure }): DraftRow => {
      const { spec, value, low, high, confidence, source, asOf, note } = figure;
      const ranged = low !== high;
      return {
        cells: [
          addressText(address),
          item.name,
          spec.id,
          value,
          spec.unit,
          ranged ? low : undefined,
          ranged ? high : undefined,
          confidence,
          source.title,
          safeAddress(source.url),
          asOf,
          note,
        ],
      };
    }),
  );
  const shown = rows.slice(0, mostRows);
  const sheet = sheetOf({
    name,
    widths: columns.map(([, width]) => width),
    frozenRows: 3,
    rows: [
      { cells: [sourcesMark], style: title },
      {
        cells: [
          `Dataset ${version}. ${counted(usage.figures.length, 'figure')} in ${counted(usage.cells.length, 'cell')}.${
            rows.length > mostRows ? ` The first ${counted(mostRows, 'row')} are shown.` : ''
          } Run "Sources sheet" again to refresh.`,
        ],
        style: quiet,
      },
      { cells: columns.map(([head]) => head), style: heading },
      ...shown,
      ...usage.untold.map(({ where, why }): DraftRow => ({ cells: [where, why], style: quiet })),
    ],
  });
  return {
    sentence: `${before === undefined ? 'Adds' : 'Refreshes'} the sheet "${name}": ${counted(usage.figures.length, 'figure')} in ${counted(usage.cells.length, 'cell')}, each with its source.`,
    changes: [{ kind: 'sheet', name, was: before, becomes: sheet }],
    leftAlone: usage.untold,
  };
}

/** Only a plain web address is shown as one. */
export function safeAddress(url: string | undefined): string {
  return url !== undefined && /^https?:\/\/[^\s"<>]+$/.test(url) ? url : 'no address';
}

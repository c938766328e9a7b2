/** The sources sheet: everything that the workbook uses, cell by cell, with its source, range and confidence. */
import type { Evidence } from '../catalog/evidence';
import { addressTold, type Source } from '../catalog/sources';
import type { Statement } from '../catalog/statement';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { addressText } from '../workbook/workbook';
import { counted, obstacle, type Plan, refusal } from './plan';
import { type DraftRow, heading, quiet, sheetName, sheetOf, title } from './sheet-draft';
import type { Usage } from './usage';
import type { UsedFigure } from './watch';

const sourcesMark = 'Sources of the figures in this workbook';
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

export interface SourcedData {
  /** Version of the data in use. */
  readonly version: string;
  /** What has the notes; undefined where the data in use is that of a pin. */
  readonly evidence: Evidence | undefined;
}

/** Run again, the sheet is refreshed in its place. */
export function sourcesPlan(snapshot: WorkbookSnapshot, usage: Usage, { version, evidence }: SourcedData): Plan {
  const name = sheetName(snapshot, wishedName, sourcesMark);
  const stop = obstacle(snapshot, [name]);
  if (stop !== undefined) return refusal(stop);
  const before = snapshot.sheets.find((sheet) => sheet.name === name);
  const lines = new Map<UsedFigure['figure'], Line>();
  const lineOf = (used: UsedFigure): Line => {
    const line = lines.get(used.figure) ?? figureLine(used, evidence);
    lines.set(used.figure, line);
    return line;
  };
  const rows = usage.cells
    .flatMap(({ places }) => places)
    .flatMap(({ address, figures, statements }) =>
      [...figures.map(lineOf), ...statements.map((used) => statementLine(used, evidence))].map((line) =>
        row(addressText(address), line),
      ),
    );
  const used = counted(usage.figures.length + usage.statements.length, 'figure');
  const shown = rows.slice(0, mostRows);
  const sheet = sheetOf({
    name,
    widths: columns.map(([, width]) => width),
    frozenRows: 3,
    rows: [
      { cells: [sourcesMark], style: title },
      {
        cells: [
          `Dataset ${version}. ${used} in ${counted(usage.cells.length, 'cell')}.${
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
    sentence: `${before === undefined ? 'Adds' : 'Refreshes'} the sheet "${name}": ${used} in ${counted(usage.cells.length, 'cell')}, each with its source.`,
    changes: [{ kind: 'sheet', name, was: before, becomes: sheet }],
    leftAlone: usage.untold,
  };
}

interface Line {
  readonly item: string;
  readonly spec: string;
  readonly value: number | string | undefined;
  readonly unit: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly confidence: string | undefined;
  readonly source: Source;
  readonly asOf: string;
  readonly note: string | undefined;
}

function figureLine({ item, figure }: UsedFigure, evidence: Evidence | undefined): Line {
  const { spec, value, low, high, confidence, source, asOf, note } = figure;
  return {
    ...{ item: item.name, spec: spec.id, value, unit: spec.unit, low, high, confidence, source, asOf },
    note: note ?? evidence?.items.noteOf(item.id, spec.id),
  };
}

function statementLine(used: Statement, evidence: Evidence | undefined): Line {
  const { subject, about, value, unit, low, high, confidence, source, asOf } = used;
  return {
    ...{ item: subject, spec: about, value, unit, low, high, confidence, source, asOf },
    note: evidence && used.noteIn?.(evidence),
  };
}

function row(cell: string, line: Line): DraftRow {
  const { item, spec, value, unit, low, high, confidence, source, asOf, note } = line;
  const range = low === high ? [undefined, undefined] : [low, high];
  const told = [confidence, source.title, shownAddress(source), asOf, note];
  return { cells: [cell, item, spec, value, unit, ...range, ...told] };
}

/** The original, and behind it the copy that was read. */
export function shownAddress({ url, readAt }: Pick<Source, 'url' | 'readAt'>): string {
  const original = safeAddress(url);
  return original === url ? (addressTold({ url, readAt }) ?? original) : original;
}

/** Only a plain web address is shown as one. */
export function safeAddress(url: string | undefined): string {
  return url !== undefined && /^https?:\/\/[^\s"<>]+$/.test(url) ? url : 'no address';
}

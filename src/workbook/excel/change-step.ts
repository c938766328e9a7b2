/** Carries changes of one kind out in Excel. */
import type { CellChange, CellState, Change, SheetChange } from '../changes';
import { withProperties } from '../part';
import { areasBySheet } from './areas';
import { fitRows } from './fit-rows';
import { readWorkbookPart, writeWorkbookPart } from './workbook-part';
import { contentEntered, writeSheet } from './write-sheet';

export async function changeStep(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const { names } = context.workbook;
  const cells = changes.filter((change) => change.kind === 'cell');
  writeCells(context, cells);
  for (const change of changes) {
    if (change.kind === 'name') {
      if (change.was !== undefined) names.getItemOrNullObject(change.name).delete();
      if (change.becomes === undefined) continue;
      const added = names.add(change.name, `=${change.becomes.refersTo}`);
      if (change.becomes.hidden === true) added.visible = false;
    }
  }
  await context.sync();
  await changeSheets(
    context,
    changes.filter((change) => change.kind === 'sheet'),
  );
  for (const change of changes) {
    if (change.kind === 'part') {
      const xml = withProperties(await readWorkbookPart(context), change.becomes);
      if (xml !== undefined) await writeWorkbookPart(context, xml);
    }
  }
}

/** Cells that become empty go first: a formula that spills needs the room. */
function writeCells(context: Excel.RequestContext, changes: readonly CellChange[]): void {
  const { worksheets } = context.workbook;
  const emptied = changes.filter(({ becomes }) => isEmpty(becomes));
  for (const [sheet, lists] of areasBySheet(emptied.map(({ address }) => address))) {
    for (const list of lists) worksheets.getItem(sheet).getRanges(list).clear('Contents');
  }
  const values = changes.filter(({ becomes }) => !isEmpty(becomes) && becomes.formula === undefined);
  const formulas = changes.filter(({ becomes }) => !isEmpty(becomes) && becomes.formula !== undefined);
  for (const { address, becomes } of [...values, ...formulas]) {
    const { sheet, row, column } = address;
    const range = worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    range.formulas = [[entered(becomes)]];
  }
  const byFill = new Map<string | null, CellChange[]>();
  for (const change of changes) {
    const { fill } = change.becomes;
    if (fill === undefined) continue;
    byFill.set(fill, [...(byFill.get(fill) ?? []), change]);
  }
  for (const [fill, list] of byFill) {
    for (const [sheet, addresses] of areasBySheet(list.map(({ address }) => address))) {
      for (const address of addresses) {
        const { fill: format } = worksheets.getItem(sheet).getRanges(address).format;
        if (fill === null) format.clear();
        else format.color = `#${fill}`;
      }
    }
  }
}

function isEmpty({ formula, value, spilled }: CellState): boolean {
  return formula === undefined && (value === undefined || value === '' || spilled === true);
}

function entered({ formula, value }: CellState): string | number | boolean {
  return formula ?? contentEntered(value);
}

/** Sheets that are added are all there before the first is filled: its formulas may name the others. */
async function changeSheets(context: Excel.RequestContext, changes: readonly SheetChange[]): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { name, was, becomes } of changes) {
    if (becomes === undefined) worksheets.getItemOrNullObject(name).delete();
    else if (was === undefined) worksheets.add(name);
    else {
      const sheet = worksheets.getItem(name);
      sheet.getRange().clear();
      sheet.freezePanes.unfreeze();
    }
  }
  await context.sync();
  const filled = changes.flatMap(({ name, was, becomes }) =>
    becomes === undefined ? [] : [{ sheet: worksheets.getItem(name), content: becomes, hidden: was?.hidden ?? false }],
  );
  for (const { sheet, content, hidden } of filled) await writeSheet(context, sheet, content, hidden);
  for (const { sheet, content } of filled) await fitRows(context, sheet, content);
}

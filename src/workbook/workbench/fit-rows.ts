/**
 * Rows that wrap take their height from what they show, also where a formula has just answered in them: Univer measures
 * a row when it is edited, not when it is calculated. A row with a height of its own keeps it.
 */
import {
  BooleanNumber,
  ICommandService,
  type Injector,
  LifecycleService,
  LifecycleStages,
  type Workbook,
  type Worksheet,
  WrapStrategy,
} from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import { forEachCell } from './formulas';

/** To measure a long text takes a tenth of a millisecond. */
const rowsAtOnce = 200;

export function fitRows(injector: Injector, current: () => Workbook): void {
  const commands = injector.get(ICommandService);
  const interceptors = injector.get(SheetInterceptorService);
  const lifecycle = injector.get(LifecycleService);
  /** What a row showed when it was last fitted. */
  const shown = new WeakMap<Worksheet, Map<number, string>>();

  const fit = () => {
    // Where there is no screen nothing measures text.
    if (lifecycle.stage < LifecycleStages.Rendered) return;
    const model = current();
    for (const sheet of model.getSheets()) {
      const before = shown.get(sheet) ?? new Map<number, string>();
      shown.set(sheet, before);
      const changed = [...wrappedTexts(model, sheet)].filter(([row, text]) => before.get(row) !== text);
      const due = changed.slice(0, rowsAtOnce);
      if (due.length === 0) continue;
      const endColumn = sheet.getColumnCount() - 1;
      const { redos } = interceptors.generateMutationsOfAutoHeight({
        unitId: model.getUnitId(),
        subUnitId: sheet.getSheetId(),
        ranges: due.map(([row]) => ({ startRow: row, endRow: row, startColumn: 0, endColumn })),
      });
      // Local: a height that follows from the text is no edit and has no place among the steps that can be undone.
      for (const { id, params } of redos) commands.syncExecuteCommand(id, params as object, { onlyLocal: true });
      for (const [row, text] of due) before.set(row, text);
    }
  };
  injector.get(FormulaCalculationSessionService).resultApplied$.subscribe(fit);
  lifecycle.lifecycle$.subscribe(fit);
}

/** What the wrapping cells of a row show, by row. */
function wrappedTexts(model: Workbook, sheet: Worksheet): ReadonlyMap<number, string> {
  const styles = model.getStyles();
  const rows = sheet.getRowManager();
  const texts = new Map<number, string>();
  forEachCell(sheet, (row, column, cell) => {
    if (!cell.s || styles.getStyleByCell(cell)?.tb !== WrapStrategy.WRAP) return;
    if (rows.getRow(row)?.ia === BooleanNumber.FALSE) return;
    // As shown: what a formula of another cell has spilled here is not in the cell itself.
    texts.set(row, `${texts.get(row) ?? ''}\n${sheet.getCell(row, column)?.v ?? ''}`);
  });
  return texts;
}

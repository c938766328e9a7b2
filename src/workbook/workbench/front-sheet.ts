/**
 * Which sheet is in front. By Univer's operation alone: told directly, its model moves and its canvas does not, and what
 * is typed goes to a sheet that is not shown.
 */
import { ICommandService, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';

export function bringToFront(injector: Injector, model: Workbook, sheet: Worksheet): void {
  const params = { unitId: model.getUnitId(), subUnitId: sheet.getSheetId() };
  injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, params);
}

/** Carries out something that brings sheets to the front by the way: the user stays where they were, if that is still there. */
export async function stayingInFront(injector: Injector, model: Workbook, work: () => Promise<void>): Promise<void> {
  const before = model.getActiveSheet();
  const name = before?.getName();
  await work();
  // A sheet that was replaced is another one of the same name.
  const now = before && (model.getSheetBySheetId(before.getSheetId()) ?? model.getSheetBySheetName(name ?? ''));
  if (now && now !== model.getActiveSheet()) bringToFront(injector, model, now);
}

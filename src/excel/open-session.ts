import { Sharing } from '../sharing/sharing';
import { ExcelWorkbook, type OfficeJs } from '../workbook/excel/excel-workbook';
import { Session } from '../workbook/session';
import type { ChipSheet } from './chipsheet';
import type { Assumed } from './early-answers';

/** Takes over what the workbook carries, and asks the cells again that answered before it was known. */
export async function openSession(
  { world, functions, sentences, early }: ChipSheet,
  office: OfficeJs,
): Promise<Sharing> {
  const workbook = new ExcelWorkbook(office);
  const session = new Session(workbook, world, functions, sentences);
  const sharing = new Sharing(session);
  const assumed = JSON.stringify(world.scenarios.active.values);
  await session.open();
  // A card that was asked for before Office could tell whether Excel shows cards came out as text.
  const wrong = new Set<Assumed>(['card']);
  if (JSON.stringify(world.scenarios.active.values) !== assumed) wrong.add('scenario');
  if (!sharing.answersInstalled) wrong.add('data');
  const cells = early.end(wrong);
  if (cells.length > 0) await workbook.recalculate(cells);
  return sharing;
}

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
  lookAgainOnChanges(session);
  const cells = early.end(wrong);
  if (cells.length > 0) await workbook.recalculate(cells);
  return sharing;
}

/** Quiet time after a change of the workbook before the stored scenario is looked at. */
const quiet = 500;

/**
 * No event tells that somebody else, or Excel's own undo, has written the part: it is looked at when cells have changed
 * and when the pane comes back.
 */
function lookAgainOnChanges(session: Session): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void session.lookAgain(), quiet);
  };
  session.workbook.onChange(look);
  if (typeof document === 'undefined') return;
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
}

/** The pane in Excel: the workbook that is open, its scenario, and the pane on top of them. */
import { mountPane } from '../taskpane/mount';
import { ExcelWorkbook, type OfficeJs } from '../workbook/excel/excel-workbook';
import { Session } from '../workbook/session';
import type { Assumed } from './early-answers';
import { isDark, onThemeChange } from './theme';

export async function openPane(element: HTMLElement, office: OfficeJs): Promise<void> {
  const session = await openSession(office);
  const pane = mountPane(element, session, { dark: isDark(office.Office) });
  onThemeChange(() => pane.setDark(isDark(office.Office)));
}

/** Takes over the scenario of the workbook, and asks the cells again that answered before it was known. */
export async function openSession(office: OfficeJs): Promise<Session> {
  const { chipSheet } = globalThis;
  if (chipSheet === undefined) throw new Error('functions.js is not loaded');
  const { world, functions, sentences, early } = chipSheet;
  const workbook = new ExcelWorkbook(office);
  const session = new Session(workbook, world, functions, sentences);
  const assumed = world.scenarios.active.values;
  await session.open();
  // A card that was asked for before Office could tell whether Excel shows cards came out as text.
  const wrong = new Set<Assumed>(['card']);
  if (JSON.stringify(world.scenarios.active.values) !== JSON.stringify(assumed)) wrong.add('scenario');
  const cells = early.end(wrong);
  if (cells.length > 0) await workbook.recalculate(cells);
  return session;
}

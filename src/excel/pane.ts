/** The pane in Excel, on top of the workbook that is open. */
import { mountPane } from '../taskpane/mount';
import type { OfficeJs } from '../workbook/excel/excel-workbook';
import { openSession } from './open-session';
import { isDark, onThemeChange } from './theme';

export async function openPane(element: HTMLElement, office: OfficeJs): Promise<void> {
  const { chipSheet } = globalThis;
  if (chipSheet === undefined) throw new Error('functions.js is not loaded');
  const pane = mountPane(element, await openSession(chipSheet, office), { dark: isDark(office.Office) });
  onThemeChange(() => pane.setDark(isDark(office.Office)));
}

/** Another program beside the workbench: what it copies and what it gets when something is pasted into it. */
import type { Page } from 'playwright-core';

export interface ClipboardContent {
  readonly text?: string;
  readonly html?: string;
}

/** Copies in another window, by Ctrl+C. */
export async function copyElsewhere(page: Page, { text, html }: ClipboardContent): Promise<void> {
  const other = await page.context().newPage();
  await other.evaluate(
    ([plain, table]) => {
      document.addEventListener('copy', (event) => {
        event.preventDefault();
        if (plain !== undefined) event.clipboardData?.setData('text/plain', plain);
        if (table !== undefined) event.clipboardData?.setData('text/html', table);
      });
    },
    [text, html],
  );
  await other.keyboard.press('Control+c');
  await other.close();
  await page.bringToFront();
}

/** Pastes in another window, by Ctrl+V, and says what arrives there. */
export async function pasteElsewhere(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  const other = await page.context().newPage();
  const arrived = other.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        document.addEventListener('paste', ({ clipboardData }) =>
          resolve({
            text: clipboardData?.getData('text/plain') ?? '',
            html: clipboardData?.getData('text/html') ?? '',
          }),
        );
      }),
  );
  await other.keyboard.press('Control+v');
  const content = await arrived;
  await other.close();
  await page.bringToFront();
  return content;
}

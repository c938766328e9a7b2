/** The pane, on any page: shows the active scenario until the real pane stands here. */
import type { Session } from '../workbook/session';

export interface PaneOptions {
  readonly dark: boolean;
}

export interface Pane {
  setDark(dark: boolean): void;
  unmount(): void;
}

export function mountPane(element: HTMLElement, session: Session, { dark }: PaneOptions): Pane {
  const show = () => {
    element.textContent = session.world.scenarios.active.name;
  };
  const setDark = (isDark: boolean) => {
    element.style.colorScheme = isDark ? 'dark' : 'light';
  };
  show();
  setDark(dark);
  const stop = session.onChange(show);
  return { setDark, unmount: stop };
}

/** Puts the pane beside a workbook. Placeholder until the pane moves in: it shows the active scenario. */
import { createRoot } from 'react-dom/client';
import type { Session } from '../workbook/session';

export interface MountedPane {
  setDark(dark: boolean): void;
  unmount(): void;
}

export function mountPane(element: HTMLElement, session: Session, _options: { readonly dark: boolean }): MountedPane {
  const root = createRoot(element);
  const { scenarios } = session.world;
  const show = () =>
    root.render(
      <section style={{ padding: 16 }}>
        <h2 style={{ margin: 0, fontSize: 16 }}>Scenario</h2>
        <p>{scenarios.active.name}</p>
      </section>,
    );
  const stop = scenarios.onChange(show);
  show();
  return {
    setDark() {},
    unmount() {
      stop();
      root.unmount();
    },
  };
}

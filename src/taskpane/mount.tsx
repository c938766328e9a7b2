/** Where a host puts the pane: Excel's task pane and the workbench call this and nothing else of this folder. */
import { createRoot } from 'react-dom/client';
import type { Sharing } from '../sharing/sharing';
import { Pane } from './pane';
import { PaneState } from './state/pane-state';

export interface PaneOptions {
  readonly dark: boolean;
}

export interface MountedPane {
  setDark(dark: boolean): void;
  /** To be waited for before the workbook is saved: a pin is brought up to date with the formulas. */
  beforeSave(): Promise<void>;
  unmount(): void;
}

export function mountPane(element: HTMLElement, sharing: Sharing, { dark }: PaneOptions): MountedPane {
  const state = new PaneState(sharing);
  const root = createRoot(element);
  const render = (isDark: boolean) => root.render(<Pane state={state} dark={isDark} />);
  render(dark);
  return {
    setDark: render,
    beforeSave: () => sharing.followPin(),
    unmount: () => {
      state.stop();
      root.unmount();
    },
  };
}

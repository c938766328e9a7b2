/** The pane as a whole: messages, the tabs, and the panel of the tab that is open. */
import { FluentProvider, makeStyles, PortalMountNodeProvider } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { Messages } from './parts/messages';
import { PaneTabs } from './parts/pane-tabs';
import type { PaneState } from './state/pane-state';
import { PaneContext, useStore } from './state/use-pane';
import { type TabId, tabs } from './tabs';
import { themeFor } from './theme';
import { DriftBanner } from './workbook/drift-banner';

/** Zoomed or docked very low: then all of it scrolls, for the panel alone would have no height left. */
const low = '@media (max-height: 240px)';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    [low]: { overflowY: 'auto' },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  panel: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
    overflowWrap: 'anywhere',
    // What gets the focus is not hidden behind the results that stay in view.
    '@media (min-height: 340px)': { scrollPaddingTop: '128px' },
    [low]: { flex: 'none', overflow: 'visible' },
  },
});

/** Ctrl+Z in the pane takes back what was done last; in a text that is being typed the browser's own undo stays. */
function undoByKey(event: KeyboardEvent, state: PaneState): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const redoes = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && !redoes) return;
  const { target } = event;
  const isText = target instanceof HTMLInputElement && target.type !== 'range';
  if (isText && target.closest('[data-committed]') === null) return;
  event.preventDefault();
  void (redoes ? state.redo() : state.undo());
}

export function Pane({ state, dark }: { readonly state: PaneState; readonly dark: boolean }) {
  const styles = useStyles();
  const [selected, setSelected] = useState<TabId>('scenario');
  const problems = useStore(state.problems)?.length ?? 0;
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const { Panel } = tabs.find(({ id }) => id === selected) ?? tabs[0];
  // A class of the provider would also dress the layers of lists and menus: its height is set in place.
  return (
    <FluentProvider theme={themeFor(dark)} style={{ height: '100%' }} data-chipsheet="pane">
      <PaneContext.Provider value={state}>
        <PortalMountNodeProvider value={layer ?? undefined}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls in it */}
          <div className={styles.pane} onKeyDown={(event) => undoByKey(event, state)}>
            <h1 className={styles.hidden}>ChipSheet</h1>
            <PaneTabs selected={selected} problems={problems} onSelect={setSelected} />
            <Messages />
            <DriftBanner onUpdate={() => setSelected('workbook')} />
            <div
              role="tabpanel"
              id={`chipsheet-panel-${selected}`}
              aria-labelledby={`chipsheet-tab-${selected}`}
              className={styles.panel}
            >
              <Panel />
            </div>
          </div>
        </PortalMountNodeProvider>
        {/* Lists and menus open here, inside the pane's part of the page. */}
        <div ref={setLayer} />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

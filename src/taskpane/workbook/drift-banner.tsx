/** Says on opening that the workbook is pinned to other data, and leaves the choice to the user. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Drift } from '../../sharing/drift';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';

const shownAtMost = 100;

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { overflowWrap: 'anywhere', paddingTop: '6px', paddingBottom: '6px' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '160px', overflowY: 'auto' },
});

export function DriftBanner({ onUpdate }: { readonly onUpdate: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { sharing } = usePane();
  useStore(sharing.version);
  const [kept, keep] = useState<Drift>();
  const { drift, warning } = sharing.sharing;
  if (warning !== undefined) {
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
        <MessageBarBody className={styles.text}>{warning}</MessageBarBody>
      </MessageBar>
    );
  }
  if (drift === undefined || drift === kept) return null;
  const shown = drift.figures.slice(0, shownAtMost);
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.text}>
        {drift.sentence}
        {shown.length > 0 && (
          <details>
            <summary>What would change</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard too */}
            <ul className={`${text.quiet} ${styles.list}`} tabIndex={0} aria-label="What would change">
              {shown.map(({ item, spec, unit, from, to, why, cells }) => (
                <li key={`${item}|${spec}|${from}|${to}`}>
                  {item}, {spec}: {from} to {to} {unit} ({why})
                  {cells.length > 0 && `; in ${cells.slice(0, 6).join(', ')}`}
                  {cells.length > 6 && ` and ${cells.length - 6} more`}
                </li>
              ))}
              {drift.figures.length > shown.length && <li>And {drift.figures.length - shown.length} more.</li>}
            </ul>
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => keep(drift)}>
          Keep pinned
        </Button>
        <Button
          size="small"
          onClick={() => {
            void sharing.ask('update');
            onUpdate();
          }}
        >
          Update all
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What a command will change, before it does: one sentence, what is left alone, and the two buttons. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTextStyles } from '../parts/quiet-text';
import { usePane } from '../state/use-pane';
import { actionOf, titleOf } from './asked';
import type { SharingStep } from './sharing-state';

const shownAtMost = 50;

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sentence: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '180px', overflowY: 'auto' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

export function PlanCard({ step }: { readonly step: Extract<SharingStep, { kind: 'asking' }> }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { sharing } = usePane();
  const { asked, plan } = step;
  const title = titleOf(asked);
  const { sentence, leftAlone, refused } = plan;
  const freezes = asked.kind === 'command' && asked.command === 'freeze' && refused === undefined;
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={text.title}>{title}</h2>
      <p className={styles.sentence} role="status">
        {sentence}
      </p>
      {leftAlone.length > 0 && (
        <details>
          <summary>{leftAlone.length === 1 ? 'Left as it is: 1' : `Left as they are: ${leftAlone.length}`}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard too */}
          <ul className={`${text.quiet} ${styles.list}`} tabIndex={0} aria-label="Left as they are">
            {leftAlone.slice(0, shownAtMost).map(({ where, why }) => (
              <li key={`${where} ${why}`}>
                {where}: {why}.
              </li>
            ))}
            {leftAlone.length > shownAtMost && <li>And {leftAlone.length - shownAtMost} more.</li>}
          </ul>
        </details>
      )}
      {freezes && (
        <Checkbox
          label="Colour the frozen cells"
          checked={asked.coloured}
          onChange={(_, { checked }) => void sharing.ask('freeze', checked === true)}
        />
      )}
      <div className={styles.buttons}>
        {refused === undefined && (
          <Button appearance="primary" onClick={() => void sharing.go(asked, plan)}>
            {actionOf(asked)}
          </Button>
        )}
        {freezes && <Button onClick={() => void sharing.saveCopy(plan)}>Save a frozen copy</Button>}
        <Button onClick={sharing.cancel}>{refused === undefined ? 'Cancel' : 'Close'}</Button>
      </div>
    </section>
  );
}

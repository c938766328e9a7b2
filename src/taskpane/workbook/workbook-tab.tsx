/** The workbook as others will get it: pin, freeze, make portable, sources; each says what it will change first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';
import { CommandStep } from './command-step';
import { commandGroups } from './command-words';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  command: {
    display: 'grid',
    gridTemplateColumns: '120px 1fr',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
});

export function WorkbookTab() {
  const styles = useStyles();
  const text = useTextStyles();
  const { sharing } = usePane();
  const step = useStore(sharing.step);
  useStore(sharing.version);
  const { pinned } = sharing.sharing;
  const { catalog } = sharing.sharing.session.world;
  const busy = step.kind === 'reading' || step.kind === 'working';
  return (
    <div className={styles.tab}>
      <p className={text.quiet}>
        {pinned ? `Pinned to dataset ${catalog.version}.` : `Not pinned. Dataset ${catalog.version} answers.`}
      </p>
      <CommandStep />
      {commandGroups.map(({ title, commands }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h2 className={text.heading}>{title}</h2>
          {commands.map(({ id, label, help }) => (
            <div key={id} className={styles.command}>
              <Button disabled={busy} aria-describedby={`chipsheet-command-${id}`} onClick={() => void sharing.ask(id)}>
                {label}
              </Button>
              <span id={`chipsheet-command-${id}`} className={text.quiet}>
                {help}
              </span>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

/** The workbook as others will get it: pin, freeze, make portable, sources; each says what it will change first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CommandId } from '../../sharing/sharing';
import type { Session } from '../../workbook/session';
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

/** The ways back are offered where there is something to bring back, or where that cannot be told. */
function isOffered(id: CommandId, { kept, writable }: Session): boolean {
  if (id === 'thaw') return kept.frozen !== undefined || !writable;
  if (id === 'live') return kept.live !== undefined || !writable;
  return true;
}

export function WorkbookTab() {
  const styles = useStyles();
  const text = useTextStyles();
  const { sharing, session, workbook } = usePane();
  useStore(workbook);
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
          {commands
            .filter(({ id }) => isOffered(id, session))
            .map(({ id, label, help }) => (
              <div key={id} className={styles.command}>
                <Button
                  disabled={busy}
                  aria-describedby={`chipsheet-command-${id}`}
                  onClick={() => void sharing.ask(id)}
                >
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

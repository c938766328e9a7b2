/** Where the command that was asked for stands: reading, asking, at work, done with a way back. */
import { Button, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTextStyles } from '../parts/quiet-text';
import { UndoButton } from '../parts/undo-button';
import { usePane, useStore } from '../state/use-pane';
import { titleOf } from './asked';
import { PlanCard } from './plan-card';

const useStyles = makeStyles({
  step: { outlineStyle: 'none' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  grow: { flex: 1, minWidth: '120px' },
});

export function CommandStep() {
  const styles = useStyles();
  const text = useTextStyles();
  const pane = usePane();
  const { sharing } = pane;
  const step = useStore(sharing.step);
  const undoable = useStore(pane.undoable);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    // The button that was pressed is gone or at rest, or far below: the keyboard goes on where the command does.
    const lost = document.activeElement === document.body;
    const below = step.kind === 'asking' && step.asked.kind === 'template';
    if (document.hasFocus() && (lost || below)) place.current?.focus();
  }, [step]);
  return (
    <div ref={place} className={styles.step} tabIndex={-1}>
      {step.kind === 'reading' && (
        <div className={styles.row}>
          <Spinner size="tiny" label={`${titleOf(step.asked)}: reading the workbook`} />
          <Button size="small" onClick={sharing.cancel}>
            Cancel
          </Button>
        </div>
      )}
      {step.kind === 'working' && (
        <div className={styles.row}>
          <ProgressBar className={styles.grow} value={step.done} aria-label={step.label} />
          <Button size="small" onClick={sharing.cancel}>
            Cancel
          </Button>
        </div>
      )}
      {step.kind === 'asking' && <PlanCard step={step} />}
      {step.kind === 'idle' && (
        <div className={styles.row} role="status">
          {step.done !== undefined && <span className={text.quiet}>{step.done}</span>}
          {undoable !== undefined && <UndoButton />}
        </div>
      )}
    </div>
  );
}

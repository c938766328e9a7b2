/** Takes back what was done last, and says what that is; the same stack as Ctrl+Z where the host shares it. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { usePane, useStore } from '../state/use-pane';

const useStyles = makeStyles({
  button: { maxWidth: '100%', minWidth: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface UndoButtonProps {
  readonly appearance?: 'subtle' | 'secondary';
  readonly className?: string;
}

export function UndoButton({ appearance = 'secondary', className }: UndoButtonProps) {
  const styles = useStyles();
  const pane = usePane();
  const undoable = useStore(pane.undoable);
  return (
    <Button
      appearance={appearance}
      size="small"
      className={mergeClasses(styles.button, className)}
      icon={<ArrowUndo16Regular />}
      disabledFocusable={undoable === undefined}
      title={undoable === undefined ? 'Nothing to undo' : pane.undoHelp}
      onClick={() => void pane.undo()}
    >
      <span className={styles.text}>{undoable === undefined ? 'Undo' : `Undo: ${undoable}`}</span>
    </Button>
  );
}

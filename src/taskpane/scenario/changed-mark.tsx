/** Says that an input differs from the preset, and takes it back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { type InputId, inputOf } from '../../scenario/inputs';
import { usePane, useStore } from '../state/use-pane';
import { valueInWords } from './input-facts';

const useStyles = makeStyles({
  changed: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reset: { minWidth: 0, fontSize: tokens.fontSizeBase200 },
});

interface ChangedMarkProps {
  readonly id: InputId;
  /** The button goes away with the change: somebody else has to take the focus. */
  readonly onReset: () => void;
}

export function ChangedMark({ id, onReset }: ChangedMarkProps) {
  const styles = useStyles();
  const pane = usePane();
  const { base } = useStore(pane.scenario);
  return (
    <div className={styles.changed}>
      <span>Changed from {valueInWords(id, base.values[id])}</span>
      <Button
        appearance="subtle"
        size="small"
        className={styles.reset}
        icon={<ArrowResetRegular fontSize="16px" />}
        aria-label={`Reset ${inputOf(id).name}`}
        onClick={() => {
          pane.setInput(id, base.values[id]);
          onReset();
        }}
      >
        Reset
      </Button>
    </div>
  );
}

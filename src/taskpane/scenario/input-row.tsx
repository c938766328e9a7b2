/** One input: its name, the control that suits it, whether it differs from the preset, what it does and who says so. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { type InputId, inputOf } from '../../scenario/inputs';
import { usePane, useStore } from '../state/use-pane';
import { ChangedMark } from './changed-mark';
import { ChoiceField } from './choice-field';
import { DateField } from './date-field';
import { InputHelp } from './input-help';
import { NumberField } from './number-field';

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none', paddingTop: tokens.spacingVerticalXS },
  },
});

export function InputRow({ id }: { readonly id: InputId }) {
  const styles = useStyles();
  const { active, base } = useStore(usePane().scenario);
  const row = useRef<HTMLDivElement>(null);
  const helpId = useId();
  return (
    <div className={styles.row} ref={row}>
      <Control id={id} helpId={helpId} />
      {active.values[id] !== base.values[id] && (
        <ChangedMark id={id} onReset={() => row.current?.querySelector<HTMLElement>('input, select')?.focus()} />
      )}
      <InputHelp id={id} helpId={helpId} />
    </div>
  );
}

function Control({ id, helpId }: { readonly id: InputId; readonly helpId: string }) {
  const input = inputOf(id);
  switch (input.kind) {
    case 'number':
      return <NumberField id={id} input={input} helpId={helpId} />;
    case 'choice':
      return <ChoiceField id={id} input={input} helpId={helpId} />;
    case 'date':
      return <DateField id={id} input={input} helpId={helpId} />;
  }
}

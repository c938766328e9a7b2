/** Keeps the active values under a name of the user's own. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fluentRef } from '../parts/fluent-ref';
import { usePane, useStore } from '../state/use-pane';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  input: { minWidth: 0 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export function SaveAs({ onDone }: { readonly onDone: () => void }) {
  const styles = useStyles();
  const { session, naming } = usePane();
  const name = useStore(naming) ?? '';
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const save = () => {
    const refused = session.world.scenarios.saveAs(name);
    if (refused === undefined) onDone();
    else setProblem(refused);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <Field
        className={styles.field}
        label="Name of your scenario"
        size="small"
        {...(problem !== undefined && { validationMessage: problem })}
      >
        <Input
          ref={fluentRef(field)}
          className={styles.input}
          size="small"
          value={name}
          onChange={(_, { value }) => {
            naming.set(value);
            setProblem(undefined);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          Save
        </Button>
        <Button size="small" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** A day on the calendar. */
import { Field, Input } from '@fluentui/react-components';
import type { DateInput, InputId } from '../../scenario/inputs';
import { usePane, useStore } from '../state/use-pane';
import { useFieldStyles } from './field-layout';
import { sentenceCase } from './input-facts';
import { useInputDraft } from './use-input-draft';

interface DateFieldProps {
  readonly id: InputId;
  readonly input: DateInput;
  readonly helpId: string;
}

export function DateField({ id, input, helpId }: DateFieldProps) {
  const styles = useFieldStyles();
  const { active } = useStore(usePane().scenario);
  const field = useInputDraft(id, (text) => text);
  return (
    <Field
      className={styles.field}
      label={{ children: sentenceCase(input.name), className: styles.label }}
      {...(field.problem !== undefined && {
        validationMessage: { children: field.problem, className: styles.below },
      })}
    >
      <Input
        type="date"
        size="small"
        className={styles.control}
        aria-describedby={helpId}
        value={field.text ?? String(active.values[id])}
        onChange={(_, { value }) => field.type(value)}
        onBlur={field.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') field.commit();
          if (event.key === 'Escape') field.cancel();
        }}
      />
    </Field>
  );
}

/** One of a few words. */
import { Field, Select } from '@fluentui/react-components';
import type { ChoiceInput, InputId } from '../../scenario/inputs';
import type { ScenarioValues } from '../../scenario/scenario';
import { usePane, useStore } from '../state/use-pane';
import { useFieldStyles } from './field-layout';
import { sentenceCase } from './input-facts';

interface ChoiceFieldProps {
  readonly id: InputId;
  readonly input: ChoiceInput;
  readonly helpId: string;
}

export function ChoiceField({ id, input, helpId }: ChoiceFieldProps) {
  const styles = useFieldStyles();
  const pane = usePane();
  const { active } = useStore(pane.scenario);
  return (
    <Field className={styles.field} label={{ children: sentenceCase(input.name), className: styles.label }}>
      <Select
        size="small"
        className={styles.control}
        aria-describedby={helpId}
        value={String(active.values[id])}
        onChange={(_, { value }) => pane.setInput(id, value as ScenarioValues[InputId])}
      >
        {input.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    </Field>
  );
}

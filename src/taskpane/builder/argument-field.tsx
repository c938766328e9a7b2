/** The field of one argument: a list for a few words, names to pick where there are many, else plain text. */
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Parameter } from '../../functions/parameters';
import { usePane, useStore } from '../state/use-pane';
import { argumentProblem } from './argument-text';
import { argumentHelp, placeholderOf } from './argument-words';
import { SuggestField } from './suggest-field';
import { suggestionsOf } from './suggestions-of';

// Inputs have a width of their own that is more than a zoomed pane has.
const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  control: { minWidth: 0 },
});

interface ArgumentFieldProps {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ArgumentField(props: ArgumentFieldProps) {
  const styles = useStyles();
  const { name, parameter, value } = props;
  const problem = argumentProblem(parameter, value);
  return (
    <Field
      className={styles.field}
      label={name}
      size="small"
      required={!parameter.optional}
      hint={argumentHelp(parameter)}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      <ArgumentControl {...props} />
    </Field>
  );
}

/** Field hands the label on to whatever stands in it. */
function ArgumentControl({ name: _, parameter, value, onChange, ...labelled }: ArgumentFieldProps) {
  const styles = useStyles();
  const { session, scenario } = usePane();
  const view = useStore(scenario);
  const { active } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of scenarios come and go with the view
  const suggestions = useMemo(() => suggestionsOf(parameter, session.world), [parameter, session, view]);
  const placeholder = placeholderOf(parameter, active.values);
  const words = parameter.kind === 'flag' ? ['TRUE', 'FALSE'] : parameter.choices;
  const isFormula = value.trim().startsWith('=');
  if (words !== undefined && !isFormula) {
    return (
      <Select
        {...labelled}
        className={styles.control}
        size="small"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        <option value="">{placeholder === '' ? '' : `(${placeholder})`}</option>
        {words.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    );
  }
  if (suggestions.offered.length > 0) {
    return <SuggestField {...labelled} {...{ parameter, suggestions, value, placeholder, onChange }} />;
  }
  return (
    <Input
      {...labelled}
      className={styles.control}
      size="small"
      autoComplete="off"
      value={value}
      placeholder={placeholder}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}

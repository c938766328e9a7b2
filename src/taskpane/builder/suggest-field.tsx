/** Free text with names to pick; where several values fit, a picked name is added behind the last semicolon. */
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { Parameter } from '../../functions/parameters';
import { takesSeveral } from './argument-text';
import { lastPart, suggestionsFor, withPicked } from './suggest';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  listbox: { maxHeight: 'min(240px, 60vh)' },
});

interface SuggestFieldProps {
  readonly parameter: Parameter<unknown>;
  readonly names: readonly string[];
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

export function SuggestField({ parameter, names, value, placeholder, onChange, ...labelled }: SuggestFieldProps) {
  const styles = useStyles();
  const [typing, setTyping] = useState(false);
  const several = takesSeveral(parameter);
  const part = lastPart(value, several);
  // A name that is complete is no search: the whole list is offered again.
  const offered = suggestionsFor(typing && !names.includes(part) ? part : '', names);
  return (
    <Combobox
      {...labelled}
      size="small"
      freeform
      className={styles.box}
      input={{ className: styles.input, autoComplete: 'off' }}
      listbox={{ className: styles.listbox }}
      value={value}
      placeholder={placeholder}
      selectedOptions={names.includes(part) ? [part] : []}
      onOpenChange={(_, { open }) => {
        if (!open) setTyping(false);
      }}
      onChange={(event) => {
        setTyping(true);
        onChange(event.target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) onChange(withPicked(value, optionValue, several));
        setTyping(false);
      }}
    >
      {offered.map((name) => (
        <Option key={name} value={name}>
          {name}
        </Option>
      ))}
    </Combobox>
  );
}

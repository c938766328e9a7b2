/** The list of scenarios. */
import { Dropdown, Field, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components';
import { forwardRef } from 'react';
import type { Scenario } from '../../scenario/scenario';
import { usePane, useStore } from '../state/use-pane';

const useStyles = makeStyles({
  dropdown: { minWidth: 0, width: '100%' },
  listbox: { maxHeight: 'min(340px, 70vh)' },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  about: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { color: 'inherit' },
  },
});

export const ScenarioList = forwardRef<HTMLButtonElement>(function ScenarioList(_, ref) {
  const styles = useStyles();
  const pane = usePane();
  const { active, all } = useStore(pane.scenario);
  const own = all.filter(({ preset }) => !preset);
  const option = ({ name, about, preset }: Scenario) => (
    <Option key={name} value={name} text={name}>
      <span className={styles.option}>
        {name}
        {preset && <span className={styles.about}>{about}</span>}
      </span>
    </Option>
  );
  return (
    <Field label="Scenario" size="small">
      <Dropdown
        button={{ ref }}
        className={styles.dropdown}
        listbox={{ className: styles.listbox }}
        value={active.name}
        selectedOptions={[active.name]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue !== undefined) pane.session.world.scenarios.activate(optionValue);
        }}
      >
        <OptionGroup label="Presets">{all.filter(({ preset }) => preset).map(option)}</OptionGroup>
        {own.length > 0 && <OptionGroup label="Your own">{own.map(option)}</OptionGroup>}
      </Dropdown>
    </Field>
  );
});

/** The scenario: which one is active, what it does, and every input that the functions in use read. */
import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { usePane } from '../state/use-pane';
import { InputGroupSection } from './input-group';
import { ResultStrip } from './result-strip';
import { ScenarioPicker } from './scenario-picker';
import { shownGroups } from './shown-inputs';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
  },
});

export function ScenarioTab() {
  const styles = useStyles();
  const { session } = usePane();
  const groups = useMemo(() => shownGroups(session.functions), [session]);
  const [first] = groups;
  return (
    <div className={styles.tab}>
      <ResultStrip />
      <ScenarioPicker />
      <Accordion multiple collapsible defaultOpenItems={first === undefined ? [] : [first.name]}>
        {groups.map((group) => (
          <InputGroupSection key={group.name} group={group} />
        ))}
      </Accordion>
    </div>
  );
}

/** Which scenario is active: presets with what they stand for, the user's own, and what can be done with them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { Save16Regular } from '@fluentui/react-icons/svg/save';
import { useRef } from 'react';
import { fluentRef } from '../parts/fluent-ref';
import { UndoButton } from '../parts/undo-button';
import { usePane, useStore } from '../state/use-pane';
import { FollowedCells } from './followed-cells';
import { changedInputs } from './input-facts';
import { SaveAs } from './save-as';
import { ScenarioList } from './scenario-list';

const useStyles = makeStyles({
  picker: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  about: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '1px', marginLeft: '-4px' },
  action: { minWidth: 0, paddingLeft: '4px', paddingRight: '4px' },
});

export function ScenarioPicker() {
  const styles = useStyles();
  const pane = usePane();
  const { scenarios } = pane.session.world;
  const { active, base } = useStore(pane.scenario);
  // What is typed is still there after a look at another tab.
  const saving = useStore(pane.naming) !== undefined;
  const list = useRef<HTMLButtonElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const changes = changedInputs(active, base).length;
  const action = { appearance: 'subtle', size: 'small', className: styles.action } as const;

  return (
    <section aria-label="Scenario" className={styles.picker}>
      <ScenarioList ref={list} />
      <p className={styles.about}>
        {active.preset
          ? active.about
          : `Your own, from “${base.name}”: ${changes === 1 ? '1 input' : `${changes} inputs`} changed.`}
      </p>
      <div className={styles.actions}>
        <UndoButton appearance="subtle" className={styles.action} />
        <Button {...action} icon={<ArrowResetRegular />} onClick={() => scenarios.reset()}>
          Reset all
        </Button>
        <Button
          {...action}
          ref={fluentRef(saveButton)}
          icon={<Save16Regular />}
          aria-expanded={saving}
          onClick={() => pane.naming.set(saving ? undefined : '')}
        >
          Save as
        </Button>
        {!active.preset && (
          <Button
            {...action}
            icon={<Delete16Regular />}
            onClick={() => {
              scenarios.remove(active.name);
              list.current?.focus();
            }}
          >
            Remove
          </Button>
        )}
      </div>
      {saving && (
        <SaveAs
          onDone={() => {
            pane.naming.set(undefined);
            saveButton.current?.focus();
          }}
        />
      )}
      <FollowedCells />
    </section>
  );
}

/** The formula that the fields make, its answer, and the way into the selected cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetFunction } from '../../functions/define';
import { addressText } from '../../workbook/workbook';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';
import { AnswerPreview } from './answer-preview';
import { type Fields, formulaProblem, formulaText, missingArguments } from './formula';

const useStyles = makeStyles({
  outcome: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
});

interface OutcomeProps {
  readonly definition: SheetFunction;
  readonly fields: Fields;
}

export function Outcome({ definition, fields }: OutcomeProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const formula = formulaText(definition, fields);
  const missing = missingArguments(definition, fields);
  const problem = formulaProblem(definition, fields);
  return (
    <section aria-label="Formula and answer" className={styles.outcome}>
      <code className={text.formula}>{formula}</code>
      {missing.length > 0 ? (
        <p className={text.quiet}>Fill in {missing.join(' and ')} to see the answer.</p>
      ) : (
        <AnswerPreview definition={definition} fields={fields} />
      )}
      <InsertFormula formula={formula} possible={missing.length === 0 && problem === undefined} />
    </section>
  );
}

function InsertFormula({ formula, possible }: { readonly formula: string; readonly possible: boolean }) {
  const styles = useStyles();
  const text = useTextStyles();
  const pane = usePane();
  const selected = useStore(pane.selection);
  const [done, setDone] = useState<string>();
  const address = selected === undefined ? 'the selected cell' : addressText(selected.address);
  const replaces = selected !== undefined && selected.formula !== '' && selected.formula !== formula;

  const insert = async () => {
    setDone(undefined);
    if (await pane.try(pane.session.workbook.enterFormula(formula))) setDone(`Inserted into ${address}.`);
  };

  return (
    <div className={styles.actions}>
      <Button appearance="primary" size="small" disabledFocusable={!possible} onClick={() => void insert()}>
        Insert into {address}
      </Button>
      {replaces && <span className={text.quiet}>Replaces {selected.formula}</span>}
      <span role="status" className={text.quiet}>
        {done}
      </span>
    </div>
  );
}

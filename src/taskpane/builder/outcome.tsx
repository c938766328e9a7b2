/** The formula that the fields make, its answer, and the way into the selected cell: in view while one fills them in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetFunction } from '../../functions/define';
import { useTextStyles } from '../parts/quiet-text';
import { AnswerPreview } from './answer-preview';
import { type Fields, formulaProblem, formulaText, missingArguments } from './formula';
import { InsertFormula } from './insert-formula';
import { useAnswers } from './use-answers';

const useStyles = makeStyles({
  outcome: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // Last to the eye, at the bottom of the pane; in the order of the keyboard right behind the fields.
    order: 1,
    '@media (min-height: 480px)': { position: 'sticky', bottom: tokens.spacingVerticalS, zIndex: 1 },
  },
  answer: { overflowY: 'auto', '@media (min-height: 480px)': { maxHeight: 'min(30vh, 200px)' } },
});

interface OutcomeProps {
  readonly definition: SheetFunction;
  readonly fields: Fields;
}

export function Outcome({ definition, fields }: OutcomeProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const answers = useAnswers(definition, fields);
  const formula = formulaText(definition, fields);
  const possible = answers !== 'missing' && formulaProblem(definition, fields) === undefined;
  return (
    <section aria-label="Formula and answer" className={styles.outcome}>
      <code className={text.formula}>{formula}</code>
      <div className={styles.answer}>
        {answers === 'missing' ? (
          <p className={text.quiet}>Fill in {missingArguments(definition, fields).join(' and ')} to see the answer.</p>
        ) : (
          <AnswerPreview definition={definition} answers={answers} />
        )}
      </div>
      <InsertFormula
        definition={definition}
        formula={formula}
        possible={possible}
        answers={typeof answers === 'string' ? undefined : answers}
      />
    </section>
  );
}

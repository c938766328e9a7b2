/** One function: what it does, a field for each argument, and what comes of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import type { SheetFunction } from '../../functions/define';
import { fluentRef } from '../parts/fluent-ref';
import { useTextStyles } from '../parts/quiet-text';
import { ArgumentField } from './argument-field';
import { Examples } from './examples';
import { type Fields, formulaText } from './formula';
import { Outcome } from './outcome';
import { SelectedCellOffer } from './selected-cell-offer';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    // What gets the focus is not hidden behind the answer, which stays in view.
    '& input, & select': { '@media (min-height: 480px)': { scrollMarginBottom: 'min(50vh, 340px)' } },
  },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  back: { minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  assumptions: { paddingLeft: tokens.spacingHorizontalL },
});

interface BuilderFormProps {
  readonly definition: SheetFunction;
  readonly fields: Fields;
  readonly takesFocus: boolean;
  readonly onChange: (fields: Fields) => void;
  readonly onOpen: (definition: SheetFunction, fields: Fields) => void;
  readonly onBack: () => void;
}

export function BuilderForm({ definition, fields, takesFocus, onChange, onOpen, onBack }: BuilderFormProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) back.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <Button
          ref={fluentRef(back)}
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeft16Regular />}
          onClick={onBack}
        >
          All functions
        </Button>
        <h2 className={text.title}>{definition.name}</h2>
        <p className={text.quiet}>{definition.summary}</p>
        {definition.ordered.length > 0 && (
          <p className={text.quiet}>
            A cell or a formula begins with =, such as <code className={text.formula}>=A2</code>.
          </p>
        )}
      </div>
      <SelectedCellOffer current={formulaText(definition, fields)} onOpen={onOpen} />
      {definition.ordered.map(({ name, parameter }) => (
        <ArgumentField
          key={name}
          name={name}
          parameter={parameter}
          value={fields[name] ?? ''}
          onChange={(value) => onChange({ ...fields, [name]: value })}
        />
      ))}
      <Outcome definition={definition} fields={fields} />
      {definition.assumptions.length > 0 && (
        <section aria-label="Assumptions">
          <h3 className={text.heading}>Assumptions</h3>
          <ul className={`${text.quiet} ${styles.assumptions}`}>
            {definition.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </section>
      )}
      <Examples definition={definition} onOpen={onOpen} />
    </div>
  );
}

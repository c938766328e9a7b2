/** What an input does; one click away who stands behind the preset's value, what is allowed, and which functions read it. */
import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type InputId, inputOf } from '../../scenario/inputs';
import { useTextStyles } from '../parts/quiet-text';
import { InputFacts } from './input-facts-list';

const useStyles = makeStyles({
  help: { marginTop: '2px' },
  toggle: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface InputHelpProps {
  readonly id: InputId;
  readonly helpId: string;
}

export function InputHelp({ id, helpId }: InputHelpProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const [open, setOpen] = useState(false);
  const factsId = useId();
  const { name, help } = inputOf(id);
  return (
    <>
      <p className={mergeClasses(text.quiet, styles.help)}>
        <span id={helpId}>{help}</span>{' '}
        <Link
          as="button"
          inline
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? factsId : undefined}
          aria-label={`Source of ${name}`}
          onClick={() => setOpen(!open)}
        >
          Source
        </Link>
      </p>
      {open && <InputFacts id={id} factsId={factsId} />}
    </>
  );
}

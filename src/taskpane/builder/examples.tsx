/** The examples of a function that its fields can show: a click fills them in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetFunction } from '../../functions/define';
import { ListButton } from '../parts/list-button';
import { useTextStyles } from '../parts/quiet-text';
import type { Fields } from './formula';
import { readFormula } from './read-formula';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`, padding: 0 },
});

interface ExamplesProps {
  readonly definition: SheetFunction;
  readonly onOpen: (definition: SheetFunction, fields: Fields) => void;
}

export function Examples({ definition, onOpen }: ExamplesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const examples = definition.examples.flatMap(({ formula, note }) => {
    const reading = readFormula(formula, [definition]);
    return reading === undefined ? [] : [{ formula, note, fields: reading.fields }];
  });
  if (examples.length === 0) return null;
  return (
    <section aria-label="Examples">
      <h3 className={text.heading}>Examples</h3>
      <ul className={styles.list}>
        {examples.map(({ formula, note, fields }) => (
          <li key={formula}>
            <ListButton onClick={() => onOpen(definition, fields)}>
              <code className={text.formula}>{formula}</code>
              {note !== undefined && <span className={text.quiet}>{note}</span>}
            </ListButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

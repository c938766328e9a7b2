/** Finished sheets, each with what it answers: one is put into the open workbook once it was said what comes. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { templates } from '../../templates';
import { ListButton } from '../parts/list-button';
import { useTextStyles } from '../parts/quiet-text';
import { usePane } from '../state/use-pane';
import { CommandStep } from '../workbook/command-step';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

export function TemplatesTab() {
  const styles = useStyles();
  const text = useTextStyles();
  const { sharing } = usePane();
  return (
    <>
      <div className={styles.top}>
        <p className={text.quiet}>Finished sheets, made of formulas. They come beside the sheets of this workbook.</p>
        <CommandStep />
      </div>
      <ul className={styles.list} aria-label="Templates">
        {templates.map((template) => (
          <li key={template.id}>
            <ListButton onClick={() => void sharing.askFor(template)}>
              <span className={styles.name}>{template.title}</span>
              <span className={text.quiet}>{template.summary}</span>
            </ListButton>
          </li>
        ))}
      </ul>
    </>
  );
}

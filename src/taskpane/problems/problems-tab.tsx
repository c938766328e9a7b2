/** Every cell of the workbook in which a ChipSheet function shows an error, with the sentence that says why. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';
import { NoProblems } from './no-problems';
import { ProblemLine } from './problem-line';

/** A list that nobody reads to its end does not have to be drawn to its end. */
const shownAtMost = 200;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  note: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

export function ProblemsTab() {
  const styles = useStyles();
  const text = useTextStyles();
  const problems = useStore(usePane().problems);
  if (problems === undefined) return <Spinner size="tiny" label="Reading the workbook" className={styles.note} />;
  if (problems.length === 0) return <NoProblems />;
  const shown = problems.slice(0, shownAtMost);
  return (
    <>
      <p className={`${text.quiet} ${styles.note}`}>Click a line to go to its cell.</p>
      <ul className={styles.list} aria-label="Cells with an error">
        {shown.map((problem) => (
          <li key={`${problem.address.sheet} ${problem.address.row} ${problem.address.column}`} className={styles.line}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > shown.length && (
        <p className={`${text.quiet} ${styles.note}`}>And {problems.length - shown.length} more.</p>
      )}
    </>
  );
}

/** What the list of errors says when there is none. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useTextStyles } from '../parts/quiet-text';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: 'center',
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
});

export function NoProblems() {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.empty}>
      <CheckmarkCircle24Regular className={styles.icon} aria-hidden="true" />
      <h2 className={text.title}>All ChipSheet cells have an answer</h2>
      <p className={text.quiet}>
        A cell that does not, because a chip is unknown, a figure undisclosed or an argument out of range, is listed
        here with the reason.
      </p>
    </div>
  );
}

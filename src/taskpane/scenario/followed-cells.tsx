/** How many cells followed the last change, said politely to a screen reader. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useStore } from '../state/use-pane';

const useStyles = makeStyles({
  status: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function FollowedCells() {
  const styles = useStyles();
  const { followed } = useStore(usePane().workbook);
  return (
    <div role="status" className={styles.status}>
      {followed === undefined ? '' : inWords(followed)}
    </div>
  );
}

function inWords(followed: number): string {
  if (followed === 0) return 'No cell of this workbook depends on the last change.';
  return followed === 1 ? '1 cell followed the last change.' : `${followed} cells followed the last change.`;
}

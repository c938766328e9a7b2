/** One cell with an error. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellProblem } from '../../workbook/session';
import { addressText } from '../../workbook/workbook';
import { ListButton } from '../parts/list-button';
import { useTextStyles } from '../parts/quiet-text';
import { usePane } from '../state/use-pane';

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  address: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground1, '@media (forced-colors: active)': { color: 'inherit' } },
  formula: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    '@media (forced-colors: active)': { color: 'inherit' },
  },
});

export function ProblemLine({ problem: { address, error, formula, sentence } }: { readonly problem: CellProblem }) {
  const styles = useStyles();
  const text = useTextStyles();
  const pane = usePane();
  return (
    <ListButton onClick={() => void pane.try(pane.session.workbook.select(address))}>
      <span className={styles.head}>
        <span className={styles.address}>{addressText(address)}</span>
        <span className={styles.error}>{error}</span>
      </span>
      <span>{sentence}</span>
      <span className={`${text.formula} ${styles.formula}`}>{formula}</span>
    </ListButton>
  );
}

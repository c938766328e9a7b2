/** One cell with an error. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellProblem } from '../../workbook/problems';
import { addressText, type CellAddress } from '../../workbook/workbook';
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

const named = 4;

export function ProblemLine({ problem }: { readonly problem: CellProblem }) {
  const { address, error, formula, sentence, also, passedOn } = problem;
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
      {also.length > 0 && <span className={text.quiet}>The same in {listed(also, address.sheet)}.</span>}
      {passedOn.length > 0 && <span className={text.quiet}>Passed on to {listed(passedOn, address.sheet)}.</span>}
      <span className={`${text.formula} ${styles.formula}`}>{formula}</span>
    </ListButton>
  );
}

/** "G9, G10 and 3 more"; a cell of the same sheet goes without its name. */
function listed(cells: readonly CellAddress[], sheet: string): string {
  const names = cells
    .slice(0, named)
    .map((cell) =>
      cell.sheet === sheet ? addressText(cell).slice(addressText(cell).lastIndexOf('!') + 1) : addressText(cell),
    );
  const rest = cells.length - names.length;
  return rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(', ');
}

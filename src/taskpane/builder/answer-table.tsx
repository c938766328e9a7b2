/** The first rows of an answer that spills. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Answers } from '../../functions/ask';
import { useTextStyles } from '../parts/quiet-text';
import { shownCell } from './value-text';

const shownRows = 8;

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    marginBottom: tokens.spacingVerticalXS,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    maxWidth: '220px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  number: { textAlign: 'right' },
});

export function AnswerTable({ answers }: { readonly answers: Answers }) {
  const styles = useStyles();
  const text = useTextStyles();
  const columns = Math.max(...answers.map((row) => row.length));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-label="Answer as a table">
        <table className={styles.table}>
          <tbody>
            {answers.slice(0, shownRows).map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other identity
              <tr key={line}>
                {row.map((cell, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of an answer have no other identity
                    key={column}
                    className={mergeClasses(styles.cell, typeof cell === 'number' && styles.number)}
                  >
                    {shownCell(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={text.quiet}>
        Spills over {answers.length} {answers.length === 1 ? 'row' : 'rows'} and {columns}{' '}
        {columns === 1 ? 'column' : 'columns'}
        {answers.length > shownRows && `, the first ${shownRows} are shown`}.
      </p>
    </>
  );
}

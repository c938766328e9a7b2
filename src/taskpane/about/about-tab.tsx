/** What answers in this workbook, what it is not, and whose work it stands on. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTextStyles } from '../parts/quiet-text';
import { SourceLink } from '../parts/source-link';
import { usePane } from '../state/use-pane';
import { countsOf } from './catalog-counts';
import { type Credit, codeCredits, dataCredits } from './credits';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { margin: 0 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
    gap: tokens.spacingVerticalS,
    margin: 0,
  },
  count: { display: 'flex', flexDirection: 'column-reverse' },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function AboutTab() {
  const styles = useStyles();
  const text = useTextStyles();
  const { session } = usePane();
  const { catalog } = session.world;
  const { chips, systems, figures, sources } = useMemo(() => countsOf(catalog), [catalog]);
  const counts = {
    Chips: chips,
    Systems: systems,
    Figures: figures,
    Sources: sources,
    Functions: session.functions.length,
  };
  return (
    <div className={styles.tab}>
      <section className={styles.section}>
        <h2 className={text.title}>ChipSheet</h2>
        <p className={styles.text}>Compare AI chips and price the politics around them, each figure with its source.</p>
        <p className={text.quiet}>Dataset version {catalog.version}</p>
        <dl className={styles.counts}>
          {Object.entries(counts).map(([name, count]) => (
            <div key={name} className={styles.count}>
              <dt className={text.quiet}>{name}</dt>
              <dd className={styles.number}>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.section}>
        <h3 className={text.heading}>What it is not</h3>
        <p className={styles.text}>
          Outputs are arithmetic on stated inputs. Export classes are not legal advice; portfolio figures are not
          investment advice.
        </p>
      </section>
      <section className={styles.section}>
        <h3 className={text.heading}>Your data</h3>
        <p className={styles.text}>
          Nothing leaves the workbook: ChipSheet makes no network call, has no account and counts nothing. In Excel,
          Office.js is Microsoft’s own.
        </p>
      </section>
      <section className={styles.section}>
        <h3 className={text.heading}>Licences</h3>
        <p className={styles.text}>The code is under the MIT licence, the catalogue under CC BY 4.0.</p>
      </section>
      <Credits heading="Data from" credits={dataCredits} />
      <Credits heading="Built with" credits={codeCredits} />
    </div>
  );
}

function Credits({ heading, credits }: { readonly heading: string; readonly credits: readonly Credit[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <section className={styles.section}>
      <h3 className={text.heading}>{heading}</h3>
      <ul className={styles.list}>
        {credits.map(({ name, url, licence }) => (
          <li key={url}>
            <SourceLink title={name} url={url} /> ({licence})
          </li>
        ))}
      </ul>
    </section>
  );
}

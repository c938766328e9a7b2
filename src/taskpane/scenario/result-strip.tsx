/** What the scenario does, in view while its inputs are changed. A value that is being typed is shown before it counts. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { useId, useMemo, useState } from 'react';
import { inputOf } from '../../scenario/inputs';
import { usePane, useStore } from '../state/use-pane';
import { valueInWords } from './input-facts';
import { percentText } from './number-text';
import { RangeBar } from './range-bar';
import { type Results, resultsOf, withDraft } from './results';

const useStyles = makeStyles({
  strip: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // In a tall enough pane the results stay in view while the inputs scroll.
  staying: { '@media (min-height: 340px)': { position: 'sticky', top: 0, zIndex: 2 } },
  figures: { display: 'flex', gap: tokens.spacingHorizontalL, alignItems: 'flex-start', margin: 0 },
  figure: { flex: 1, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  cases: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

export function ResultStrip() {
  const styles = useStyles();
  const pane = usePane();
  const view = useStore(pane.scenario);
  const draft = useStore(pane.draft);
  const [open, setOpen] = useState(false);
  const casesId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the world is the same object with another active scenario
  const results = useMemo(
    () =>
      resultsOf(
        pane.session.functions,
        draft === undefined ? pane.session.world : withDraft(pane.session.world, draft),
      ),
    [pane, view, draft],
  );
  return (
    <section aria-label="What the scenario does" className={mergeClasses(styles.strip, !open && styles.staying)}>
      <Figures results={results}>
        <Button
          appearance="subtle"
          size="small"
          icon={<Info16Regular />}
          aria-label="What low, base and high assume"
          aria-expanded={open}
          aria-controls={open ? casesId : undefined}
          onClick={() => setOpen(!open)}
        />
      </Figures>
      {results.range.length > 0 && <RangeBar cases={results.range} hit={results.hit} />}
      {open && (
        <ul id={casesId} className={mergeClasses(styles.note, styles.cases)}>
          {results.range.map(({ name, assumption }) => (
            <li key={name}>
              {name}: {assumption}
            </li>
          ))}
        </ul>
      )}
      {results.problem !== undefined && <p className={styles.note}>{results.problem}</p>}
      {draft !== undefined && (
        <p className={styles.note}>
          With {inputOf(draft.id).name} {valueInWords(draft.id, draft.value)}. Enter applies it, Esc takes it back.
        </p>
      )}
    </section>
  );
}

function Figures({
  results: { hit, after },
  children,
}: {
  readonly results: Results;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.figures}>
      <dl className={styles.figures} style={{ flex: 1 }}>
        <div className={styles.figure}>
          <dt className={styles.label}>Margin hit</dt>
          <dd className={styles.value}>
            {hit === undefined ? 'n/a' : pointsText(hit)} <span className={styles.unit}>points</span>
          </dd>
        </div>
        <div className={styles.figure}>
          <dt className={styles.label}>Margin after</dt>
          <dd className={styles.value}>{after === undefined ? 'n/a' : percentText(rounded(after))}</dd>
        </div>
      </dl>
      {children}
    </div>
  );
}

function pointsText(fraction: number): string {
  return (fraction * 100).toFixed(1);
}

function rounded(fraction: number): number {
  return Math.round(fraction * 1000) / 1000;
}

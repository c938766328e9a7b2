/** Low, base and high as a bar and in words; the mark is the hit of the scenario itself. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RangeCase } from './results';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '6px',
    margin: `${tokens.spacingVerticalXS} 0 2px`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  span: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    opacity: 0.45,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', opacity: 1, forcedColorAdjust: 'none' },
  },
  mark: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '4px',
    marginLeft: '-2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  moving: {
    transitionProperty: 'left, width',
    transitionDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0.01ms' },
  },
  cases: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  case: { display: 'flex', gap: '4px' },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface RangeBarProps {
  readonly cases: readonly RangeCase[];
  readonly hit: number | undefined;
}

export function RangeBar({ cases, hit }: RangeBarProps) {
  const styles = useStyles();
  const low = Math.min(...cases.map((each) => each.hit));
  const high = Math.max(...cases.map((each) => each.hit));
  const end = Math.max(high, hit ?? 0, 0.01) * 1.15;
  const at = (value: number) => `${Math.min(100, Math.max(0, (value / end) * 100))}%`;
  return (
    <div>
      <div className={styles.track} aria-hidden="true">
        <div
          className={`${styles.span} ${styles.moving}`}
          style={{ left: at(low), width: at(Math.max(high - low, end / 100)) }}
        />
        {hit !== undefined && <div className={`${styles.mark} ${styles.moving}`} style={{ left: at(hit) }} />}
      </div>
      <dl className={styles.cases} aria-label="Range of the margin hit in points">
        {cases.map(({ name, hit: value }) => (
          <div key={name} className={styles.case}>
            <dt>{name}</dt>
            <dd className={styles.value}>{(value * 100).toFixed(1)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

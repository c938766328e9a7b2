/** The facts behind an input: who says the preset's value and when, what is allowed, which functions read it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type InputId, inputOf } from '../../scenario/inputs';
import { SourceLink } from '../parts/source-link';
import { usePane, useStore } from '../state/use-pane';
import { sourceIn, valueInWords } from './input-facts';
import { allowedRange } from './number-text';
import { readersOf } from './shown-inputs';

const useStyles = makeStyles({
  facts: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  fact: { marginTop: tokens.spacingVerticalXS, ':first-child': { marginTop: 0 } },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

export function InputFacts({ id, factsId }: { readonly id: InputId; readonly factsId: string }) {
  const styles = useStyles();
  const { session, scenario } = usePane();
  const { base } = useStore(scenario);
  const input = inputOf(id);
  const { date, ...source } = sourceIn(base, id);
  const facts = [
    {
      name: `${valueInWords(id, base.values[id])} in “${base.name}”`,
      value: (
        <>
          <SourceLink {...source} />
          {date !== undefined && `, ${date}`}
        </>
      ),
    },
    ...(input.kind === 'number' ? [{ name: 'Allowed', value: allowedRange(input) }] : []),
    { name: 'Read by', value: readersOf(id, session.functions).join(', ') },
  ];
  return (
    <dl id={factsId} className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

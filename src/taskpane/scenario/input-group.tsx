/** One group of inputs, to open and close. */
import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useStore } from '../state/use-pane';
import { changedInputs } from './input-facts';
import { InputRow } from './input-row';
import type { InputGroup } from './shown-inputs';

const useStyles = makeStyles({
  header: { fontWeight: tokens.fontWeightSemibold },
  count: {
    marginLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  panel: { margin: `0 ${tokens.spacingHorizontalM}` },
});

export function InputGroupSection({ group: { name, ids } }: { readonly group: InputGroup }) {
  const styles = useStyles();
  const { active, base } = useStore(usePane().scenario);
  const changed = changedInputs(active, base).filter((id) => ids.includes(id)).length;
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h2" size="small" expandIconPosition="end">
        <span className={styles.header}>
          {name}
          <span className={styles.count}>
            {ids.length} {ids.length === 1 ? 'input' : 'inputs'}
            {changed > 0 && `, ${changed} changed`}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {ids.map((id) => (
          <InputRow key={id} id={id} />
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}

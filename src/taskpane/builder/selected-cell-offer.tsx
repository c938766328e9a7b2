/** Offers to open the formula of the selected cell, where it is a single call of a ChipSheet function. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useMemo } from 'react';
import type { SheetFunction } from '../../functions/define';
import { addressText } from '../../workbook/workbook';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';
import type { Fields } from './formula';
import { readFormula } from './read-formula';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', maxWidth: 'none', width: '100%', textAlign: 'left' },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  formula: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
});

interface SelectedCellOfferProps {
  /** The formula that is open already. */
  readonly current?: string;
  readonly onOpen: (definition: SheetFunction, fields: Fields) => void;
}

export function SelectedCellOffer({ current, onOpen }: SelectedCellOfferProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { session, selection } = usePane();
  const selected = useStore(selection);
  const reading = useMemo(
    () => (selected === undefined ? undefined : readFormula(selected.formula, session.functions)),
    [selected, session],
  );
  if (selected === undefined || reading === undefined || selected.formula === current) return null;
  return (
    <Button
      size="small"
      className={styles.button}
      icon={<Edit16Regular />}
      onClick={() => onOpen(reading.definition, reading.fields)}
    >
      <span className={styles.text}>
        Edit {addressText(selected.address)}
        <span className={mergeClasses(text.formula, styles.formula)}>{selected.formula}</span>
      </span>
    </Button>
  );
}

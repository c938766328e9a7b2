/** All functions by family, with a search. */
import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SheetFunction } from '../../functions/define';
import { fluentRef } from '../parts/fluent-ref';
import { ListButton } from '../parts/list-button';
import { useTextStyles } from '../parts/quiet-text';
import { usePane } from '../state/use-pane';
import { familiesWith } from './families';
import type { Fields } from './formula';
import { SelectedCellOffer } from './selected-cell-offer';

const useStyles = makeStyles({
  search: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  box: { maxWidth: 'none', width: '100%' },
  family: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  none: { padding: `0 ${tokens.spacingHorizontalM}` },
});

interface FunctionListProps {
  readonly takesFocus: boolean;
  readonly onOpen: (definition: SheetFunction, fields?: Fields) => void;
}

export function FunctionList({ takesFocus, onOpen }: FunctionListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { session } = usePane();
  const [search, setSearch] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const families = familiesWith(search, session.functions);
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          ref={fluentRef(box)}
          size="small"
          className={styles.box}
          aria-label="Search functions"
          placeholder="Search functions"
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <SelectedCellOffer onOpen={onOpen} />
      </div>
      {families.length === 0 && (
        <p className={`${text.quiet} ${styles.none}`} role="status">
          No function has “{search}” in its name or summary. Try bandwidth, margin or source.
        </p>
      )}
      {families.map(({ label, functions }) => (
        <section key={label} aria-label={label}>
          <h2 className={`${text.heading} ${styles.family}`}>{label}</h2>
          <ul className={styles.list}>
            {functions.map((definition) => (
              <li key={definition.name}>
                <ListButton onClick={() => onOpen(definition)}>
                  <span className={styles.name}>{definition.name}</span>
                  <span className={text.quiet}>{definition.summary}</span>
                </ListButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

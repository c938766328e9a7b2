/** All functions by family, with a search. */
import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isNameProblem } from '../../catalog/names';
import type { SheetFunction } from '../../functions/define';
import { fluentRef } from '../parts/fluent-ref';
import { ListButton } from '../parts/list-button';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';
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

/** What one asks of a single chip or system, most wanted first in the registry's order. */
const ofAnItem: readonly string[] = ['CHIPSPEC', 'CHIPINFO', 'CHIPTABLE', 'EXPORTCLASS', 'DECODERATE'];

/** The chip in the first argument that takes one. */
function itemField({ ordered }: SheetFunction, name: string): Fields {
  const field = ordered.find(({ parameter }) => parameter.kind === 'item');
  return field === undefined ? {} : { [field.name]: name };
}

interface FunctionListProps {
  readonly takesFocus: boolean;
  readonly onOpen: (definition: SheetFunction, fields?: Fields) => void;
}

export function FunctionList({ takesFocus, onOpen }: FunctionListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { session, functionSearch } = usePane();
  const search = useStore(functionSearch);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const { catalog } = session.world;
  const found = search.trim() === '' ? undefined : catalog.item(search);
  const item = found === undefined || isNameProblem(found) ? undefined : found;
  const isSpec = search.trim() !== '' && !isNameProblem(catalog.spec(search));
  const families = familiesWith(search, session.functions, isSpec);
  // Of a chip its functions are wanted, with the chip filled in.
  const forItem = item === undefined ? [] : session.functions.filter(({ name }) => ofAnItem.includes(name));
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
          onChange={(_, { value }) => functionSearch.set(value)}
        />
        <SelectedCellOffer onOpen={onOpen} />
      </div>
      {item !== undefined && (
        <section aria-label={item.name}>
          <h2 className={`${text.heading} ${styles.family}`}>
            {item.name}, {item.vendor}
          </h2>
          <ul className={styles.list}>
            {forItem.map((definition) => (
              <li key={definition.name}>
                <ListButton onClick={() => onOpen(definition, itemField(definition, item.name))}>
                  <span className={styles.name}>
                    {definition.name} of {item.name}
                  </span>
                  <span className={text.quiet}>{definition.summary}</span>
                </ListButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {families.length === 0 && item === undefined && (
        <p className={`${text.quiet} ${styles.none}`} role="status">
          No function and no chip is found by “{search}”. Try bandwidth, margin or source.
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

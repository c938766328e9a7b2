/**
 * Free text with names to pick. What is typed stays: a name is taken only by a click on it, or with Enter after the
 * arrow keys went to it. The list stands in the page, so that it covers no other field.
 *
 * Fluent's own Combobox will not do: its list always has an active entry, which Tab and Enter take.
 */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Parameter } from '../../functions/parameters';
import { afterClick } from '../parts/after-click';
import { fluentRef } from '../parts/fluent-ref';
import { takesSeveral } from './argument-text';
import { exactly, lastPart, suggestionsFor, withPicked } from './suggest';
import type { Suggestions } from './suggestions-of';

/** By how many options a key goes on. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 7, PageUp: -7 };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  button: { minWidth: 0, padding: 0, height: '18px', width: '20px' },
  list: {
    maxHeight: '240px',
    overflowY: 'auto',
    marginTop: '2px',
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    scrollMarginBottom: 'min(45vh, 300px)',
  },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `3px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  beside: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
});

interface SuggestFieldProps {
  readonly parameter: Parameter<unknown>;
  readonly suggestions: Suggestions;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

export function SuggestField({ parameter, suggestions, value, placeholder, onChange, ...labelled }: SuggestFieldProps) {
  const styles = useStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState(false);
  /** The option that the arrow keys went to. */
  const [movedTo, moveTo] = useState<number>();
  const several = takesSeveral(parameter);
  const part = lastPart(value, several);
  const means = useMemo(() => (part === '' ? undefined : suggestions.meant(part)), [part, suggestions]);
  const exact = exactly(part, suggestions.offered)?.name ?? means;
  // A list that was asked for, not typed for, is whole.
  const offered = useMemo(
    () => suggestionsFor(typing ? part : '', suggestions.offered, means),
    [typing, part, suggestions, means],
  );
  const active = movedTo ?? offered.findIndex(({ name }) => name === exact);
  const isOpen = open && offered.length > 0;

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (isOpen) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active]);

  const show = (next: boolean) => {
    setOpen(next);
    setTyping(false);
    moveTo(undefined);
  };
  const pick = (name: string) => {
    show(false);
    // While a name is typed all that is offered holds it; in a list that was asked for later it is complete and stays.
    onChange(withPicked(value, name, several, exact !== undefined && !typing));
  };
  const move = (by: number) => {
    const from = active < 0 && by < 0 ? offered.length : active;
    if (isOpen) moveTo(Math.min(offered.length - 1, Math.max(0, from + by)));
    else show(true);
  };
  const enter = () => {
    const name = movedTo === undefined ? undefined : offered[movedTo]?.name;
    if (name === undefined) show(false);
    else pick(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const step = steps[key];
    if (step !== undefined) move(step);
    else if (isOpen && key === 'Enter') enter();
    else if (isOpen && key === 'Escape') show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.root}>
      <Input
        {...labelled}
        ref={fluentRef(input)}
        size="small"
        className={styles.input}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        value={value}
        placeholder={placeholder}
        onClick={() => {
          if (!isOpen) show(true);
        }}
        onKeyDown={onKeyDown}
        // The list goes when the click is over: what stands below would move away under the mouse.
        onBlur={() => afterClick(() => show(false))}
        onChange={(_, data) => {
          show(true);
          setTyping(true);
          onChange(data.value);
        }}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            className={styles.button}
            tabIndex={-1}
            icon={<ChevronDown16Regular />}
            aria-label="Names to pick"
            aria-expanded={isOpen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation();
              show(!isOpen);
              input.current?.focus();
            }}
          />
        }
      />
      {isOpen && (
        <div
          ref={list}
          role="listbox"
          id={`${id}-list`}
          aria-label="Names to pick"
          className={styles.list}
          onMouseDown={(event) => event.preventDefault()}
        >
          {offered.map(({ name, beside }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
            <div
              key={name}
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === active}
              className={mergeClasses(styles.option, index === active && styles.active)}
              onClick={() => pick(name)}
            >
              <span>{name}</span>
              {beside !== undefined && <span className={styles.beside}>{beside}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

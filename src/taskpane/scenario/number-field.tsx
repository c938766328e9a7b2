/** A number with its unit; a share of 0 to 100% has a slider below it. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { type InputId, inputProblem, type NumberInput } from '../../scenario/inputs';
import type { ScenarioValues } from '../../scenario/scenario';
import { usePane, useStore } from '../state/use-pane';
import { useFieldStyles } from './field-layout';
import { sentenceCase } from './input-facts';
import { doubtAbout, isShare, numberOfText, stepped, textOfNumber, unitSuffix } from './number-text';
import { ShareSlider } from './share-slider';
import { useInputDraft } from './use-input-draft';

const useStyles = makeStyles({
  text: { textAlign: 'right', minWidth: 0, width: '100%', fontVariantNumeric: 'tabular-nums' },
  suffix: { whiteSpace: 'nowrap' },
});

interface NumberFieldProps {
  readonly id: InputId;
  readonly input: NumberInput;
  readonly helpId: string;
}

export function NumberField({ id, input, helpId }: NumberFieldProps) {
  const styles = useStyles();
  const layout = useFieldStyles();
  const pane = usePane();
  const value = Number(useStore(pane.scenario).active.values[id]);
  const field = useInputDraft(id, (text) => numberOfText(input, text));
  const typedValue = field.text === undefined ? value : numberOfText(input, field.text);
  const usable = typedValue !== undefined && inputProblem(id, typedValue) === undefined ? typedValue : value;
  const doubt = doubtAbout(input, usable);
  const suffix = unitSuffix(input);
  const message = field.problem ?? doubt;

  const step = (direction: 1 | -1) => {
    field.cancel();
    pane.setInput(id, stepped(input, usable, direction) as ScenarioValues[InputId]);
  };

  return (
    <Field
      className={layout.field}
      label={{ children: sentenceCase(input.name), className: layout.label }}
      {...(message !== undefined && {
        validationMessage: { children: message, className: layout.below },
        validationState: field.problem === undefined ? ('warning' as const) : ('error' as const),
      })}
    >
      {(labelled) => (
        <>
          <Input
            {...labelled}
            aria-describedby={[labelled['aria-describedby'], helpId].filter(Boolean).join(' ')}
            // Nothing is being typed: Ctrl+Z is for the scenario.
            {...(field.text === undefined && { 'data-committed': '' })}
            className={layout.control}
            size="small"
            inputMode="decimal"
            autoComplete="off"
            input={{ className: styles.text }}
            {...(suffix !== '' && { contentAfter: { children: suffix, className: styles.suffix } })}
            value={field.text ?? textOfNumber(input, value)}
            onFocus={(event) => event.target.select()}
            onChange={(_, { value: text }) => field.type(text)}
            onBlur={field.commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') field.commit();
              if (event.key === 'Escape') field.cancel();
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              step(event.key === 'ArrowUp' ? 1 : -1);
            }}
          />
          {isShare(input) && (
            <ShareSlider
              className={layout.below}
              input={input}
              value={usable}
              onMove={field.type}
              onDone={field.commit}
            />
          )}
        </>
      )}
    </Field>
  );
}

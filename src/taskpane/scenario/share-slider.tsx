/** Moves a share in whole points; the scenario takes the value when the slider is let go. */
import { makeStyles, mergeClasses, Slider } from '@fluentui/react-components';
import type { NumberInput } from '../../scenario/inputs';
import { numberInWords } from './number-text';

const useStyles = makeStyles({
  // The thumb's half width inside the edges, so that the rail lines up with the text.
  slider: { minWidth: 0, width: 'calc(100% + 12px)', marginLeft: '-6px', minHeight: '24px' },
});

interface ShareSliderProps {
  readonly className: string;
  readonly input: NumberInput;
  readonly value: number;
  readonly onMove: (percent: string) => void;
  readonly onDone: () => void;
}

export function ShareSlider({ className, input, value, onMove, onDone }: ShareSliderProps) {
  const styles = useStyles();
  return (
    <Slider
      className={mergeClasses(className, styles.slider)}
      size="small"
      min={Math.ceil(input.min * 100)}
      max={Math.floor(input.belowMax ? 99 : input.max * 100)}
      value={value * 100}
      aria-label={`${input.name}, slider`}
      aria-valuetext={numberInWords(input, value)}
      onChange={(_, { value: percent }) => onMove(String(percent))}
      onPointerUp={onDone}
      onKeyUp={onDone}
      onBlur={onDone}
    />
  );
}

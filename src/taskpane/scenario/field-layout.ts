/** Name to the left, control to the right, whatever else below: the lines of a form that has 320 pixels. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useFieldStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, auto)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  label: { overflowWrap: 'normal', hyphens: 'auto' },
  control: { width: '124px', minWidth: 0, maxWidth: '100%' },
  below: { gridColumn: '1 / -1' },
});

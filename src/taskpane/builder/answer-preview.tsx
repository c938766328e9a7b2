/** The answer of the function as a cell would show it; an error with its sentence. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Answers } from '../../functions/ask';
import { CellError } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import { useTextStyles } from '../parts/quiet-text';
import { percentText } from '../scenario/number-text';
import { AnswerTable } from './answer-table';
import { shownCell } from './value-text';

const useStyles = makeStyles({
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  long: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  unit: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

interface AnswerPreviewProps {
  readonly definition: SheetFunction;
  readonly answers: Answers | 'cells';
}

export function AnswerPreview({ definition, answers }: AnswerPreviewProps) {
  const text = useTextStyles();
  if (answers === 'cells')
    return <p className={text.quiet}>The answer depends on cells: insert the formula to see it.</p>;
  return <Answer answers={answers} definition={definition} />;
}

function Answer({ answers, definition }: { readonly answers: Answers; readonly definition: SheetFunction }) {
  const styles = useStyles();
  const text = useTextStyles();
  const [[only = ''] = []] = answers;
  const sentence = answers.flat().find((cell) => cell instanceof CellError)?.sentence;
  const isTable = answers.length > 1 || (answers[0]?.length ?? 0) > 1;
  const shown = shownCell(only);
  return (
    <div>
      {isTable ? (
        <AnswerTable answers={answers} />
      ) : (
        <p className={shown.length > 40 ? styles.long : styles.value}>
          {shown}
          {typeof only === 'number' && definition.result.unit === 'fraction' && (
            <span className={styles.unit}> = {percentText(Number(only.toPrecision(4)))}</span>
          )}
        </p>
      )}
      <p className={text.quiet}>{sentence ?? definition.result.help}</p>
    </div>
  );
}

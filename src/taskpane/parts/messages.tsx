/** What the user has to know: a warning about the workbook as it was opened, and the last thing that did not work. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type InputId, inputOf } from '../../scenario/inputs';
import type { Conflict } from '../../scenario/merge';
import { valueInWords } from '../scenario/input-facts';
import { usePane, useStore } from '../state/use-pane';

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { overflowWrap: 'anywhere' },
});

/** "revenue share: 20% of yours, 30% of the other". */
function clashText({ scenario, input, mine, theirs }: Conflict): string {
  if (input === undefined) return mine === undefined ? `“${scenario}”` : `active: “${mine}” and “${theirs}”`;
  const shown = (value: number | string | undefined) =>
    value === undefined ? 'none' : valueInWords(input as InputId, value);
  return `${inputOf(input as InputId).name}: ${shown(mine)} of yours, ${shown(theirs)} of the other`;
}

export function Messages() {
  const styles = useStyles();
  const pane = usePane();
  const { warning, clash } = useStore(pane.workbook);
  const failure = useStore(pane.failure);
  return (
    <>
      {warning !== undefined && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
          <MessageBarBody className={styles.text}>{warning}</MessageBarBody>
        </MessageBar>
      )}
      {clash !== undefined && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="assertive">
          <MessageBarBody className={styles.text}>
            <MessageBarTitle>Somebody else has changed the same.</MessageBarTitle> {clash.map(clashText).join('; ')}.
            Nothing is stored until you choose.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void pane.session.decide('mine')}>
              Keep mine
            </Button>
            <Button size="small" onClick={() => void pane.session.decide('theirs')}>
              Take theirs
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline" className={styles.bar} politeness="assertive">
          <MessageBarBody className={styles.text}>
            <MessageBarTitle>{failure.what}</MessageBarTitle> {failure.reason}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label="Close the message"
                onClick={() => pane.failure.set(undefined)}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

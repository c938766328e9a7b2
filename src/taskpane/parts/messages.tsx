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
import { usePane, useStore } from '../state/use-pane';

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { overflowWrap: 'anywhere' },
});

export function Messages() {
  const styles = useStyles();
  const pane = usePane();
  const { warning } = useStore(pane.workbook);
  const failure = useStore(pane.failure);
  return (
    <>
      {warning !== undefined && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
          <MessageBarBody className={styles.text}>{warning}</MessageBarBody>
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

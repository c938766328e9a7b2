/** A line of a list that can be clicked: full width, text to the left. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '2px',
    width: '100%',
    maxWidth: 'none',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: 0,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ListButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

export function ListButton({ onClick, children, className }: ListButtonProps) {
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={mergeClasses(styles.button, className)} onClick={onClick}>
      {children}
    </Button>
  );
}

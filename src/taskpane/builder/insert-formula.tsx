/** The way into the selected cell: says first what is lost or in the way there, and asks again for an error. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Answers } from '../../functions/ask';
import type { SheetFunction } from '../../functions/define';
import { sizeText } from '../../workbook/cell-answers';
import { addressText, type CellAddress, type Selection } from '../../workbook/workbook';
import { useTextStyles } from '../parts/quiet-text';
import { usePane, useStore } from '../state/use-pane';
import { formatsFor } from './number-formats';
import { isError } from './use-answers';

const useStyles = makeStyles({
  actions: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
});

interface InsertFormulaProps {
  readonly definition: SheetFunction;
  readonly formula: string;
  readonly possible: boolean;
  /** Undefined where only a spreadsheet knows the answer. */
  readonly answers: Answers | undefined;
}

export function InsertFormula({ definition, formula, possible, answers }: InsertFormulaProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const pane = usePane();
  const { session } = pane;
  const { workbook } = session;
  const selected = useStore(pane.selection);
  const [done, setDone] = useState<string>();
  const inTheWay = useInTheWay(answers);
  const address = selected === undefined ? 'the selected cell' : addressText(selected.address);
  const failed = answers !== undefined && isError(answers);

  const insert = async () => {
    setDone(undefined);
    if (!(await pane.try(workbook.enterFormula(formula, formatsFor(definition, answers))))) return;
    const blocked = selected && (await blockedSentence(selected.address));
    setDone(
      blocked === undefined ? `Inserted into ${address}.` : `Inserted into ${address}, which shows #SPILL!. ${blocked}`,
    );
  };
  const blockedSentence = async ({ sheet, row, column }: CellAddress): Promise<string | undefined> => {
    const error = (await session.answers()).answerAt(sheet, row, column)?.error;
    return error?.code === '#SPILL!' ? error.sentence : undefined;
  };

  return (
    <div className={styles.actions}>
      {selected !== undefined && <Warning {...{ selected, formula, inTheWay, answers }} />}
      <Button appearance="primary" size="small" disabledFocusable={!possible || failed} onClick={() => void insert()}>
        Insert into {address}
      </Button>
      {possible && failed && (
        <Button size="small" onClick={() => void insert()}>
          Insert anyway
        </Button>
      )}
      <span role="status" className={text.quiet}>
        {done}
      </span>
    </div>
  );
}

interface WarningProps {
  readonly selected: Selection;
  readonly formula: string;
  readonly inTheWay: CellAddress | undefined;
  readonly answers: Answers | undefined;
}

function Warning({ selected, formula, inTheWay, answers }: WarningProps) {
  const text = useTextStyles();
  const { spillOf } = selected;
  if (spillOf !== undefined)
    return (
      <span className={text.quiet}>
        Part of the table that {addressText(spillOf)} fills: that would show #SPILL! instead of the table.
      </span>
    );
  const replaces = selected.formula !== '' && selected.formula !== formula;
  return (
    <>
      {replaces && <span className={text.quiet}>Replaces {selected.formula}</span>}
      {inTheWay !== undefined && answers !== undefined && (
        <span className={text.quiet}>
          The answer needs {sizeText(answers.length, answers[0]?.length ?? 1)}, and {addressText(inTheWay)} is filled:
          it would show #SPILL!.
        </span>
      )}
    </>
  );
}

/** The first filled cell that an answer would meet in the selected place; looked for again when the workbook changes. */
function useInTheWay(answers: Answers | undefined): CellAddress | undefined {
  const pane = usePane();
  const selected = useStore(pane.selection);
  const [found, setFound] = useState<CellAddress>();
  const rows = answers?.length ?? 1;
  const columns = answers?.[0]?.length ?? 1;
  useEffect(() => {
    setFound(undefined);
    if (selected === undefined || rows * columns === 1) return;
    let current = true;
    pane.session.workbook.firstFilled(rows, columns).then(
      (address) => {
        if (current) setFound(address);
      },
      (error) => pane.fail(error),
    );
    return () => {
      current = false;
    };
  }, [pane, selected, rows, columns]);
  return found;
}

/** What a function answers to what stands in its fields, now and whenever the scenario changes. */
import { useMemo } from 'react';
import { type Answers, ask } from '../../functions/ask';
import { CellError } from '../../functions/cells';
import type { SheetFunction } from '../../functions/define';
import { usePane, useStore } from '../state/use-pane';
import { askInputs, type Fields, missingArguments } from './formula';

/** 'missing' where an argument has to be given yet, 'cells' where only a spreadsheet knows the answer. */
export function useAnswers(definition: SheetFunction, fields: Fields): Answers | 'missing' | 'cells' {
  const { session, scenario } = usePane();
  const view = useStore(scenario);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer changes with the active scenario
  return useMemo(() => {
    if (missingArguments(definition, fields).length > 0) return 'missing';
    const inputs = askInputs(definition, fields);
    return inputs === 'cells' ? 'cells' : ask(definition, inputs, session.world);
  }, [definition, fields, session, view]);
}

/** True where there is nothing in the answer but errors. */
export function isError(answers: Answers): boolean {
  return answers.every((row) => row.every((cell) => cell instanceof CellError));
}

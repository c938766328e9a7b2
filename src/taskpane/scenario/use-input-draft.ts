/** An input while it is typed: the text stays as it was typed until it is a value that the scenario takes. */
import { useState } from 'react';
import { type InputId, inputProblem } from '../../scenario/inputs';
import type { ScenarioValues } from '../../scenario/scenario';
import { usePane, useStore } from '../state/use-pane';

interface Typed {
  readonly text: string;
  /** The scenario's value when it was typed: an undo or another preset makes the text obsolete. */
  readonly over: number | string;
  readonly problem: string | undefined;
}

export interface InputDraft {
  /** What is typed; undefined where the field shows the scenario's value. */
  readonly text: string | undefined;
  readonly problem: string | undefined;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
}

export function useInputDraft(id: InputId, parse: (text: string) => number | string | undefined): InputDraft {
  const pane = usePane();
  const { draft } = pane;
  const value = useStore(pane.scenario).active.values[id];
  const [typed, setTyped] = useState<Typed>();
  const current = typed?.over === value ? typed : undefined;
  const meaning = (text: string) => {
    const meant = parse(text) ?? text;
    return { meant, problem: inputProblem(id, meant) };
  };
  const forget = () => {
    setTyped(undefined);
    draft.set(undefined);
  };

  return {
    text: current?.text,
    problem: current?.problem,
    type(text) {
      const { meant, problem } = meaning(text);
      // A text that was refused is checked as it is mended; a first try is left in peace until it is done.
      setTyped({ text, over: value, problem: current?.problem === undefined ? undefined : problem });
      draft.set(problem === undefined && meant !== value ? { id, value: meant } : undefined);
    },
    commit() {
      if (current === undefined) return;
      const { meant, problem } = meaning(current.text);
      if (problem === undefined) {
        forget();
        pane.setInput(id, meant as ScenarioValues[InputId]);
      } else {
        setTyped({ ...current, problem });
        draft.set(undefined);
      }
    },
    cancel: forget,
  };
}

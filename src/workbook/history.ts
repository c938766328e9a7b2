/** What the user did and can take back, in the order in which it was done: cells, scenario, templates, commands. */
import type { ScenarioStep } from '../scenario/scenarios';

/** What a step is called: an input with its value, or words such as "Freeze". */
export type StepName = ScenarioStep;

export interface Step {
  readonly name: StepName;
  readonly undo: () => void | Promise<void>;
  readonly redo: () => void | Promise<void>;
}

export interface History {
  /** True where changes of the workbook, and what is typed in cells, are steps of this history by themselves. */
  readonly ofWorkbook: boolean;
  /** What would be taken back next; undefined where there is nothing. */
  readonly undoable: StepName | undefined;
  /** Adds a step that was just done. */
  push(step: Step): void;
  /** Gives the step that was added last its name, where a change of the workbook added it. */
  name(name: StepName): void;
  /** Takes the last step back; rejects with the reason where that is not possible. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Forgets all: another workbook was opened. */
  clear(): void;
  onChange(listener: () => void): () => void;
}

const mostSteps = 100;

/** The steps that were done in the pane alone: for a host that keeps the undo of its cells to itself. */
export class PaneHistory implements History {
  readonly ofWorkbook = false;
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #listeners = new Set<() => void>();

  get undoable(): StepName | undefined {
    return this.#done.at(-1)?.name;
  }

  push(step: Step): void {
    this.#done = [...this.#done.slice(1 - mostSteps), step];
    this.#undone = [];
    this.#tell();
  }

  name(): void {
    // Changes of the workbook are no steps here: who makes them adds one.
  }

  async undo(): Promise<void> {
    const step = this.#done.pop();
    if (step === undefined) return;
    try {
      await step.undo();
      this.#undone.push(step);
    } finally {
      this.#tell();
    }
  }

  async redo(): Promise<void> {
    const step = this.#undone.pop();
    if (step === undefined) return;
    try {
      await step.redo();
      this.#done.push(step);
    } finally {
      this.#tell();
    }
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

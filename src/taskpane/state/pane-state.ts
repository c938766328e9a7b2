/** What the pane shows beside what the user is typing: it follows session and workbook from the moment it is made. */
import type { InputId } from '../../scenario/inputs';
import type { Scenario, ScenarioValues } from '../../scenario/scenario';
import type { Sharing } from '../../sharing/sharing';
import type { CellProblem } from '../../workbook/problems';
import type { Session, SessionState } from '../../workbook/session';
import type { Selection } from '../../workbook/workbook';
import type { Building } from '../builder/formula';
import { SharingState } from '../workbook/sharing-state';
import { Refresher } from './refresher';
import { stepText } from './step-text';
import { Store } from './store';

export interface ScenarioView {
  readonly active: Scenario;
  /** The preset that the active scenario is compared with. */
  readonly base: Scenario;
  readonly all: readonly Scenario[];
}

/** A value that is being typed and not yet part of the scenario. */
export interface Draft {
  readonly id: InputId;
  readonly value: number | string;
}

export interface Failure {
  readonly what: string;
  readonly reason: string;
}

/** Quiet time after a change of the workbook before its errors are read again. */
const problemsDelay = 400;
/** Quiet time after a change of the workbook before a pin is brought up to date: it may take reading all of it. */
const pinDelay = 3000;
/** The selected cell follows the cursor closely, but not each step of a held arrow key. */
const selectionDelay = 80;

export class PaneState {
  readonly scenario: Store<ScenarioView>;
  readonly workbook: Store<SessionState>;
  readonly draft = new Store<Draft | undefined>(undefined);
  /** What the function builder has open: it is still there after a look at another tab. */
  readonly building = new Store<Building | undefined>(undefined);
  /** What is typed in the search for functions. */
  readonly functionSearch = new Store('');
  /** The name that is typed for a scenario to be kept; undefined while none is. */
  readonly naming = new Store<string | undefined>(undefined);
  /** Undefined until they were read for the first time. */
  readonly problems = new Store<readonly CellProblem[] | undefined>(undefined);
  /** What Undo would take back, in words. */
  readonly undoable = new Store<string | undefined>(undefined);
  readonly selection = new Store<Selection | undefined>(undefined);
  /** The last thing that did not work. */
  readonly failure = new Store<Failure | undefined>(undefined);
  readonly sharing: SharingState;
  readonly #stops: (() => void)[];

  readonly session: Session;

  constructor(sharing: Sharing) {
    const { session } = sharing;
    const { workbook, world } = session;
    this.session = session;
    this.scenario = new Store(this.#scenarioView());
    this.workbook = new Store(session.state);
    this.sharing = new SharingState(sharing, (error) => this.fail(error));
    const problems = new Refresher(problemsDelay, async () => this.problems.set(await session.problems()), this.fail);
    const selection = new Refresher(
      selectionDelay,
      async () => this.selection.set(await workbook.selection()),
      this.fail,
    );
    const pin = new Refresher(pinDelay, () => sharing.followPin(), this.fail);
    this.#stops = [
      world.scenarios.onChange(() => {
        this.scenario.set(this.#scenarioView());
        void this.try(session.settled(), 'The cells did not follow the scenario.');
      }),
      session.onChange(() => {
        this.workbook.set(session.state);
        problems.soon();
        // Another workbook may have been opened.
        selection.soon();
      }),
      workbook.onChange(() => {
        problems.soon();
        selection.soon();
        pin.soon();
      }),
      workbook.onSelect(() => selection.soon()),
      session.history.onChange(() => this.#showUndo()),
      () => problems.stop(),
      () => selection.stop(),
      () => pin.stop(),
    ];
    problems.soon();
    selection.soon();
    this.#showUndo();
  }

  /** In Excel the undo of the pane is another than that of the cells. */
  get undoHelp(): string {
    return this.session.history.ofWorkbook
      ? 'The last thing done, here or in the sheet (Ctrl+Z)'
      : 'The last thing done in this pane; Excel’s own Undo takes back what was done in cells';
  }

  async undo(): Promise<void> {
    const name = this.undoable.get();
    if (name !== undefined) await this.sharing.undo(name);
  }

  async redo(): Promise<void> {
    await this.try(this.session.history.redo(), 'Not done again.');
  }

  #showUndo(): void {
    const { undoable } = this.session.history;
    this.undoable.set(undoable === undefined ? undefined : stepText(undoable));
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  /** Says what did not work; nothing fails silently. */
  readonly fail = (error: unknown, what = 'Not done.'): void => {
    const reason = error instanceof Error ? error.message : String(error);
    this.failure.set({ what, reason: reason === '' ? 'The workbook gave no reason.' : reason });
  };

  /** Sets an input of the scenario; says why where it is refused, and gives the sentence. */
  setInput<Id extends InputId>(id: Id, value: ScenarioValues[Id]): string | undefined {
    const refused = this.session.world.scenarios.set(id, value);
    if (refused !== undefined) this.fail(new Error(refused), 'Not changed.');
    return refused;
  }

  /** Waits for a call to the workbook; true where it went well. Then what was said of its failure is over. */
  async try(call: Promise<unknown>, what = 'Not done.'): Promise<boolean> {
    try {
      await call;
      if (this.failure.get()?.what === what) this.failure.set(undefined);
      return true;
    } catch (error) {
      this.fail(error, what);
      return false;
    }
  }

  #scenarioView(): ScenarioView {
    const { scenarios } = this.session.world;
    const { active, all } = scenarios;
    return { active, base: scenarios.baseOf(active), all };
  }
}

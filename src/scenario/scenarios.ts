/** The scenarios of a workbook: which one is active, the user's own beside the presets, changes with undo. */
import { type InputId, inputProblem } from './inputs';
import { presets as shipped } from './presets';
import type { Scenario, ScenarioValues } from './scenario';

const undoSteps = 100;
export const longestName = 60;
/** Scenarios of the user's own that a workbook keeps; more nobody finds again in a list. */
export const mostOwn = 200;
const aboutOwn = 'Your own scenario.';

interface State {
  readonly active: Scenario;
  readonly own: readonly Scenario[];
}

export interface SavedScenario {
  readonly name: string;
  readonly basedOn?: string | undefined;
  readonly values: Partial<ScenarioValues>;
}

/** What a workbook keeps of its scenarios: only names and values; presets come from ChipSheet. */
export interface SavedScenarios {
  readonly active: string;
  readonly own: readonly SavedScenario[];
}

/** What was done: an input got a value, or words for anything else. */
export type ScenarioStep = string | { readonly input: InputId; readonly value: number | string };

export class Scenarios {
  #presets = shipped;
  #state: State = { active: shipped[0] as Scenario, own: [] };
  #past: State[] = [];
  #future: State[] = [];
  readonly #stepListeners = new Set<(step: ScenarioStep) => void>();
  readonly #listeners = new Set<(changed: readonly InputId[]) => void>();

  get active(): Scenario {
    return this.#state.active;
  }

  /** Presets first, then the user's own. */
  get all(): readonly Scenario[] {
    return [...this.#presets, ...this.#state.own];
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** A scenario by its name, case and outer spaces aside. */
  find(name: string): Scenario | undefined {
    const wanted = name.trim().toLowerCase();
    if (wanted === this.active.name.toLowerCase()) return this.active;
    return this.all.find((scenario) => scenario.name.toLowerCase() === wanted);
  }

  /** The preset that a scenario is compared with: itself, or the one that it was made from. */
  baseOf({ name, preset, basedOn }: Scenario): Scenario {
    const wanted = preset ? name : basedOn;
    return this.#presets.find((each) => each.name === wanted) ?? this.#first;
  }

  /** Calls back with the inputs whose value in the active scenario has changed; returns the way to stop. */
  onChange(listener: (changed: readonly InputId[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back after each step that `undo` takes back; returns the way to stop. */
  onStep(listener: (step: ScenarioStep) => void): () => void {
    this.#stepListeners.add(listener);
    return () => this.#stepListeners.delete(listener);
  }

  /**
   * Sets one input. A preset is not changed: the first change makes a scenario of the user's own out of it.
   * Gives the sentence that says what is wrong with the value, and changes nothing then.
   */
  set<Id extends InputId>(id: Id, value: ScenarioValues[Id]): string | undefined {
    const problem = inputProblem(id, value);
    if (problem !== undefined) return problem;
    const { active, own } = this.#state;
    if (active.values[id] === value) return undefined;
    if (active.preset && this.#full !== undefined) return this.#full;
    const changed: Scenario = active.preset
      ? {
          ...active,
          name: this.#freeName(`${active.name}, changed`),
          about: aboutOwn,
          preset: false,
          basedOn: active.name,
          values: { ...active.values, [id]: value },
        }
      : { ...active, values: { ...active.values, [id]: value } };
    this.#become(
      {
        active: changed,
        own: active.preset ? [...own, changed] : own.map((each) => (each === active ? changed : each)),
      },
      { input: id, value },
    );
    return undefined;
  }

  /** Makes a scenario active by name; gives a sentence where there is none. */
  activate(name: string): string | undefined {
    const scenario = this.find(name);
    if (scenario === undefined)
      return `No scenario "${name}". There are: ${this.all.map((each) => each.name).join(', ')}.`;
    if (scenario !== this.active) this.#become({ ...this.#state, active: scenario }, `scenario “${scenario.name}”`);
    return undefined;
  }

  /** Keeps the active values under a name of the user's own. */
  saveAs(name: string): string | undefined {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > longestName) return `A name has 1 to ${longestName} characters.`;
    if (this.find(trimmed) !== undefined) return `There is a scenario "${trimmed}" already: choose another name.`;
    if (this.#full !== undefined) return this.#full;
    const { active } = this;
    const saved: Scenario = {
      ...active,
      name: trimmed,
      about: aboutOwn,
      preset: false,
      basedOn: active.preset ? active.name : this.baseOf(active).name,
    };
    this.#become({ active: saved, own: [...this.#state.own, saved] }, `save as “${trimmed}”`);
    return undefined;
  }

  /** Removes a scenario of the user's own; where it was active the first preset takes its place. */
  remove(name: string): string | undefined {
    const scenario = this.find(name);
    if (scenario === undefined || scenario.preset) return `"${name}" is no scenario of your own.`;
    const { active, own } = this.#state;
    this.#become(
      {
        own: own.filter((each) => each !== scenario),
        active: active === scenario ? this.#first : active,
      },
      `removal of “${scenario.name}”`,
    );
    return undefined;
  }

  /** Back to the first preset; the user's own scenarios stay in the list. */
  reset(): void {
    this.#become({ ...this.#state, active: this.#first }, 'reset');
  }

  undo(): void {
    const previous = this.#past.pop();
    if (previous === undefined) return;
    this.#future.push(this.#state);
    this.#replace(previous);
  }

  /** Does again what was taken back last, until something else is done. */
  redo(): void {
    const next = this.#future.pop();
    if (next === undefined) return;
    this.#past.push(this.#state);
    this.#replace(next);
  }

  save(): SavedScenarios {
    return {
      active: this.active.name,
      own: this.#state.own.map(({ name, basedOn, values }) => ({ name, basedOn, values })),
    };
  }

  /** Takes over what a workbook keeps; inputs that it does not know get their default. Starts a new undo history. */
  restore(saved: SavedScenarios): void {
    const base = this.#first;
    const own = saved.own.map(
      ({ name, basedOn, values }): Scenario => ({
        name,
        about: aboutOwn,
        preset: false,
        ...(basedOn !== undefined && { basedOn }),
        sources: {},
        values: { ...base.values, ...values },
      }),
    );
    const active = [...this.#presets, ...own].find(({ name }) => name === saved.active) ?? base;
    this.#forget();
    this.#replace({ own, active });
  }

  /** Answers with these presets, such as those that a pinned workbook was calculated with. Starts a new undo history. */
  replacePresets(presets: readonly Scenario[]): void {
    if (presets === this.#presets) return;
    this.#presets = presets;
    this.#forget();
    const { active } = this.#state;
    this.#replace({ ...this.#state, active: active.preset ? this.baseOf(active) : active });
  }

  get #first(): Scenario {
    return this.#presets[0] as Scenario;
  }

  /** Why no scenario can be added; undefined while there is room. */
  get #full(): string | undefined {
    if (this.#state.own.length < mostOwn) return undefined;
    return `${this.#state.own.length} scenarios of your own, at most ${mostOwn} are kept: remove one first.`;
  }

  #freeName(wished: string): string {
    let name = wished.slice(0, longestName);
    for (let count = 2; this.find(name) !== undefined; count++) {
      const number = ` ${count}`;
      name = `${wished.slice(0, longestName - number.length)}${number}`;
    }
    return name;
  }

  #become(next: State, step: ScenarioStep): void {
    this.#past = [...this.#past.slice(1 - undoSteps), this.#state];
    this.#future = [];
    this.#replace(next);
    for (const listener of [...this.#stepListeners]) listener(step);
  }

  #forget(): void {
    this.#past = [];
    this.#future = [];
  }

  #replace(next: State): void {
    const before = this.#state.active.values;
    this.#state = next;
    const changed = (Object.keys(before) as InputId[]).filter((id) => before[id] !== next.active.values[id]);
    for (const listener of [...this.#listeners]) listener(changed);
  }
}

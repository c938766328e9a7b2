/**
 * One open workbook with ChipSheet in it: keeps scenario and workbook in step. A change of the scenario recalculates
 * exactly the cells that depend on it and is stored in the workbook; a workbook that is opened brings its scenario along.
 */
import { readsScenario, type SheetFunction } from '../functions/define';
import type { ChangeableWorld } from '../functions/world';
import type { InputId } from '../scenario/inputs';
import { type Conflict, merged } from '../scenario/merge';
import type { SavedScenarios } from '../scenario/scenarios';
import { CellAnswers } from './cell-answers';
import type { Change } from './changes';
import { functionsCalled } from './formula-text';
import { type History, PaneHistory } from './history';
import { type PartReading, readPart, writePart } from './part';
import { type CellProblem, problemsIn } from './problems';
import { changeOfNames, isDependent, noChange, type ScenarioChange, together } from './scenario-change';
import type { Sentences } from './sentences';
import type { WorkOptions } from './steps';
import type { FormulaCell, Workbook } from './workbook';

export interface SessionState {
  /** Something that the user has to know about the workbook as it was opened; undefined where all is well. */
  readonly warning: string | undefined;
  /** How many cells followed the last change of the scenario. */
  readonly followed: number | undefined;
  /** What somebody else and the user have both changed: nothing is stored until `decide` says whose is to hold. */
  readonly clash: readonly Conflict[] | undefined;
}

const nothingSaved: SavedScenarios = { active: '', own: [] };

export class Session {
  #state: SessionState = { warning: undefined, followed: undefined, clash: undefined };
  /** The part's content as it was last read or written: another one means that somebody else has written. */
  #stored = '';
  /** The scenarios in it. */
  #base: SavedScenarios = nothingSaved;
  /** What somebody else has stored that clashes with changes of the user's, and what both began with. */
  #met: { readonly base: SavedScenarios; readonly theirs: SavedScenarios } | undefined;
  #rest: Readonly<Record<string, unknown>> = {};
  #writable = true;
  #restoring = false;
  #pending: ScenarioChange | undefined;
  /** Changes that the workbook refused to follow: they come along with the next one. */
  #missed = noChange;
  #names: ReadonlySet<string>;
  #work: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #openListeners = new Set<() => void>();
  readonly #keptListeners = new Set<(properties: Readonly<Record<string, unknown>>) => void>();
  /** What the user can take back; in the workbench with all that was done in cells. */
  readonly history: History;

  constructor(
    readonly workbook: Workbook,
    readonly world: ChangeableWorld,
    readonly functions: readonly SheetFunction[],
    readonly sentences: Sentences,
  ) {
    this.#names = this.#namesNow();
    this.history = workbook.history ?? new PaneHistory();
    const { scenarios } = world;
    scenarios.onChange((changed) => this.#follow(changed));
    scenarios.onStep((name) => this.history.push({ name, undo: () => scenarios.undo(), redo: () => scenarios.redo() }));
    workbook.onPart((properties) => this.#keep(properties));
  }

  get state(): SessionState {
    return this.#state;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes over the scenario that the workbook carries. Call it when a workbook was opened. */
  async open(): Promise<void> {
    const reading = readPart(await this.workbook.readPart());
    const scenarios = this.#read(reading);
    this.#met = undefined;
    this.#restoring = true;
    this.history.clear();
    try {
      for (const listener of [...this.#openListeners]) listener();
      this.world.scenarios.restore(scenarios ?? nothingSaved);
      this.#base = this.world.scenarios.save();
    } finally {
      this.#restoring = false;
    }
    const newer = 'This workbook was saved by a newer ChipSheet: its scenario is used, changes are not stored in it.';
    const warning =
      reading.state === 'damaged' ? reading.sentence : this.#writable ? this.#otherScenario(scenarios?.active) : newer;
    this.#become({ warning, followed: undefined, clash: undefined });
  }

  /** Takes note of what the part holds; gives the scenarios in it. */
  #read(reading: PartReading): SavedScenarios | undefined {
    const { scenarios, schema: _, ...rest } = reading.state === 'read' ? reading.content : { schema: 0 };
    this.#rest = rest;
    this.#writable = reading.state === 'read' ? reading.writable : reading.state === 'none' || !reading.mayHoldWork;
    this.#stored = contentOf(reading);
    this.#base = scenarios ?? nothingSaved;
    return scenarios;
  }

  /**
   * Looks whether the part is still what was last read or written: a second person's change arrives without a word, and
   * so does an undo of Excel's own. It is taken over; where the user has changed the same, the user is asked.
   */
  async lookAgain(): Promise<void> {
    this.#queue(() => this.#meet());
    await this.#work.catch(() => undefined);
  }

  /** Whose changes hold where both have changed the same; undecided, the user's are shown and nothing is stored. */
  async decide(whose: 'mine' | 'theirs'): Promise<void> {
    const met = this.#met;
    if (met === undefined) return;
    this.#met = undefined;
    this.#become({ ...this.#state, clash: undefined });
    this.world.scenarios.restore(merged(met.base, this.world.scenarios.save(), met.theirs)[whose]);
    this.#queue(() => this.#store());
    await this.#work;
  }

  async #meet(): Promise<void> {
    if (this.#met !== undefined) return;
    const reading = readPart(await this.workbook.readPart());
    if (contentOf(reading) === this.#stored) return;
    const base = this.#base;
    const theirs = this.#read(reading) ?? nothingSaved;
    if (reading.state === 'damaged') {
      this.#become({ ...this.#state, warning: reading.sentence });
      return;
    }
    const mine = this.world.scenarios.save();
    const began = this.#withOrigins(base, mine, theirs);
    const { mine: both, conflicts } = merged(began, mine, theirs);
    if (conflicts.length > 0) {
      this.#met = { base: began, theirs };
      this.#become({ ...this.#state, clash: conflicts });
      return;
    }
    if (JSON.stringify(both) === JSON.stringify(mine)) return;
    // Steps of before would take back what the other has done.
    if (!this.history.ofWorkbook) this.history.clear();
    this.world.scenarios.restore(both);
  }

  /** A preset may have another name in another ChipSheet: nobody shall take other numbers for the same. */
  #otherScenario(saved = ''): string | undefined {
    const { active } = this.world.scenarios;
    if (saved === '' || active.name === saved) return undefined;
    return `This ChipSheet has no scenario "${saved}", which was active in this workbook: "${active.name}" is used.`;
  }

  /** Scenarios that both have made under one name began with the preset that they were made from. */
  #withOrigins(base: SavedScenarios, mine: SavedScenarios, theirs: SavedScenarios): SavedScenarios {
    const known = new Set(base.own.map(({ name }) => name));
    const both = mine.own.filter(({ name }) => !known.has(name) && theirs.own.some((other) => other.name === name));
    const begun = both.flatMap(({ name, basedOn = '' }) => {
      const origin = this.world.scenarios.find(basedOn);
      return origin === undefined ? [] : [{ name, basedOn, values: origin.values }];
    });
    return { ...base, own: [...base.own, ...begun] };
  }

  /** What other features keep in the workbook's part, beside the scenario. */
  get kept(): Readonly<Record<string, unknown>> {
    return this.#rest;
  }

  /** False for a workbook of a newer ChipSheet, or one whose part cannot be read: nothing is stored in it. */
  get writable(): boolean {
    return this.#writable;
  }

  /** Calls back when a workbook was opened, before its scenario is taken over and its cells are calculated; returns the way to stop. */
  onOpen(listener: () => void): () => void {
    this.#openListeners.add(listener);
    return () => this.#openListeners.delete(listener);
  }

  /** Carries changes out, after what is under way; all or none. */
  async apply(changes: readonly Change[], options?: WorkOptions): Promise<void> {
    await this.#work.catch(() => undefined);
    await this.workbook.apply(changes, options);
    const parts = changes.filter((change) => change.kind === 'part');
    for (const { becomes } of parts) this.#take(becomes);
    // What a command has kept in the part is ours, and no change of somebody else's.
    if (parts.length > 0) this.#stored = contentOf(readPart(await this.workbook.readPart()));
    this.#become({ ...this.#state });
  }

  /** Keeps properties in the workbook's part, as no step of the user's. */
  async keep(properties: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#meet();
    this.#take(properties);
    await this.#store();
    this.#become({ ...this.#state });
  }

  /** Calls back with properties of the part that an undo or redo has set; returns the way to stop. */
  onKept(listener: (properties: Readonly<Record<string, unknown>>) => void): () => void {
    this.#keptListeners.add(listener);
    return () => this.#keptListeners.delete(listener);
  }

  #keep(properties: Readonly<Record<string, unknown>>): void {
    this.#take(properties);
    for (const listener of [...this.#keptListeners]) listener(properties);
    this.#become({ ...this.#state });
  }

  #take(properties: Readonly<Record<string, unknown>>): void {
    const kept = Object.entries({ ...this.#rest, ...properties }).filter(([, value]) => value !== undefined);
    this.#rest = Object.fromEntries(kept);
  }

  /** What stands behind the cells as they are now. */
  async answers(): Promise<CellAnswers> {
    const names = new Set(this.functions.map(({ name }) => name));
    return new CellAnswers(await this.workbook.shown(), this.sentences, names);
  }

  /** Errors that functions of ours gave, each with its own reason; cells that pass one on stand with it. */
  async problems(): Promise<readonly CellProblem[]> {
    return problemsIn(await this.answers());
  }

  /** Resolves when all changes so far are recalculated and stored; rejects where the last of them failed. */
  settled(): Promise<void> {
    return this.#work;
  }

  #namesNow(): ReadonlySet<string> {
    return new Set(this.world.scenarios.all.map(({ name }) => name));
  }

  #follow(inputs: readonly InputId[]): void {
    const before = this.#names;
    this.#names = this.#namesNow();
    if (this.#restoring) return;
    const change = { ...changeOfNames(before, this.#names), inputs: new Set(inputs) };
    if (this.#pending === undefined) this.#queue(() => this.#catchUp());
    this.#pending = together(this.#pending ?? noChange, change);
  }

  /** A step that failed is told by `settled`; it does not keep later ones from running. */
  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.catch(() => undefined).then(step);
  }

  /** Changes that come while one is being worked on are taken together in the next round. */
  async #catchUp(): Promise<void> {
    const change = together(this.#missed, this.#pending ?? noChange);
    this.#pending = undefined;
    this.#missed = change;
    const cells = await this.#dependents(change);
    if (cells.length > 0) await this.workbook.recalculate(cells.map(({ address }) => address));
    this.#missed = noChange;
    await this.#store();
    this.#become({ ...this.#state, followed: cells.length });
  }

  async #dependents(change: ScenarioChange): Promise<readonly FormulaCell[]> {
    const readers = new Map(this.functions.filter(readsScenario).map((definition) => [definition.name, definition]));
    const cells = await this.workbook.cellsCalling(new Set(readers.keys()));
    return cells.filter((cell) =>
      [...functionsCalled(cell.formula)].some((name) => {
        const definition = readers.get(name);
        return definition !== undefined && isDependent(definition, cell, change);
      }),
    );
  }

  async #store(): Promise<void> {
    await this.#meet();
    if (!this.#writable || this.#met !== undefined) return;
    const scenarios = this.world.scenarios.save();
    const xml = writePart(scenarios, this.#rest);
    this.#stored = contentOf(readPart(xml));
    this.#base = scenarios;
    await this.workbook.writePart(xml);
    if (this.#state.warning !== undefined) this.#become({ ...this.#state, warning: undefined });
  }

  #become(next: SessionState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What a part says, whatever a host has made of its text. */
function contentOf(reading: PartReading): string {
  return reading.state === 'read' ? JSON.stringify(reading.content) : reading.state;
}

/**
 * One open workbook with ChipSheet in it: keeps scenario and workbook in step. A change of the scenario recalculates
 * exactly the cells that depend on it and is stored in the workbook; a workbook that is opened brings its scenario along.
 */
import { readsScenario, type SheetFunction } from '../functions/define';
import type { ChangeableWorld } from '../functions/world';
import type { InputId } from '../scenario/inputs';
import type { Change } from './changes';
import { readPart, writePart } from './part';
import type { Sentences } from './sentences';
import type { WorkOptions } from './steps';
import { addressText, type CellAddress, type FormulaCell, type Workbook } from './workbook';

/** A cell that shows an error of ChipSheet, with the sentence that says why. */
export interface CellProblem {
  readonly address: CellAddress;
  readonly formula: string;
  readonly error: string;
  readonly sentence: string;
}

export interface SessionState {
  /** Something that the user has to know about the workbook as it was opened; undefined where all is well. */
  readonly warning: string | undefined;
  /** How many cells followed the last change of the scenario. */
  readonly followed: number | undefined;
}

const errorText = /^#(N\/A|VALUE!|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)/;

export class Session {
  #state: SessionState = { warning: undefined, followed: undefined };
  #rest: Readonly<Record<string, unknown>> = {};
  #writable = true;
  #restoring = false;
  #pending: Set<InputId> | undefined;
  /** Changes that the workbook refused to follow: they come along with the next one. */
  #missed: ReadonlySet<InputId> = new Set();
  #work: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #openListeners = new Set<() => void>();

  constructor(
    readonly workbook: Workbook,
    readonly world: ChangeableWorld,
    readonly functions: readonly SheetFunction[],
    readonly sentences: Sentences,
  ) {
    world.scenarios.onChange((changed) => this.#follow(changed));
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
    this.#rest = {};
    this.#writable = true;
    this.#restoring = true;
    try {
      if (reading.state === 'read') {
        const { scenarios, schema: _, ...rest } = reading.content;
        this.#rest = rest;
        this.#writable = reading.writable;
        this.world.scenarios.restore(scenarios ?? { active: '', own: [] });
      } else {
        this.world.scenarios.restore({ active: '', own: [] });
      }
    } finally {
      this.#restoring = false;
    }
    for (const listener of [...this.#openListeners]) listener();
    const newer = 'This workbook was saved by a newer ChipSheet: its scenario is used, changes are not stored in it.';
    this.#become({
      warning: reading.state === 'damaged' ? reading.sentence : this.#writable ? undefined : newer,
      followed: undefined,
    });
  }

  /** What other features keep in the workbook's part, beside the scenario. */
  get kept(): Readonly<Record<string, unknown>> {
    return this.#rest;
  }

  /** False for a workbook of a newer ChipSheet: nothing is stored in it. */
  get writable(): boolean {
    return this.#writable;
  }

  /** Calls back when a workbook was opened, before its cells are calculated; returns the way to stop. */
  onOpen(listener: () => void): () => void {
    this.#openListeners.add(listener);
    return () => this.#openListeners.delete(listener);
  }

  /** Carries changes out, after what is under way; all or none. */
  async apply(changes: readonly Change[], options?: WorkOptions): Promise<void> {
    await this.#work.catch(() => undefined);
    await this.workbook.apply(changes, options);
    for (const change of changes) {
      if (change.kind !== 'part') continue;
      const kept = Object.entries({ ...this.#rest, ...change.becomes }).filter(([, value]) => value !== undefined);
      this.#rest = Object.fromEntries(kept);
    }
    this.#become({ ...this.#state });
  }

  /** Cells that show an error and call a function of ours. */
  async problems(): Promise<readonly CellProblem[]> {
    const cells = await this.workbook.cellsCalling(new Set(this.functions.map(({ name }) => name)));
    return cells.flatMap(({ address, formula, value }) => {
      const error = typeof value === 'string' ? errorText.exec(value)?.[0] : undefined;
      const said = this.sentences.of(addressText(address));
      if (error === undefined && said === undefined) return [];
      const sentence = said?.sentence ?? 'Recalculate the cell to see why.';
      return [{ address, formula, error: error ?? said?.code ?? '', sentence }];
    });
  }

  /** Resolves when all changes so far are recalculated and stored; rejects where the last of them failed. */
  settled(): Promise<void> {
    return this.#work;
  }

  #follow(changed: readonly InputId[]): void {
    if (this.#restoring) return;
    for (const id of changed) {
      if (this.#pending === undefined) {
        this.#pending = new Set();
        this.#queue(() => this.#catchUp());
      }
      this.#pending.add(id);
    }
    if (changed.length === 0) this.#queue(() => this.#store());
  }

  /** A step that failed is told by `settled`; it does not keep later ones from running. */
  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.catch(() => undefined).then(step);
  }

  /** Changes that come while one is being worked on are taken together in the next round. */
  async #catchUp(): Promise<void> {
    const changed = new Set([...this.#missed, ...(this.#pending ?? [])]);
    this.#pending = undefined;
    this.#missed = changed;
    const cells = await this.#dependents(changed);
    if (cells.length > 0) await this.workbook.recalculate(cells.map(({ address }) => address));
    this.#missed = new Set();
    await this.#store();
    this.#become({ ...this.#state, followed: cells.length });
  }

  #dependents(changed: ReadonlySet<InputId>): Promise<readonly FormulaCell[]> {
    const affected = this.functions.filter(
      (definition) =>
        readsScenario(definition) && (definition.inputs === 'all' || definition.inputs.some((id) => changed.has(id))),
    );
    return this.workbook.cellsCalling(new Set(affected.map(({ name }) => name)));
  }

  async #store(): Promise<void> {
    if (!this.#writable) return;
    await this.workbook.writePart(writePart(this.world.scenarios.save(), this.#rest));
    if (this.#state.warning !== undefined) this.#become({ ...this.#state, warning: undefined });
  }

  #become(next: SessionState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

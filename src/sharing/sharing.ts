/**
 * Sharing of the open workbook: prepares each command as a plan that says what it will do, carries plans out with a way
 * back, and lets a pinned workbook be answered from its pin.
 */
import { loadEvidence } from '../catalog/evidence';
import type { Data, World } from '../functions/world';
import { presets } from '../scenario/presets';
import { Scenarios } from '../scenario/scenarios';
import type { Session } from '../workbook/session';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { WorkOptions } from '../workbook/steps';
import { aboutPlan } from './about-sheet';
import { type Drift, type DriftQuestion, driftOf, updatePlan } from './drift';
import { freezePlan } from './freeze';
import { insertPlan } from './insert-sheets';
import { pinPlan } from './pin';
import { type PinContent, readPinned } from './pin-content';
import { presetsOf } from './pin-presets';
import { pinnedData } from './pinned-data';
import { keepingPart, type Plan, undoOf } from './plan';
import { livePlan } from './portable/live';
import { portablePlan } from './portable/portable';
import { repairPlan } from './repair';
import { sourcesPlan } from './sources-sheet';
import { thawPlan } from './thaw';
import { usageIn } from './usage';

export const commands = ['pin', 'update', 'sources', 'about', 'freeze', 'thaw', 'portable', 'live', 'repair'] as const;
export type CommandId = (typeof commands)[number];

export const frozenFill = 'DDEBF7';

export interface PrepareOptions extends WorkOptions {
  /** True to colour cells that are frozen. */
  readonly coloured?: boolean;
}

export class Sharing {
  /** The data of this installation, whatever the workbook is pinned to. */
  readonly installed: Data;
  readonly #names: ReadonlySet<string>;
  readonly #listeners = new Set<() => void>();
  #done: Plan[] = [];
  /** What the cells of ours held when the pin was last brought up to date. */
  #answered: string | undefined;
  #drift: Drift | undefined;
  #warning: string | undefined;

  constructor(readonly session: Session) {
    const { scenarios: _, ...data } = session.world;
    this.installed = data;
    this.#names = new Set(session.functions.map(({ name }) => name));
    session.onOpen(() => this.#opened());
    session.onKept((properties) => {
      if (!('pin' in properties)) return;
      this.#takeData();
      void this.#followData().catch((error: unknown) => this.#warn(error));
    });
    if (session.kept.pin !== undefined) this.#opened();
  }

  /** What newer data would change; undefined where the workbook is not pinned to other data. */
  get drift(): Drift | undefined {
    return this.#drift;
  }

  get warning(): string | undefined {
    return this.#warning;
  }

  get pinned(): boolean {
    return this.session.kept.pin !== undefined;
  }

  /** The last command that can be taken back. */
  get undoable(): Plan | undefined {
    return this.#done.at(-1);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the workbook and says what a command would do; nothing is changed. */
  async prepare(command: CommandId, options: PrepareOptions = {}): Promise<Plan> {
    const snapshot = await this.session.workbook.read(this.#names, options);
    return keepingPart(await this.#plan(command, snapshot, options), snapshot);
  }

  async #plan(
    command: CommandId,
    snapshot: WorkbookSnapshot,
    { coloured = false, ...options }: PrepareOptions,
  ): Promise<Plan> {
    const { functions, world } = this.session;
    const usage = () => usageIn(snapshot, functions, world, options);
    switch (command) {
      case 'pin':
        return pinPlan(snapshot, await usage(), world);
      case 'update':
        return updatePlan(await this.#driftQuestion(snapshot, options));
      case 'sources':
        return sourcesPlan(snapshot, await usage(), {
          version: world.catalog.version,
          evidence: this.answersInstalled ? await loadEvidence() : undefined,
        });
      case 'about':
        return aboutPlan(snapshot, await usage(), world);
      case 'freeze':
        return freezePlan(snapshot, this.#names, coloured ? { fill: frozenFill } : {});
      case 'thaw':
        return thawPlan(snapshot, this.#names);
      case 'portable':
        return portablePlan(snapshot, functions, world, options);
      case 'live':
        return livePlan(snapshot, this.#names);
      case 'repair':
        return repairPlan(snapshot, this.#names);
    }
  }

  /** The same for sheets that come from elsewhere, such as those of a template. */
  async prepareSheets(sheets: readonly SheetSnapshot[], options: WorkOptions = {}): Promise<Plan> {
    return insertPlan(await this.session.workbook.read(this.#names, options), sheets);
  }

  /** Carries a plan out: all of it or nothing. `name` is what the undo calls it. */
  async carryOut(plan: Plan, options?: WorkOptions, name = 'the last command'): Promise<void> {
    await this.#run(plan, options);
    this.#done = [...this.#done.slice(-9), plan];
    const { history } = this.session;
    if (history.ofWorkbook) history.name(name);
    else history.push({ name, undo: () => this.undo(), redo: () => this.#run(plan) });
    this.#tell();
    if (plan.shows !== undefined) await this.session.workbook.select(plan.shows);
  }

  /** Gives the user a copy in which a plan is carried out; the open workbook stays as it is. */
  async saveCopy(plan: Plan): Promise<void> {
    if (plan.refused !== undefined) throw new Error(plan.refused);
    await this.session.workbook.saveCopy(plan.changes, this.#names);
  }

  /** Takes the last command back; rejects with the reason where it is to be left, and then the one before is the last. */
  async undo(options?: WorkOptions): Promise<void> {
    const last = this.#done.at(-1);
    if (last === undefined) return;
    const kept = last.whyKept?.(await this.session.workbook.read(this.#names, options));
    if (kept === undefined) await this.#run(undoOf(last), options);
    this.#done = this.#done.slice(0, -1);
    this.#tell();
    if (kept !== undefined) throw new Error(kept);
  }

  /**
   * A pin to the installed data is brought up to date with the formulas: call it when the workbook was changed, and
   * before it is saved. It reads the whole workbook only where a cell of ours holds something new.
   */
  async followPin(): Promise<void> {
    const { workbook, writable, kept } = this.session;
    if (!this.pinned || !writable || !this.answersInstalled) return;
    const cells = await workbook.cellsCalling(this.#names);
    const answered = JSON.stringify(cells.map(({ formula, value }) => [formula, value]));
    if (answered === this.#answered) return;
    const plan = await this.prepare('pin');
    const [change] = plan.changes;
    const same = change?.kind === 'part' && JSON.stringify(change.becomes.pin) === JSON.stringify(kept.pin);
    if (plan.refused === undefined && !same && change?.kind === 'part') await this.session.keep(change.becomes);
    this.#answered = answered;
  }

  async #run(plan: Plan, options?: WorkOptions): Promise<void> {
    if (plan.refused !== undefined) throw new Error(plan.refused);
    await this.session.apply(plan.changes, options);
    if (!plan.changes.some((change) => change.kind === 'part' && 'pin' in change.becomes)) return;
    this.#takeData();
    if (plan.recalculates !== undefined && plan.recalculates.length > 0)
      await this.session.workbook.recalculate(plan.recalculates);
    await this.#lookForDrift();
  }

  #opened(): void {
    this.#done = [];
    this.#answered = undefined;
    this.#takeData();
    void this.#lookForDrift().catch((error: unknown) => this.#warn(error));
  }

  /** Other data answers after an undo or redo: all cells of ours are asked again. */
  async #followData(): Promise<void> {
    const { workbook } = this.session;
    const cells = await workbook.cellsCalling(this.#names);
    await workbook.recalculate(cells.map(({ address }) => address));
    await this.#lookForDrift();
  }

  #warn(error: unknown): void {
    this.#warning = error instanceof Error ? error.message : String(error);
    this.#tell();
  }

  /** The functions answer from the pin, or from the installed data where there is none. */
  #takeData(): void {
    const reading = readPinned(this.session.kept.pin);
    this.#warning = reading.state === 'damaged' ? reading.sentence : undefined;
    const pin = reading.state === 'pinned' ? this.#ofOtherData(reading.pin) : undefined;
    const { world } = this.session;
    Object.assign(world, { absent: undefined }, pin === undefined ? this.installed : pinnedData(this.installed, pin));
    world.scenarios.replacePresets(pin === undefined ? presets : presetsOf(pin.presets));
    this.#drift = undefined;
    this.#tell();
  }

  async #lookForDrift(): Promise<void> {
    const reading = readPinned(this.session.kept.pin);
    const pin = reading.state === 'pinned' ? this.#ofOtherData(reading.pin) : undefined;
    if (pin === undefined) return;
    const snapshot = await this.session.workbook.read(this.#names);
    this.#drift = driftOf({ ...(await this.#driftQuestion(snapshot)), pin });
    this.#tell();
  }

  #ofOtherData(pin: PinContent): PinContent | undefined {
    return pin.hash === this.installed.catalog.hash ? undefined : pin;
  }

  /** False while the functions answer from what the workbook carries. */
  get answersInstalled(): boolean {
    return this.session.world.catalog === this.installed.catalog;
  }

  async #driftQuestion(snapshot: WorkbookSnapshot, options?: WorkOptions): Promise<Omit<DriftQuestion, 'pin'>> {
    const { functions, world } = this.session;
    const scenarios = new Scenarios();
    scenarios.restore(world.scenarios.save());
    const installed: World = { ...this.installed, scenarios };
    const before = await usageIn(snapshot, functions, world, options);
    return { installed, before, after: await usageIn(snapshot, functions, installed, options), snapshot };
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

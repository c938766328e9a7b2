/** One command at a time: read the workbook, say what will change, wait for the word, do it or leave it. */
import type { Plan } from '../../sharing/plan';
import type { CommandId, Sharing } from '../../sharing/sharing';
import type { Template } from '../../templates';
import type { StepName } from '../../workbook/history';
import type { WorkOptions } from '../../workbook/steps';
import { Store } from '../state/store';
import { type Asked, titleOf } from './asked';

export type SharingStep =
  /** `of`: what the history called last when that was said. */
  | { readonly kind: 'idle'; readonly done: string | undefined; readonly of?: StepName | undefined }
  | { readonly kind: 'reading'; readonly asked: Asked }
  | { readonly kind: 'asking'; readonly asked: Asked; readonly plan: Plan }
  | { readonly kind: 'working'; readonly label: string; readonly done: number };

const idle: SharingStep = { kind: 'idle', done: undefined };

export class SharingState {
  readonly step = new Store<SharingStep>(idle);
  /** Counts up whenever the pin, the drift or what can be undone has changed. */
  readonly version = new Store(0);
  #stop = new AbortController();

  constructor(
    readonly sharing: Sharing,
    readonly fail: (error: unknown) => void,
  ) {
    sharing.onChange(() => this.version.set(this.version.get() + 1));
    // What was said of a command is over once that is taken back, wherever, or something else was done.
    sharing.session.history.onChange(() => {
      const step = this.step.get();
      if (step.kind === 'idle' && step.of !== sharing.session.history.undoable) this.step.set(idle);
    });
  }

  async ask(command: CommandId, coloured = false): Promise<void> {
    await this.#prepare({ kind: 'command', command, coloured }, (options) =>
      this.sharing.prepare(command, { coloured, ...options }),
    );
  }

  async askFor(template: Template): Promise<void> {
    await this.#prepare({ kind: 'template', template }, (options) =>
      this.sharing.prepareSheets(template.build().sheets, options),
    );
  }

  async go(asked: Asked, plan: Plan): Promise<void> {
    const name = titleOf(asked);
    await this.#work(name, (options) => this.sharing.carryOut(plan, options, name), 'Done.');
  }

  async saveCopy(plan: Plan): Promise<void> {
    await this.#work('Frozen copy', () => this.sharing.saveCopy(plan), 'saved; this workbook is as it was.');
  }

  /** Takes back what was done last, which is called `name`; not while a command is at work. */
  async undo(name: string): Promise<void> {
    const { kind } = this.step.get();
    if (kind === 'reading' || kind === 'working') return;
    await this.#work(name, () => this.sharing.session.history.undo(), 'taken back.');
  }

  /** Leaves a command that is asked about, or stops one that is at work. */
  readonly cancel = (): void => {
    if (this.step.get().kind === 'asking') this.step.set(idle);
    else this.#stop.abort();
  };

  async #prepare(asked: Asked, plan: (options: WorkOptions) => Promise<Plan>): Promise<void> {
    const { kind } = this.step.get();
    if (kind === 'reading' || kind === 'working') return;
    this.#stop = new AbortController();
    this.step.set({ kind: 'reading', asked });
    await this.#guarded(async () => {
      this.step.set({ kind: 'asking', asked, plan: await plan({ signal: this.#stop.signal }) });
    });
  }

  async #work(label: string, work: (options: WorkOptions) => Promise<void>, said: string): Promise<void> {
    this.#stop = new AbortController();
    this.step.set({ kind: 'working', label, done: 0 });
    await this.#guarded(async () => {
      await work({
        signal: this.#stop.signal,
        onProgress: (done) => this.step.set({ kind: 'working', label, done }),
      });
      this.step.set({ kind: 'idle', done: `${label}: ${said}`, of: this.sharing.session.history.undoable });
    });
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const stopped = this.#stop.signal.aborted;
      this.step.set({ kind: 'idle', done: stopped ? 'Stopped: nothing was changed.' : undefined });
      if (!stopped) this.fail(error);
    }
  }
}

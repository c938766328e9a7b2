/** One command at a time: read the workbook, say what will change, wait for the word, do it or leave it. */
import type { Plan } from '../../sharing/plan';
import type { CommandId, Sharing } from '../../sharing/sharing';
import { Store } from '../state/store';

export type SharingStep =
  | { readonly kind: 'idle'; readonly done: string | undefined }
  | { readonly kind: 'reading'; readonly command: CommandId; readonly coloured: boolean }
  | { readonly kind: 'asking'; readonly command: CommandId; readonly plan: Plan; readonly coloured: boolean }
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
  }

  async ask(command: CommandId, coloured = false): Promise<void> {
    this.#stop = new AbortController();
    this.step.set({ kind: 'reading', command, coloured });
    await this.#guarded(async () => {
      const plan = await this.sharing.prepare(command, { coloured, signal: this.#stop.signal });
      this.step.set({ kind: 'asking', command, plan, coloured });
    });
  }

  async go(label: string, plan: Plan): Promise<void> {
    await this.#work(label, (options) => this.sharing.carryOut(plan, options), 'Done.');
  }

  async saveCopy(plan: Plan): Promise<void> {
    await this.#work('Frozen copy', () => this.sharing.saveCopy(plan), 'saved; this workbook is as it was.');
  }

  async undo(): Promise<void> {
    await this.#work('Undo', (options) => this.sharing.undo(options), 'Taken back.');
  }

  /** Leaves a command that is asked about, or stops one that is at work. */
  readonly cancel = (): void => {
    if (this.step.get().kind === 'asking') this.step.set(idle);
    else this.#stop.abort();
  };

  async #work(label: string, work: (options: Options) => Promise<void>, said: string): Promise<void> {
    this.#stop = new AbortController();
    this.step.set({ kind: 'working', label, done: 0 });
    await this.#guarded(async () => {
      await work({
        signal: this.#stop.signal,
        onProgress: (done) => this.step.set({ kind: 'working', label, done }),
      });
      this.step.set({ kind: 'idle', done: `${label}: ${said}` });
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

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

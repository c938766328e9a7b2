/** Keeps the open workbook as a draft while it has changes that no file has. */
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { DraftAbout } from './browser-storage';
import { type Draft, dropDraft, holdDraft, keepDraft } from './drafts';

export interface DraftSource {
  /** The workbook as it is now. */
  snapshot(): WorkbookSnapshot;
  about(): Pick<DraftAbout, 'name' | 'notKept' | 'handle'>;
  /** The browser keeps no draft: told once, with the sentence for the user. */
  refused(sentence: string): void;
}

/** Milliseconds of quiet after which a change is kept. */
const quiet = 1_000;
/** A large workbook takes long to put down: it is done so seldom that it takes a tenth of the time at most. */
const share = 10;

export class DraftKeeper {
  #id: string | undefined;
  #release: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = quiet;
  #told = false;
  /** One step after the other: a draft that is dropped must not come back. */
  #work: Promise<void> = Promise.resolve();

  constructor(private readonly source: DraftSource) {
    // The last moments in which a page is sure to be asked.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#now();
    });
    addEventListener('pagehide', () => this.#now());
  }

  /** The workbook was changed. */
  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), this.#pause);
  }

  /** The workbook is saved, or the user let it go. */
  drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [id, release] = [this.#id, this.#release];
    this.#id = undefined;
    this.#release = undefined;
    return this.#next(async () => {
      if (id !== undefined) await dropDraft(id);
      release?.();
    });
  }

  /** Goes on with a draft that was restored; `release` is the way to let others have it. */
  adopt(id: string, release: () => void): void {
    this.#id = id;
    this.#release = release;
  }

  /** Only where something has changed since the last time. */
  #now(): void {
    if (this.#timer !== undefined) this.#keep();
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const began = performance.now();
    const content = this.source.snapshot();
    const id = this.#id ?? crypto.randomUUID();
    const isNew = this.#id === undefined;
    this.#id = id;
    const draft: Draft = {
      about: { ...this.source.about(), id, at: Date.now(), sheets: content.sheets.length, cells: filledCells(content) },
      content,
    };
    void this.#next(async () => {
      // It may be dropped already, while this step was waiting.
      if (this.#id !== id) return;
      const holding = isNew ? holdDraft(id) : undefined;
      // Not after the lock is there: a page that is closing has no time to wait for it.
      await keepDraft(draft);
      const release = await holding;
      if (this.#id === id) this.#release ??= release;
      else release?.();
    });
    this.#pause = Math.max(quiet, share * (performance.now() - began));
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(step).catch((error: unknown) => {
      if (this.#told) return;
      this.#told = true;
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      const why = full ? 'its storage is full' : 'it refuses to store';
      this.source.refused(`This browser keeps no draft of unsaved work (${why}): save to a file often.`);
    });
    return this.#work;
  }
}

function filledCells({ sheets }: WorkbookSnapshot): number {
  const filled = sheets.map(({ cells }) => cells.filter(({ formula, value }) => formula ?? value !== undefined).length);
  return filled.reduce((sum, each) => sum + each, 0);
}

/**
 * Data that comes to Excel in a script of its own, right after the functions: a cell that needs it waits for it, all
 * others have their answer before.
 */
import { notAvailable } from '../functions/cells';

/** Thrown where an answer needs data that is not there yet: ask again after `arrival`. */
export class DataAwaited extends Error {
  constructor(
    readonly arrival: Promise<void>,
    /** What the cell says where it does not come. */
    readonly otherwise: string,
  ) {
    super(otherwise);
  }
}

export class LateData<Content> {
  #content: Content | undefined;
  readonly #arrival: Promise<void>;
  #arrived: () => void = () => undefined;
  #missed: () => void = () => undefined;

  constructor(
    /** "The company figures". */
    readonly what: string,
    /** The script that brings it. */
    readonly script: string,
  ) {
    this.#arrival = new Promise<void>((resolve, reject) => {
      this.#arrived = resolve;
      this.#missed = reject;
    });
    // Nobody may have asked.
    this.#arrival.catch(() => undefined);
    all.push(this);
  }

  arrived(content: Content): void {
    this.#content = content;
    this.#arrived();
  }

  /** With no page around it the functions script stands alone: nothing else will come, and it has to answer. */
  get alone(): boolean {
    return this.#content === undefined && typeof document === 'undefined';
  }

  get content(): Content {
    if (this.#content !== undefined) return this.#content;
    if (this.alone) throw notAvailable(`${this.what} are in ${this.script}.`);
    throw new DataAwaited(this.#arrival, `${this.what} could not be loaded: open the workbook again.`);
  }

  /** Whoever still waits would wait for ever. */
  nothingMore(): void {
    if (this.#content === undefined) this.#missed();
  }
}

const all: LateData<unknown>[] = [];

/** Called when every script has run. */
export function nothingMoreComes(): void {
  for (const late of all) late.nothingMore();
}

/** Reads something again after things went quiet, one reading at a time. */

export class Refresher {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  #stopped = false;

  constructor(
    readonly delay: number,
    readonly read: () => Promise<void>,
    readonly fail: (error: unknown) => void,
  ) {}

  soon(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.delay);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      await this.read();
    } catch (error) {
      if (!this.#stopped) this.fail(error);
    }
    this.#running = false;
    if (this.#again) {
      this.#again = false;
      this.soon();
    }
  }
}

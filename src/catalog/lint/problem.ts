/** What a linter reads and what it reports. */
import type { ItemFile } from '../format/item';

export interface LoadedItem {
  /** The file name without its ending. */
  readonly id: string;
  /** Path of the file, for messages. */
  readonly file: string;
  readonly vendorFolder: string;
  readonly item: ItemFile;
  /** The file as it is on disk. */
  readonly text: string;
}

export interface Problem {
  readonly file: string;
  /** Where in the file, such as `specs.bandwidth[2].unit`. */
  readonly path: string;
  /** What is wrong, with what was found. */
  readonly rule: string;
  /** What to write instead. */
  readonly fix: string;
}

export interface Linter {
  readonly name: string;
  /** What it guards against and why, in one sentence. */
  readonly about: string;
  /** `today` (YYYY-MM-DD) is the day of the check, for rules about dates. */
  check(items: readonly LoadedItem[], today: string): Problem[];
}

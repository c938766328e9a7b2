/** What the page keeps in this browser: drafts of unsaved workbooks and the files used last. Nothing leaves the machine. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** What a list shows of a draft. */
export interface DraftAbout {
  readonly id: string;
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  readonly sheets: number;
  readonly cells: number;
  /** What the file it came from held that is not in it. */
  readonly notKept: readonly string[];
  /** The file that it was opened from or saved to. */
  readonly handle?: FileSystemFileHandle;
}

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** One of the two: the file itself, or a copy where the browser gives no way back to it. */
  readonly handle?: FileSystemFileHandle;
  readonly copy?: Blob;
}

export interface Storage extends DBSchema {
  drafts: { key: string; value: DraftAbout };
  /** Apart from what lists show, so that a list does not read whole workbooks. */
  contents: { key: string; value: WorkbookSnapshot };
  recent: { key: string; value: RecentFile };
}

/** A new shape of what is kept needs a new number; what an older page kept is dropped with it. */
const version = 1;

let opening: Promise<IDBPDatabase<Storage>> | undefined;

/** Rejects where the browser keeps nothing, as some do in private windows. */
export function storage(): Promise<IDBPDatabase<Storage>> {
  opening ??= openDB<Storage>('chipsheet', version, {
    upgrade(database) {
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      for (const name of ['drafts', 'contents', 'recent'] as const) {
        database.createObjectStore(name, name === 'contents' ? {} : { keyPath: 'id' });
      }
    },
    // A newer page wants the storage in its own shape: this one lets go.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

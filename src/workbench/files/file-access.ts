/**
 * Files on the user's disk. Where the browser has the File System Access API a file that was opened is written back in
 * its place; elsewhere opening is the browser's file field and saving is a download.
 */
import { extension, mediaType } from './file-format';

type Access = { readonly mode: 'read' | 'readwrite' };

/** The standard's names that TypeScript's own description of browsers does not have yet. */
interface AskingHandle extends FileSystemFileHandle {
  queryPermission(access: Access): Promise<PermissionState>;
  requestPermission(access: Access): Promise<PermissionState>;
}
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | undefined;
}

const types = [{ description: 'Excel workbook', accept: { [mediaType]: [extension] } }];

/** True where a file can be written in its place and under a name that the browser asks for. */
export function canWriteFiles(): boolean {
  return (globalThis as Pickers).showSaveFilePicker !== undefined;
}

/** The file that the user picks; undefined for none. `field` serves browsers without a picker for scripts. */
export async function chooseFile(field: HTMLInputElement): Promise<ChosenFile | undefined> {
  const pick = (globalThis as Pickers).showOpenFilePicker;
  if (pick === undefined) return chooseWith(field);
  const [handle] = (await unlessCancelled(pick({ types }))) ?? [];
  return handle && { file: await handle.getFile(), handle };
}

function chooseWith(field: HTMLInputElement): Promise<ChosenFile | undefined> {
  // The same file may be chosen again.
  field.value = '';
  return new Promise((resolve) => {
    const done = () => {
      field.removeEventListener('change', done);
      field.removeEventListener('cancel', done);
      const file = field.files?.[0];
      resolve(file && { file, handle: undefined });
    };
    field.addEventListener('change', done);
    field.addEventListener('cancel', done);
    field.click();
  });
}

/** Where to save, asked by the browser; undefined where the user gives up. */
export async function chooseTarget(name: string): Promise<FileSystemFileHandle | undefined> {
  const pick = (globalThis as Pickers).showSaveFilePicker;
  if (pick === undefined) return undefined;
  return unlessCancelled(pick({ types, suggestedName: `${name}${extension}` }));
}

/** Asks the user where the browser wants it; call it while a click or key is still being answered. */
export async function isAllowed(handle: FileSystemFileHandle, mode: Access['mode']): Promise<boolean> {
  const asking = handle as AskingHandle;
  if ((await asking.queryPermission({ mode })) === 'granted') return true;
  return (await asking.requestPermission({ mode })) === 'granted';
}

/** The file stays as it was until all of the new content is written. */
export async function write(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const target = await handle.createWritable();
  try {
    await target.write(content);
  } catch (error) {
    await target.abort().catch(() => undefined);
    throw error;
  }
  await target.close();
}

export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${name}${extension}`;
  link.click();
  // The browser has the file when the click returns; a moment later the memory can go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function unlessCancelled<T>(picked: Promise<T>): Promise<T | undefined> {
  try {
    return await picked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

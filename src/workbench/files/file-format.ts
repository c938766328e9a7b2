/** Workbooks as .xlsx files. The code that knows the format is loaded with the first use. */
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** Rejects with a sentence for the user where the file is no workbook. */
export async function readFile(file: Blob, own: ReadonlySet<string>): Promise<WorkbookSnapshot> {
  const [bytes, { readXlsx }] = await Promise.all([
    file.arrayBuffer(),
    import(/* webpackChunkName: "read-xlsx" */ '../../workbook/workbench/xlsx/read-xlsx'),
  ]);
  return readXlsx(new Uint8Array(bytes), own);
}

export interface WrittenFile {
  readonly content: Blob;
  /** What of the workbook the file does not hold, in words for the user. */
  readonly lost: readonly string[];
}

export async function fileOf(snapshot: WorkbookSnapshot, own: ReadonlySet<string>): Promise<WrittenFile> {
  const { notInFile, writeXlsx } = await import(
    /* webpackChunkName: "write-xlsx" */ '../../workbook/workbench/xlsx/write-xlsx'
  );
  const bytes = await writeXlsx(snapshot, own);
  const content = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType });
  return { content, lost: [...new Set(snapshot.sheets.flatMap(notInFile))] };
}

export const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const extension = '.xlsx';

export function withoutExtension(fileName: string): string {
  return fileName.toLowerCase().endsWith(extension) ? fileName.slice(0, -extension.length) : fileName;
}

/** What no system takes in a file's name becomes a hyphen; "" where nothing is left of it. */
export function fileNameOf(typed: string): string {
  const allowed = typed.trim().replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-');
  return withoutExtension(allowed).replace(/^\.+|[. ]+$/g, '');
}

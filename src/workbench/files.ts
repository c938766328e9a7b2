/** Opening and saving .xlsx files. The code that knows the format is loaded with the first use. */
import type { WorkbookSnapshot } from '../workbook/snapshot';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rejects with a sentence for the user where the file is no workbook. */
export async function readFile(file: File, own: ReadonlySet<string>): Promise<WorkbookSnapshot> {
  const [bytes, { readXlsx }] = await Promise.all([
    file.arrayBuffer(),
    import(/* webpackChunkName: "read-xlsx" */ '../workbook/workbench/xlsx/read-xlsx'),
  ]);
  return readXlsx(new Uint8Array(bytes), own);
}

export async function saveFile(snapshot: WorkbookSnapshot, name: string, own: ReadonlySet<string>): Promise<void> {
  const { writeXlsx } = await import(/* webpackChunkName: "write-xlsx" */ '../workbook/workbench/xlsx/write-xlsx');
  const bytes = await writeXlsx(snapshot, own);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  link.download = `${name}.xlsx`;
  link.click();
  // The browser has the file when the click returns; a moment later the memory can go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

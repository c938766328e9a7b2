/** The file of the open workbook as Excel would save it now, and bytes in the form that Excel takes a file in. */

/** The largest piece that Office hands over at once. */
const pieceSize = 4_194_304;

export async function wholeFile(office: typeof Office): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) =>
    office.context.document.getFileAsync(office.FileType.Compressed, { sliceSize: pieceSize }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as ArrayLike<number>, at);
      at += slice.size;
    }
    return bytes;
  } finally {
    // Office keeps two files open at most.
    file.closeAsync();
  }
}

function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ value, error }) => {
      if (error) reject(new Error(error.message));
      else resolve(value);
    });
  });
}

export function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

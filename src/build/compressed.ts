/** Files as they go over the wire: compressed where that helps and the reader understands it, each once. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The best first: what a reader likes equally well is answered in this order. */
const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

export interface Sent {
  readonly bytes: Uint8Array;
  /** Undefined where the bytes are those of the file. */
  readonly encoding: Encoding | undefined;
  /** Another one for another content or encoding. */
  readonly tag: string;
}

const compressible = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.xml']);
/** Below it the headers weigh as much as what is saved. */
const leastBytes = 1_000;
/** Brotli's fifth grade takes the time of gzip's sixth for a seventh less; the best one takes twenty times as long. */
const brotliQuality = 5;

const compress: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Remembers what it has compressed until the file changes. */
export class CompressedFiles {
  readonly #kept = new Map<string, { readonly tag: string; readonly bytes: Promise<Uint8Array> }>();

  /** `accepted` is the reader's Accept-Encoding header. */
  async get(file: string, accepted: string | undefined): Promise<Sent> {
    const { size, mtimeMs } = await stat(file);
    const encoding =
      size >= leastBytes && compressible.has(extname(file).toLowerCase()) ? chosenEncoding(accepted) : undefined;
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${encoding === undefined ? '' : `-${encoding}`}"`;
    if (encoding === undefined) return { bytes: await readFile(file), encoding, tag };
    const key = `${encoding} ${file}`;
    let kept = this.#kept.get(key);
    if (kept?.tag !== tag) {
      kept = { tag, bytes: readFile(file).then(compress[encoding]) };
      this.#kept.set(key, kept);
    }
    return { bytes: await kept.bytes, encoding, tag };
  }
}

/** By the weights of RFC 9110; undefined where the file is to go as it is. */
export function chosenEncoding(accepted = ''): Encoding | undefined {
  const weights = new Map(
    accepted.split(',').map((each) => {
      const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const [best] = [...encodings].sort((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : undefined;
}

/** True where the reader has these very bytes already; `known` is its If-None-Match header. */
export function isKnown(tag: string, known: string | undefined): boolean {
  return (known ?? '').split(',').some((each) => [tag, '*'].includes(each.trim().replace(/^W\//, '')));
}

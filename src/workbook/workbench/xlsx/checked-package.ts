/**
 * Opens the archive that an .xlsx file is, trusting nothing in it: what is inside is counted while it is unpacked, names
 * must be plain, and what the archive says of itself must be true. Anything else is a sentence, before anything is read.
 */
import { Inflate, strFromU8 } from 'fflate';
import { UnreadableFile } from './unreadable-file';

/** A file that unpacks to a hundred times its size is no workbook, once it is past what a page of text takes. */
const mostExpansion = 100;
const expansionMatters = 100 * 1024;
/** Excel and this workbench hold a workbook in memory several times over; more than this is no workbook of ours. */
const mostBytes = 300_000_000;
const mostEntries = 10_000;
const chunk = 64 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;
const endLength = 22;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The files of a workbook's archive by name. */
export function openPackage(bytes: Uint8Array): PackageFiles {
  refuseOthers(bytes);
  const entries = directoryOf(bytes);
  checkNames(entries);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const content = contentOf(bytes, entry, mostBytes - total);
    total += content.length;
    files.set(entry.name, content);
  }
  checkContent(files);
  return files;
}

function damaged(why: string): UnreadableFile {
  return new UnreadableFile(`This file is damaged and cannot be opened (${why}).`);
}

/** The first bytes tell what a file is: an .xlsx is a zip archive; a protected one and an old .xls are containers. */
function refuseOthers(bytes: Uint8Array): void {
  const [a, b, c, d] = bytes;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw new UnreadableFile(
      'This is an old .xls file or has a password. Save it in Excel as .xlsx without a password, then open that.',
    );
  }
  if (a !== 0x50 || b !== 0x4b) {
    throw new UnreadableFile('This is no Excel workbook: choose a file that ends in .xlsx.');
  }
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  const first = Math.max(0, end - longestComment);
  while (end >= first && view.getUint32(end, true) !== endSignature) end--;
  if (end < first) throw damaged('its end is missing');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries || at === 0xffffffff) throw damaged('it has more parts than a workbook has');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw damaged('its list of parts is broken');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its list of parts is broken');
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new UnreadableFile('This file has a password: save it without, then open that.');
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Names that reach out of the archive, or that two parts share, are the marks of a file made to harm. */
function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const pieces = name.split(/[\\/]/);
    const outside = name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[a-z]:/i.test(name);
    if (outside || pieces.includes('..')) throw damaged(`the name "${shown(name)}" leads out of it`);
    if (pieces.some((piece) => /^(__proto__|constructor|prototype)$/i.test(piece)))
      throw damaged(`"${shown(name)}" is no name of a part`);
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw damaged(`the part "${shown(name)}" is there twice`);
    seen.add(folded);
  }
  // Parts that share their bytes let a small file unpack to a huge one.
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, entry] of byOffset.entries()) {
    const next = byOffset[index + 1];
    if (next !== undefined && entry.offset + 30 + entry.packed > next.offset) throw damaged('its parts overlap');
  }
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

function contentOf(bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
  const { name, method, crc, packed, size, offset } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature)
    throw damaged(`"${shown(name)}" is not where the list says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(`"${shown(name)}" is cut off`);
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw damaged(`"${shown(name)}" is packed in a way that no workbook is`);
  const content = method === 0 ? data : inflated(data, name, room);
  if (content.length > room) throw tooLarge();
  if (content.length !== size || crcOf(content) !== crc) throw damaged(`"${shown(name)}" is not what was saved`);
  return content;
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile('This file unpacks to far more than a workbook holds. It was not opened.');
}

/** Counted while it is unpacked: what the archive says of its sizes may be a lie. */
function inflated(data: Uint8Array, name: string, room: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    total += piece.length;
    if (total > room || (total > expansionMatters && total > mostExpansion * data.length)) throw tooLarge();
    pieces.push(piece.slice());
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += chunk) {
      inflate.push(data.subarray(at, at + chunk), at + chunk >= data.length);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged(`"${shown(name)}" cannot be unpacked`);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function checkContent(files: PackageFiles): void {
  const names = [...files.keys()];
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw new UnreadableFile(
      'This workbook has macros, which are neither run nor kept here. Save it in Excel as .xlsx, then open that.',
    );
  if (!names.some((name) => /^xl\/workbook\.(xml|bin)$/i.test(name)))
    throw new UnreadableFile('This archive holds no Excel workbook: choose a file that ends in .xlsx.');
  if (names.includes('xl/workbook.bin'))
    throw new UnreadableFile('This is a binary workbook (.xlsb). Save it in Excel as .xlsx, then open that.');
  for (const [name, content] of files) {
    if (/\.(xml|rels|vml)$/i.test(name) && declaresEntities(content))
      throw damaged(`"${shown(name)}" declares a document type`);
  }
}

/** No program writes a document type in a workbook; it is how entities are smuggled in. In any encoding. */
function declaresEntities(content: Uint8Array): boolean {
  const wide = content[0] === 0xff || content[0] === 0xfe || content[1] === 0;
  const text = wide
    ? new TextDecoder(content[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(content)
    : strFromU8(content, true);
  return /<!(DOCTYPE|ENTITY)/i.test(text);
}

/**
 * Names as tools print them: vendor, a die or a family, one or several names, and words that repeat what is known:
 * `GA100 [A100 SXM4 40GB]`, `NVIDIA H100 80GB HBM3`, `天垓100（BI-V100）`. All of it must be understood and true of one
 * item; nothing is skipped.
 */

import { type FoldedWords, foldName, foldWords } from '../folding';
import { listed, type NameIndex, NameProblem, short } from '../names';
import type { Item } from './item';
import { wordsAt } from './item-words';

/** What a part of a text says: who may be meant, and who is where nothing more is said. */
interface Part {
  readonly end: number;
  readonly named?: { readonly owner: Item | undefined; readonly all: ReadonlySet<Item> };
  readonly fits?: (item: Item) => boolean;
}

/** Spellings that a tool continues with a bin or a stepping of its own: `Ascend950PR_9579`. */
export type Stems = ReadonlyMap<string, Item>;

const longestText = 160;

export function describedName(
  text: string,
  index: NameIndex<Item>,
  wordsOf: ReadonlyMap<string, readonly string[]>,
  stems: Stems,
): Item | NameProblem | undefined {
  if (text.length > longestText) return undefined;
  const several = /\S\s*\/\s*\S/.test(text) ? alternatives(text, index) : undefined;
  if (several !== undefined) return several;
  const folded = foldWords(text);
  const failed = new Set<Item>();
  const counted = countIn(text);
  const reading = read(folded, 0, [], { index, wordsOf, stems, failed, dead: new Set() });
  if (reading !== undefined) return reading.length === 1 ? reading[0] : index.ambiguous(text, reading);
  if (counted !== undefined) return severalChips(text, counted, index, wordsOf, stems);
  if (failed.size === 0) return undefined;
  const near = [...failed];
  return new NameProblem(
    'unknown',
    () => near.map(({ name }) => name),
    (names) => `No ${index.sort} "${short(text)}" is in ChipSheet. Did you mean ${listed(names, 6)}?`,
  );
}

interface Reader {
  readonly index: NameIndex<Item>;
  readonly wordsOf: ReadonlyMap<string, readonly string[]>;
  readonly stems: Stems;
  /** Items whose name was read and whose facts contradict the words behind it. */
  readonly failed: Set<Item>;
  /** Places from which the rest cannot be read, whatever stood before. */
  readonly dead: Set<number>;
}

/** Who is meant by the whole text: one, or several that fit alike. The longest names are tried first. */
function read(folded: FoldedWords, place: number, parts: readonly Part[], reader: Reader): readonly Item[] | undefined {
  if (place === folded.text.length) return meantBy(parts, reader);
  if (reader.dead.has(place)) return undefined;
  let readable = false;
  for (const part of partsAt(folded, place, reader)) {
    const found = read(folded, part.end, [...parts, part], reader);
    if (found !== undefined) return found;
    if (!reader.dead.has(part.end)) readable = true;
  }
  if (!readable) reader.dead.add(place);
  return undefined;
}

function partsAt(folded: FoldedWords, place: number, { index, wordsOf, stems }: Reader): readonly Part[] {
  const { text, breaks } = folded;
  const parts: Part[] = [];
  for (let end = text.length; end > place; end--) {
    const spelling = text.slice(place, end);
    const stem = stems.get(spelling);
    if (stem !== undefined) {
      const rest = /^[a-z]?\d{0,4}[a-z]{0,2}/.exec(text.slice(end))?.[0] ?? '';
      for (let tail = rest.length; tail > 0; tail--)
        if (breaks[end + tail]) parts.push({ end: end + tail, named: { owner: stem, all: new Set([stem]) } });
    }
    if (!breaks[end]) continue;
    const { owner, sharing } = index.meant(spelling);
    if (owner !== undefined || sharing.length > 0)
      parts.push({ end, named: { owner, all: new Set(owner === undefined ? sharing : [owner, ...sharing]) } });
    const vendors = wordsOf.get(spelling);
    if (vendors !== undefined) parts.push({ end, fits: (item) => vendors.includes(item.vendor) });
  }
  for (const prefix of index.prefixesAt(text, place))
    if (breaks[place + prefix.length])
      parts.push({ end: place + prefix.length, fits: (item) => index.takes(item, prefix) });
  parts.push(...wordsAt(folded, place));
  return parts;
}

function meantBy(parts: readonly Part[], { failed }: Reader): readonly Item[] | undefined {
  const named = parts.flatMap((part) => part.named ?? []);
  const [first, ...others] = named;
  if (first === undefined) return undefined;
  const all = [...first.all].filter((item) => others.every((other) => other.all.has(item)));
  const fitting = all.filter((item) => parts.every(({ fits }) => fits === undefined || fits(item)));
  if (fitting.length === 0) {
    for (const item of first.all) failed.add(item);
    return undefined;
  }
  // A name that is one's own, or by which people mean one of a family, decides where the words leave it open.
  const meant = [...named]
    .reverse()
    .flatMap(({ owner }) => (owner !== undefined && fitting.includes(owner) ? [owner] : []));
  return fitting.length > 1 && meant[0] !== undefined ? [meant[0]] : fitting;
}

/** "MI250X/MI250": one of several by the tool's own word. */
function alternatives(text: string, index: NameIndex<Item>): NameProblem | undefined {
  const [first = '', ...others] = text.split('/');
  const vendor = /^(.*\s)\S+$/.exec(first.trim())?.[1] ?? '';
  const found = [first, ...others.map((other) => `${vendor}${other}`)].map((each) => {
    const { owner } = index.meant(foldName(each));
    if (owner !== undefined) return owner;
    const folded = foldName(each);
    const prefix = index
      .prefixesAt(folded)
      .find((before) => index.meant(folded.slice(before.length)).owner !== undefined);
    return prefix === undefined ? undefined : index.meant(folded.slice(prefix.length)).owner;
  });
  const items = found.filter((item) => item !== undefined);
  if (items.length < found.length || new Set(items).size < 2) return undefined;
  return index.ambiguous(text, [...new Set(items)]);
}

interface Counted {
  readonly count: number;
  readonly rest: string;
}

/** "8x H100", "H100 x8", "8 × H100". */
function countIn(text: string): Counted | undefined {
  const before = /^(.*?[\s_(-])?(\d{1,4})\s*[x×*]\s*(?=[\p{L}])(.+)$/iu.exec(text.trim());
  if (before?.[3] !== undefined) return { count: Number(before[2]), rest: before[3] };
  // A capital X is part of a name: MLU370-X4.
  const behind = /^(.+?)\s+[x×*]\s*(\d{1,4})$/u.exec(text.trim());
  return behind?.[1] === undefined ? undefined : { count: Number(behind[2]), rest: behind[1] };
}

/** Several of a chip are no chip: the sentence says which it is. One of something is what it is, by whatever name: `Nyx (1x GB200 NVL72)`. */
function severalChips(
  text: string,
  { count, rest }: Counted,
  index: NameIndex<Item>,
  wordsOf: ReadonlyMap<string, readonly string[]>,
  stems: Stems,
): Item | NameProblem | undefined {
  const one = index.meant(foldName(rest)).owner ?? describedName(rest, index, wordsOf, stems);
  if (one === undefined || one instanceof NameProblem) return undefined;
  if (count < 2) return text.includes('(') ? one : undefined;
  return new NameProblem(
    'unknown',
    () => [one.name],
    () =>
      `"${short(text)}" is ${count} of ${one.kind === 'chip' ? 'a chip' : 'a system'}. Ask for ${one.name} and multiply, or name a system.`,
  );
}

/**
 * The words that tools print behind the name of a chip: they repeat what is known of it, such as its memory, or say
 * nothing of which product it is. A word that contradicts what is known means another product.
 */

import type { FoldedWords } from '../folding';
import { specById } from '../specs';
import type { Item } from './item';

/** A word at a place of a name: where it ends, and which items it can stand behind. */
export interface Word {
  readonly end: number;
  readonly fits: (item: Item) => boolean;
}

const binary = 1.073741824;
const everything = () => true;
const only = (kind: Item['kind']) => (item: Item) => item.kind === kind;

/** Folded: the longest of those that begin alike must come first. */
const words: readonly (readonly [pattern: RegExp, fits: (match: RegExpExecArray) => Word['fits']])[] = [
  [/([1-9]\d*)(?:gb|gib|g)(?:of)?(?:vram|memory|显存)?/y, ([, size]) => hasMemory(Number(size))],
  [/(?:hbm(?:[234]e?)?|gddr[567]x?|lpddr[45]x?)/y, ([type]) => hasMemoryType(type)],
  [/sxm\d?/y, ([form]) => isModule(form)],
  [/oam/y, () => hasForm('oam')],
  [/pcie?(?:gen\d)?(?:x16)?(?:card|addincard)?|fhfl|lp/y, () => hasForm('pcie')],
  [/([1-9]\d*)w/y, ([, watts]) => draws(Number(watts))],
  // Systems are several chips: a word for one never stands behind the other.
  [
    /(?:训练|推理|训推一体)?超节点服务器|(?:训练|推理|训推一体)?服务器|超节点|集群|整机|server|rack|cluster/y,
    () => only('system'),
  ],
  [/(?:智能|人工智能|ai)?(?:训练|推理|加速|训推一体|计算)+[卡器]|显卡|芯片|处理器|ai芯片/y, () => only('chip')],
  [
    /(?:ai|ml)?(?:training|inference)?(?:accelerators?|processor)|tensorcoregpu|graphicscard|graphics/y,
    () => only('chip'),
  ],
  [/gpus?|npus?|tpus?|card|chip|module|mezzanine/y, () => only('chip')],
  [/系列产品|系列|产品|series|family/y, () => everything],
  // Cooling, virtual functions, boards with custom limits, previews: the same chip.
  [/ac|lc|cts|vf|preview|slim|virtualized|generation|superchip|oem|edition/y, () => everything],
  [/1x|reva[1-9]/y, () => everything],
  // Host processors in the names of MLPerf systems.
  [/\d+x(?:amd|intel)?(?:epyc|xeon|grace)\w*/y, () => everything],
];

/** Dies of NVIDIA as lists of PCI devices print them before a product: GA100, AD104GL, GP100GL. */
const die = /(?:ga|ad|gb|gh|tu|gv|gp|gm|gk)(?:10\d|11\d|20[2-9]|21\d)(?:glm|gl|m|bm|s)?/y;

/** The words that begin at a place, and what they say of an item. Names of items are not among them. */
export function wordsAt({ text, breaks }: FoldedWords, place: number): readonly Word[] {
  const found: Word[] = [];
  const add = (pattern: RegExp, fits: (match: RegExpExecArray) => Word['fits']) => {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match !== null && match[0] !== '' && breaks[pattern.lastIndex])
      found.push({ end: pattern.lastIndex, fits: fits(match) });
  };
  for (const [pattern, fits] of words) add(pattern, fits);
  add(die, () => (item) => item.vendor === 'NVIDIA');
  return found;
}

/** What sources say of a spec of an item; none where nothing is known, which contradicts nobody. */
function figureOf(item: Item, spec: string) {
  return item.figures[specById(spec).index];
}

function hasMemory(gigabytes: number): Word['fits'] {
  return (item) => {
    const figure = figureOf(item, 'memory');
    if (typeof figure?.value !== 'number') return true;
    const { value, low = value, high = value } = figure;
    // GB and GiB are both written GB by tools.
    return [gigabytes, gigabytes * binary, gigabytes / binary].some((size) =>
      [value, low, high].some((known) => Math.abs(size / known - 1) < 0.005),
    );
  };
}

function hasMemoryType(type: string): Word['fits'] {
  return (item) => {
    const known = figureOf(item, 'memory type')?.value;
    if (typeof known !== 'string') return true;
    const types = new Set(known.toLowerCase().match(/[a-z]+\d?[a-z]*/g));
    return types.has(type) || (type === 'hbm' && known.toLowerCase().includes('hbm'));
  };
}

function hasForm(form: string): Word['fits'] {
  return (item) => {
    const known = formOf(item);
    return known === undefined || known.includes(form);
  };
}

/** SXM5 is a module of one generation: where the item's own names or its form tell another, it is another product. */
function isModule(form: string): Word['fits'] {
  return (item) => {
    const known = formOf(item);
    const generation = /sxm\d/.exec(`${item.name.toLowerCase()} ${known ?? ''}`)?.[0];
    if (known !== undefined && !known.includes('sxm')) return false;
    return form === 'sxm' || generation === undefined || generation === form;
  };
}

function formOf(item: Item): string | undefined {
  const known = figureOf(item, 'form factor')?.value;
  return typeof known === 'string' ? known.toLowerCase() : undefined;
}

function draws(watts: number): Word['fits'] {
  return (item) => {
    const figure = figureOf(item, 'tdp');
    if (typeof figure?.value !== 'number') return true;
    return [figure.value, figure.low, figure.high].includes(watts);
  };
}

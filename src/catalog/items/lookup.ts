/** The catalogue at run time: find an item or a spec by what users type, read a figure, convert its unit. */
import type { FigureFields } from '../figure-fields';
import type { KindName } from '../kinds';
import { foldName, NameIndex, type NameProblem } from '../names';
import { type SpecDefinition, specs } from '../specs';
import { describedName } from './described-names';
import type { Figure, Item } from './item';

export type { Figure, Item } from './item';

export interface Vendor {
  readonly name: string;
  readonly country: string;
  /** Other names that people type. */
  readonly also?: readonly string[] | undefined;
  /** What may stand before the name of a product. */
  readonly brands?: readonly string[] | undefined;
  /** What its tools print beside a name without meaning another product. */
  readonly words?: readonly string[] | undefined;
}

/** A figure as the data holds it. The notes of the catalogue are with the evidence; one here comes from elsewhere. */
export interface ItemFigure extends FigureFields {
  readonly spec: SpecDefinition;
  readonly note?: string | undefined;
}

export interface ItemData extends Pick<Item, 'id' | 'name' | 'kind' | 'vendor' | 'country'> {
  readonly dataCenter?: boolean | undefined;
  /** Other spellings that mean this item alone. */
  readonly own?: readonly string[] | undefined;
  /** Family names that it shares with others. */
  readonly shared?: readonly string[] | undefined;
  /** What tools print: exactly so, or with * for what they put behind it. */
  readonly tools?: readonly string[] | undefined;
  readonly figures: readonly ItemFigure[];
}

export interface Dataset {
  /** Calendar version, such as 2026.11. */
  readonly version: string;
  /** Last day of what was looked at, by kind of data. */
  readonly until?: Readonly<Partial<Record<KindName, string>>>;
  /** Hash of all resolved data: two datasets with the same hash answer the same. */
  readonly hash: string;
  readonly vendors: readonly Vendor[];
  readonly items: readonly ItemData[];
  /** True for the figures that a workbook carries: one that is not among them is no statement about the item. */
  readonly pinned?: true;
}

/** Ends a name that a tool continues with letters and digits of its own. */
const continued = '*';

export class Catalog {
  readonly version: string;
  readonly until: Readonly<Partial<Record<KindName, string>>>;
  readonly hash: string;
  readonly items: readonly Item[];
  readonly #items: NameIndex<Item>;
  readonly #specs: NameIndex<SpecDefinition>;
  readonly #vendors: NameIndex<Vendor>;

  constructor(readonly dataset: Dataset) {
    this.version = dataset.version;
    this.until = dataset.until ?? {};
    this.hash = dataset.hash;
    this.items = dataset.items.map((item) => decode(item, dataset.pinned && dataset.version));
    const collisions = dataset.pinned ? 'first has it' : 'refuse';
    const vendors = vendorsOf(dataset);
    this.#vendors = new NameIndex(
      'vendor',
      vendors.map((vendor) => ({ target: vendor, name: vendor.name, own: vendor.also ?? [] })),
      { collisions },
    );
    const before = new Map(vendors.map(({ name, also = [], brands = [] }) => [name, [name, ...also, ...brands]]));
    const words = new Map<string, string[]>();
    for (const { name, words: own = [] } of vendors)
      for (const word of own) words.set(foldName(word), [...(words.get(foldName(word)) ?? []), name]);
    const stems = new Map<string, Item>();
    const exactly = new Map<string, Item>();
    for (const [index, { tools = [] }] of dataset.items.entries())
      for (const name of tools) {
        const item = this.items[index] as Item;
        if (name.endsWith(continued)) stems.set(foldName(name.slice(0, -1)), item);
        else exactly.set(name, item);
      }
    this.#items = new NameIndex(
      'chip or system',
      dataset.items.map(({ own = [], shared = [], name, vendor }, index) => ({
        target: this.items[index] as Item,
        name,
        own,
        shared,
        prefixes: before.get(vendor) ?? [],
      })),
      { collisions, exactly, otherwise: (text) => describedName(text, this.#items, words, stems) },
    );
    this.#specs = new NameIndex(
      'spec',
      specs.map((spec) => ({ target: spec, name: spec.id, own: spec.alsoCalled })),
    );
  }

  /** Another catalogue made from this one's dataset; in Excel it belongs to the same script as this one. */
  derive(change: (dataset: Dataset) => Dataset): Catalog {
    return new Catalog(change(this.dataset));
  }

  /** Canonical spec names, in the order of the list. */
  get specNames(): readonly string[] {
    return specs.map(({ id }) => id);
  }

  get vendors(): readonly string[] {
    return [...new Set(this.items.map(({ vendor }) => vendor))].sort();
  }

  get countries(): readonly string[] {
    return [...new Set(this.items.map(({ country }) => country))].sort();
  }

  /** `item('nvidia h100')` is the H100 SXM; `item('910D')` is a problem with what may have been meant. */
  item(text: string): Item | NameProblem {
    return this.#items.find(text);
  }

  /** `vendor('Habana')` is Intel. */
  vendor(text: string): Vendor | NameProblem {
    return this.#vendors.find(text);
  }

  /** `spec('mem bw')` is `bandwidth`. */
  spec(text: string): SpecDefinition | NameProblem {
    return this.#specs.find(text);
  }
}

/** Those of the list, and those that only items of an older workbook name. */
function vendorsOf({ vendors, items }: Dataset): readonly Vendor[] {
  const known = new Map<string, Vendor>(vendors.map((vendor) => [vendor.name, vendor]));
  for (const { vendor: name, country } of items) if (!known.has(name)) known.set(name, { name, country });
  return [...known.values()];
}

export function open(dataset: Dataset): { readonly catalog: Catalog } {
  return { catalog: new Catalog(dataset) };
}

function decode({ own, shared, tools, ...item }: ItemData, pinned: string | undefined): Item {
  const figures: (Figure | undefined)[] = new Array(specs.length).fill(undefined);
  for (const { spec, value, low, high, confidence, source, asOf, note } of item.figures) {
    const number = typeof value === 'number' ? value : undefined;
    figures[spec.index] = {
      ...{ spec, value, low: low ?? number, high: high ?? number, confidence, source, asOf: asOf || source.date },
      ...(note && { note }),
    };
  }
  return {
    ...item,
    dataCenter: item.dataCenter,
    ...(pinned !== undefined && { pinned }),
    figures,
    values: figures.map((figure) => figure?.value),
  };
}

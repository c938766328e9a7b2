/** The catalogue at run time: find an item or a spec by what users type, read a figure, convert its unit. */
import { confidences, type EncodedDataset, type EncodedItem, type EncodedVendor } from './dataset';
import type { Confidence } from './figure';
import { NameIndex, type NameProblem } from './names';
import { decodeSources, type Source } from './sources';
import { type ItemKind, type SpecDefinition, specs } from './specs';

export type { Source } from './sources';

/** The best value of a spec of an item, how far sources differ, how far to trust it, and who says it. */
export interface Figure {
  readonly spec: SpecDefinition;
  /** In the spec's unit; undefined where the source says that it is not disclosed. */
  readonly value: number | string | undefined;
  /** Lowest and highest credible value; both equal the value where sources agree. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly confidence: Confidence;
  readonly source: Source;
  /** Date of the statement: a year, a year and month, or a day. */
  readonly asOf: string;
  readonly note?: string;
}

export type Vendor = EncodedVendor;

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly vendor: string;
  readonly country: string;
  /** Designed or marketed for data centres; undefined where no source tells. */
  readonly dataCenter: boolean | undefined;
  /** The dataset version that the workbook is pinned to, where the figures are those that it carries. */
  readonly pinned?: string;
  /** By the spec's index. */
  readonly figures: readonly (Figure | undefined)[];
  /** The figures' values alone, by the spec's index: what a hundred thousand cells ask for. */
  readonly values: readonly (number | string | undefined)[];
}

export class Catalog {
  readonly version: string;
  readonly hash: string;
  readonly items: readonly Item[];
  readonly #items: NameIndex<Item>;
  readonly #specs: NameIndex<SpecDefinition>;
  readonly #vendors: NameIndex<Vendor>;

  constructor(readonly dataset: EncodedDataset) {
    this.version = dataset.version;
    this.hash = dataset.hash;
    const sources = decodeSources(dataset.sources);
    this.items = dataset.items.map((item) => decode(item, sources, dataset.pinned && dataset.version));
    const collisions = dataset.pinned ? 'first has it' : 'refuse';
    const vendors = vendorsOf(dataset);
    this.#vendors = new NameIndex(
      'vendor',
      vendors.map((vendor) => ({ target: vendor, name: vendor.name, own: vendor.also ?? [] })),
      { collisions },
    );
    const before = new Map(vendors.map(({ name, also = [], brands = [] }) => [name, [name, ...also, ...brands]]));
    this.#items = new NameIndex(
      'chip or system',
      dataset.items.map(({ own = [], shared = [], name, vendor }, index) => ({
        target: this.items[index] as Item,
        name,
        own,
        shared,
        prefixes: before.get(vendor) ?? [],
      })),
      { collisions },
    );
    this.#specs = new NameIndex(
      'spec',
      specs.map((spec) => ({ target: spec, name: spec.id, own: spec.alsoCalled })),
    );
  }

  /** Another catalogue made from this one's dataset; in Excel it belongs to the same script as this one. */
  derive(change: (dataset: EncodedDataset) => EncodedDataset): Catalog {
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
function vendorsOf({ vendors, items }: EncodedDataset): readonly Vendor[] {
  const known = new Map<string, Vendor>(vendors.map((vendor) => [vendor.name, vendor]));
  for (const { vendor: name, country } of items) if (!known.has(name)) known.set(name, { name, country });
  return [...known.values()];
}

function decode(item: EncodedItem, sources: readonly Source[], pinned: string | undefined): Item {
  const figures: (Figure | undefined)[] = new Array(specs.length).fill(undefined);
  for (const [specIndex, value, sourceIndex, confidence, asOf, low, high, note] of item.figures) {
    const spec = specs[specIndex];
    const source = sources[sourceIndex];
    if (spec === undefined || source === undefined)
      throw new Error(`The dataset is damaged at ${item.name}: build it again.`);
    const number = typeof value === 'number' ? value : undefined;
    figures[specIndex] = {
      spec,
      value: value ?? undefined,
      low: low ?? number,
      high: high ?? number,
      confidence: confidences[confidence] ?? 'low',
      source,
      asOf: asOf ? asOf : source.date,
      ...(note && { note }),
    };
  }
  const { id, name, kind, vendor, country, dataCenter } = item;
  return {
    id,
    name,
    kind,
    vendor,
    country,
    dataCenter,
    ...(pinned !== undefined && { pinned }),
    figures,
    values: figures.map((figure) => figure?.value),
  };
}

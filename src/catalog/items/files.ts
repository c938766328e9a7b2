/** Chips and systems for the build: one file each, in a folder of its vendor. */
import hosts from '../data/hosts.json';
import { byId, type DataFile, defined, type FileSet, type KindFiles } from '../data-files';
import { factsIn } from '../evidence-facts';
import { type FactLike, resolveFigure } from '../figure';
import { withSource } from '../figure-fields';
import { graded } from '../readings';
import { specById } from '../specs';
import { type ItemFile, type ItemFiles, itemFile } from './format';
import { linters } from './lint';
import { factsOf } from './lint/facts';
import { strangers } from './lint/strangers';
import type { Dataset, ItemData } from './lookup';
import { type VendorFiles, type VendorsFile, vendorsById, vendorsFormat } from './vendors';

const items: FileSet<ItemFile> = {
  path: 'items',
  format: itemFile,
  schema: 'item',
  counted: ({ length }) => `${length} chips and systems`,
  sources: ({ sources }) => sources,
  uses: (content) => [...factsOf(content)].map(({ fact, path }) => [`${path}.source`, fact.source]),
  days: (content) =>
    [...factsOf(content)].flatMap(({ fact, path }) => (fact.asOf ? [[`${path}.asOf`, fact.asOf] as const] : [])),
};

const vendors: FileSet<VendorsFile> = {
  path: 'vendors.json',
  format: vendorsFormat,
  schema: 'vendors',
  counted: (files) => `${files.flatMap(({ content }) => Object.keys(content.vendors)).length} vendors`,
  sources: () => ({}),
  uses: () => [],
};

export const files: KindFiles<ItemFiles & VendorFiles, Pick<Dataset, 'vendors' | 'items'>> = {
  sets: { items, vendors },
  linters: [...linters, strangers],
  resolve({ items, vendors }) {
    const byId = vendorsById({ vendors });
    return {
      vendors: Object.values(byId).map(defined),
      items: items
        .map((each) => resolved(each, byId))
        .sort((a, b) => compare(a.vendor, b.vendor) || compare(a.name, b.name)),
    };
  },
  evidence: ({ items }, place) =>
    byId(
      items,
      ({ id }) => id,
      ({ content: { note, specs, sources } }) => {
        const encode = factsIn(sources, place);
        const named = Object.entries(specs) as [string, readonly FactLike[]][];
        return defined({ note, facts: Object.fromEntries(named.map(([spec, facts]) => [spec, encode(facts)])) });
      },
    ),
};

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function resolved({ id, file, content }: DataFile<ItemFile>, vendors: VendorsFile['vendors']): ItemData {
  const { name, kind, dataCenter, aliases = {}, sources, specs } = content;
  const publishers = graded(sources, hosts);
  const vendor = vendors[content.vendor];
  if (vendor === undefined) throw new Error(`${file}: "${content.vendor}" is no vendor. npm run check:data says more.`);
  const own = [...(aliases.also ?? []), ...(aliases.old ?? []), ...(aliases.local ?? []), ...(aliases.bare ?? [])];
  const { family: shared = [], tools = [] } = aliases;
  return {
    ...{ id, name, kind, vendor: vendor.name, country: vendor.country },
    ...(dataCenter !== undefined && { dataCenter }),
    ...(own.length > 0 && { own }),
    ...(shared.length > 0 && { shared }),
    ...(tools.length > 0 && { tools }),
    figures: (Object.entries(specs) as [string, readonly FactLike[]][]).flatMap(([specId, facts]) => {
      const spec = specById(specId);
      const figure = resolveFigure(facts, publishers, spec.unit);
      return figure === undefined ? [] : [{ spec, ...withSource(figure, sources) }];
    }),
  };
}

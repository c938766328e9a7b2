import { foldName } from '../../catalog/names';
import { specById } from '../../catalog/specs';
import { notAvailable } from '../cells';
import { defineFunction } from '../define';
import { choice, date, text } from '../parameters';
import { specValue } from './figures';

export const CHIPLIST = defineFunction({
  name: 'CHIPLIST',
  family: 'catalog',
  summary: 'Names of the chips and systems that match.',
  parameters: {
    vendor: text({
      optional: true,
      help: 'Vendor, such as Huawei.',
      otherwise: 'all vendors',
      suggestions: (catalog) => catalog.vendors,
    }),
    country: text({
      optional: true,
      help: 'Country of the vendor, such as China.',
      otherwise: 'all countries',
      suggestions: (catalog) => catalog.countries,
    }),
    kind: choice(['chip', 'system'], {
      optional: true,
      help: 'chip or system.',
      otherwise: 'both',
      also: { chips: 'chip', systems: 'system' },
    }),
    since: date({
      optional: true,
      help: 'Only items released on this day or later; items with no known date are left out.',
      otherwise: 'any date',
    }),
  },
  result: { shape: 'table', help: 'One column of names, by vendor and then by name.' },
  examples: [
    { formula: '=CHIPLIST("Rebellions",,"chip")', result: { beginsWith: ['ATOM'] } },
    { formula: '=CHIPLIST("Nvidea")', result: '#N/A', note: 'no such vendor: the sentence lists near ones' },
    { formula: '=CHIPLIST(,,"rack")', result: '#VALUE!' },
    { formula: '=ISNUMBER(MATCH("H20",CHIPLIST({"NVIDIA"}),0))', result: true },
  ],
  answer: ({ vendor, country, kind, since }, { catalog }) => {
    for (const [what, given, known] of [
      ['vendor', vendor, catalog.vendors],
      ['country', country, catalog.countries],
    ] as const) {
      if (given !== undefined && !known.some((name) => foldName(name) === foldName(given))) {
        return notAvailable(`No ${what} "${given}" is in ChipSheet. There are: ${known.join(', ')}.`);
      }
    }
    const matches = catalog.items.filter((item) => {
      if (vendor !== undefined && foldName(item.vendor) !== foldName(vendor)) return false;
      if (country !== undefined && foldName(item.country) !== foldName(country)) return false;
      if (kind !== undefined && item.kind !== kind) return false;
      if (since === undefined) return true;
      const released = specValue(item, specById('released'));
      return typeof released === 'string' && released >= since.slice(0, released.length);
    });
    return matches.map(({ name }) => [name]);
  },
});

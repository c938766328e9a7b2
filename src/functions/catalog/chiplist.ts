import { specById } from '../../catalog/specs';
import { defineFunction } from '../define';
import { choice, date } from '../parameters';
import { allOf } from '../reading';
import { specValue } from './figures';
import { country, matches, vendor } from './search';

const lastDays: Readonly<Record<string, string>> = {
  Q1: '03-31',
  Q2: '06-30',
  Q3: '09-30',
  Q4: '12-31',
  H1: '06-30',
  H2: '12-31',
};

/** The last day that 2025, 2025-H1, 2025-Q1, 2025-04 or 2025-04-09 may mean. */
function lastDay(released: string): string {
  const [year = '', part = '12', day = '31'] = released.split('-');
  return `${year}-${lastDays[part] ?? `${part}-${day}`}`;
}

export const CHIPLIST = defineFunction({
  name: 'CHIPLIST',
  family: 'catalog',
  summary: 'Names of the chips and systems that match.',
  parameters: {
    vendor,
    country,
    kind: choice(['chip', 'system'], {
      optional: true,
      help: 'chip or system.',
      otherwise: 'both',
      also: { chips: 'chip', systems: 'system' },
    }),
    since: date({
      optional: true,
      help: 'Only items released on this day or later, or planned so; items with no known date are left out.',
      otherwise: 'any date',
    }),
  },
  result: { shape: 'table', help: 'One column of names, by vendor and then by name.' },
  examples: [
    { formula: '=CHIPLIST("Rebellions",,"chip")', result: { beginsWith: ['ATOM'] } },
    { formula: '=CHIPLIST("Nvidea")', result: '#N/A', note: 'no such vendor: the sentence says which may be meant' },
    { formula: '=CHIPLIST(,,"rack")', result: '#VALUE!' },
    { formula: '=ISNUMBER(MATCH("H20",CHIPLIST({"NVIDIA"}),0))', result: true },
  ],
  native: 'none',
  answer: ({ vendor, country, kind, since }, { catalog }) => {
    return allOf(catalog.items)
      .filter((item) => matches(item, { vendor, country, kind }))
      .filter((item) => {
        if (since === undefined) return true;
        const released = specValue(item, specById('released'));
        return typeof released === 'string' && lastDay(released) >= since;
      })
      .map(({ name }) => [name]);
  },
});

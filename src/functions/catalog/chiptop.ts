import type { Item } from '../../catalog/items/lookup';
import { badQuestion, CellError } from '../cells';
import { defineFunction } from '../define';
import { choice, number, spec } from '../parameters';
import { allOf } from '../reading';
import { headers, tableOf } from '../tables';
import { figureOf, textHasNo } from './figures';
import { country, matches } from './search';

export const CHIPTOP = defineFunction({
  name: 'CHIPTOP',
  family: 'catalog',
  summary: 'The chips or systems with the most of a spec, as a ranking table.',
  parameters: {
    spec: spec({ help: 'A spec with a number: bandwidth, memory, bf16 …' }),
    count: number({ min: 1, max: 1000, integer: true, default: 10, help: 'How many places.' }),
    country,
    kind: choice(['chip', 'system'], {
      default: 'chip',
      also: { chips: 'chip', systems: 'system' },
      help: 'chip or system: a rack is no better chip for holding many.',
    }),
    headers,
  },
  result: {
    shape: 'table',
    help: 'Five columns: rank, item, vendor, value with its unit in the header, confidence. Equal values share a rank.',
  },
  assumptions: ['Items whose figure is unknown or not disclosed have no place in the ranking.'],
  examples: [
    { formula: '=INDEX(CHIPTOP("bandwidth"),1,4)', result: 'bandwidth (GB/s)' },
    { formula: '=ROWS(CHIPTOP("memory",2))', result: 3, note: 'two places and the headers' },
    {
      formula: '=INDEX(CHIPTOP("mem bw",1,"China","system",FALSE),1,2)',
      result: 'CloudMatrix 384',
      note: '1,229 TB/s',
    },
    { formula: '=CHIPTOP("memory type")', result: '#VALUE!', note: 'text has no order' },
    { formula: '=CHIPTOP({"memory"},1,"Atlantis")', result: '#N/A', note: 'the sentence lists the countries' },
  ],
  nativeHint: 'LARGE and INDEX/MATCH on a table of your own',
  native: 'none',
  answer: ({ spec, count, country, kind, headers }, { catalog }) => {
    if (spec.unit === undefined) return textHasNo('order', spec);
    if (!spec.appliesTo.includes(kind))
      return badQuestion(`kind: ${kind} given, but ${spec.id} is asked of a ${spec.appliesTo.join(' or ')}.`);
    const ranked = allOf(catalog.items)
      .filter((item) => matches(item, { country, kind }))
      .flatMap((item): Place[] => {
        const figure = figureOf(item, spec);
        if (figure instanceof CellError || typeof figure.value !== 'number') return [];
        return [{ item, value: figure.value, confidence: figure.confidence }];
      })
      .sort((a, b) => b.value - a.value || (a.item.name < b.item.name ? -1 : 1));
    const rows = ranked
      .slice(0, count)
      .map(({ item, value, confidence }) => [
        1 + ranked.filter((other) => other.value > value).length,
        item.name,
        item.vendor,
        value,
        confidence,
      ]);
    const header = ['rank', kind, 'vendor', spec.unit === '' ? spec.id : `${spec.id} (${spec.unit})`, 'confidence'];
    return rows.length === 0 ? [] : tableOf(headers, header, rows);
  },
});

interface Place {
  readonly item: Item;
  readonly value: number;
  readonly confidence: string;
}

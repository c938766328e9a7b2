import { specs } from '../../catalog/specs';
import { defineFunction } from '../define';
import { choice } from '../parameters';
import { headers, tableOf } from '../tables';

export const SPECLIST = defineFunction({
  name: 'SPECLIST',
  family: 'catalog',
  summary: 'All specs with unit and definition.',
  parameters: {
    kind: choice(['chip', 'system'], {
      optional: true,
      help: 'chip or system.',
      otherwise: 'all specs',
      also: { chips: 'chip', systems: 'system' },
    }),
    headers,
  },
  result: { shape: 'table', help: 'Three columns with headers: spec, unit, definition.' },
  examples: [
    { formula: '=SPECLIST()', result: { beginsWith: ['spec', 'unit', 'definition'] } },
    { formula: '=INDEX(SPECLIST("system"),2,2)', result: 'GB', note: 'the unit of memory' },
    { formula: '=INDEX(SPECLIST(,FALSE),1,1)', result: 'memory' },
    { formula: '=SPECLIST("rack")', result: '#VALUE!' },
  ],
  native: 'none',
  answer: ({ kind, headers }) =>
    tableOf(
      headers,
      ['spec', 'unit', 'definition'],
      specs
        .filter(({ appliesTo }) => kind === undefined || appliesTo.includes(kind))
        .map(({ id, unit = 'text', definition }) => [id, unit === '' ? 'count' : unit, definition]),
    ),
});

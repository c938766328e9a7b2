import { kindNames } from '../../catalog/kinds';
import { notAvailable } from '../cells';
import { defineFunction } from '../define';
import { quoted } from '../native';
import { choice } from '../parameters';

export const DATASETVERSION = defineFunction({
  name: 'DATASETVERSION',
  family: 'dataset',
  summary: 'Version of the data that answers in this workbook, or the last day that was looked at.',
  parameters: {
    kind: choice(kindNames, {
      optional: true,
      also: {
        chips: 'items',
        systems: 'items',
        company: 'companies',
        policy: 'policies',
        events: 'policies',
        rules: 'regimes',
      },
      help: `Kind of data: ${kindNames.join(', ')}.`,
      otherwise: 'the version of all data',
    }),
  },
  result: {
    shape: 'one',
    help: 'Year and month of the dataset; with a kind, the last day of what was looked at. Text.',
  },
  examples: [
    { formula: '=DATASETVERSION()', result: '2026.11' },
    { formula: '=LEN(DATASETVERSION("policies"))', result: 10, note: 'a day, such as 2026-10-13' },
    { formula: '=DATASETVERSION("weather")', result: '#VALUE!', note: 'the sentence lists the kinds' },
  ],
  nativeTable: ({ kind }, { catalog }) => (kind === undefined ? [[quoted(catalog.version)]] : undefined),
  answer: ({ kind }, { catalog }) => {
    if (kind === undefined) return catalog.version;
    return catalog.until[kind] ?? notAvailable('The data that this workbook carries does not tell its last day.');
  },
});

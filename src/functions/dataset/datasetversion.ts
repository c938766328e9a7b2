import { defineFunction } from '../define';
import { quoted } from '../native';

export const DATASETVERSION = defineFunction({
  name: 'DATASETVERSION',
  family: 'dataset',
  summary: 'Version of the data that answers in this workbook.',
  parameters: {},
  result: { shape: 'one', help: 'Year and month of the dataset, as text.' },
  examples: [
    { formula: '=DATASETVERSION()', result: '2026.11' },
    { formula: '=LEN(DATASETVERSION())', result: 7 },
    { formula: '=ISTEXT(DATASETVERSION())', result: true },
  ],
  nativeTable: (_, { catalog }) => [[quoted(catalog.version)]],
  answer: (_, { catalog }) => catalog.version,
});

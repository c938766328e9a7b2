import { defineFunction } from '../define';
import { found } from '../naming';
import { text } from '../parameters';
import { answered } from '../reading';
import { headers, tableOf } from '../tables';

export const MARKETDATA = defineFunction({
  name: 'MARKETDATA',
  family: 'market',
  summary: 'Published points of a market: who said what about which year, on what basis, and where.',
  parameters: {
    series: text({
      optional: true,
      help: 'Series, such as china domestic share.',
      otherwise: 'all series',
    }),
    year: text({ optional: true, help: 'Year, or a half-year such as 2025H1.', otherwise: 'all years' }),
    headers,
  },
  result: {
    shape: 'table',
    help: 'Twelve columns: series, year, of whom, value, low, high, unit, who, basis, status, source, address.',
  },
  assumptions: [
    'Shares of units, of value and of production are different quantities: read the basis before joining points.',
  ],
  examples: [
    {
      formula: '=MARKETDATA("china domestic share",2023)',
      result: {
        beginsWith: [
          'series',
          'year',
          'of',
          'value',
          'low',
          'high',
          'unit',
          'who',
          'basis',
          'status',
          'source',
          'address',
        ],
      },
    },
    { formula: '=INDEX(MARKETDATA("china market size",2028,FALSE),1,4)', result: 88, note: 'billion dollars' },
    { formula: '=MARKETDATA("market on the moon")', result: '#N/A', note: 'the sentence lists the series' },
    { formula: '=MARKETDATA(,"next year")', result: '#VALUE!' },
  ],
  native: 'none',
  answer: ({ series, year, headers }, { markets }) =>
    tableOf(
      headers,
      ['series', 'year', 'of', 'value', 'low', 'high', 'unit', 'who', 'basis', 'status', 'source', 'address'],
      found(answered('markets', markets.points(series, year))).map((point) => [
        point.series,
        /^\d+$/.test(point.year) ? Number(point.year) : point.year,
        point.of ?? 'all',
        point.value,
        point.low,
        point.high,
        point.unit,
        point.who,
        point.basis,
        point.status,
        point.source.title,
        point.source.url ?? '',
      ]),
    ),
});

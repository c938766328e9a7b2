import { addressTold } from '../../catalog/sources';
import { defineFunction } from '../define';
import { found } from '../naming';
import { choice, text } from '../parameters';
import { answered } from '../reading';

export const COMPANYFACT = defineFunction({
  name: 'COMPANYFACT',
  family: 'companies',
  summary: 'A published figure of a company in a period: revenue, margin, growth, units.',
  parameters: {
    company: text({ help: 'Name, ticker or alias: TSMC, NVDA, 寒武纪.' }),
    metric: text({
      help: 'Metric such as revenue, net income, gross margin, revenue growth; "revenue TWD" names the currency.',
    }),
    period: text({
      help: '2025, 2025Q2, 2025H1, 2025 9M, or FY2026Q2 where the fiscal year is not the calendar year.',
    }),
    show: choice(['value', 'low', 'high', 'range', 'unit', 'source'], {
      default: 'value',
      also: { best: 'value', all: 'range' },
      help: 'value; low or high where sources differ; range (low, best, high); unit; source (title, address, kind, date, confidence).',
    }),
  },
  result: {
    shape: 'row',
    help: 'Money in billions of the currency, margins and growth as fractions, units as counted.',
  },
  assumptions: ['Nothing is converted: neither currencies nor fiscal into calendar periods.'],
  examples: [
    { formula: '=COMPANYFACT("TSMC","revenue","2025Q2")', result: 30.07, note: 'billion dollars' },
    { formula: '=COMPANYFACT("TSMC",{"revenue","revenue growth"},"2025Q2")', result: [[30.07, 0.444]] },
    { formula: '=COMPANYFACT("NVDA","gross margin","FY2026Q2")', result: 0.724 },
    { formula: '=COMPANYFACT("TSMC","revenue TWD","2025Q2","unit")', result: 'TWD bn' },
    {
      formula: '=COMPANYFACT("NVIDIA","revenue","2025Q2")',
      result: '#N/A',
      note: 'its quarters end in other months: the sentence names the fiscal ones',
    },
    { formula: '=COMPANYFACT("TSMC","revenue","soon")', result: '#VALUE!' },
  ],
  native: 'none',
  answer: ({ company, metric, period, show }, { companies }) => {
    const { value, low, high, unit, source, asOf, confidence } = found(
      answered('companies', companies.figure(company, metric, period)),
    );
    switch (show) {
      case 'value':
        return value;
      case 'low':
        return low;
      case 'high':
        return high;
      case 'range':
        return [[low, value, high]];
      case 'unit':
        return unit;
      case 'source':
        return [[source.title, addressTold(source) ?? 'no address', source.kind, asOf, confidence]];
    }
  },
});
